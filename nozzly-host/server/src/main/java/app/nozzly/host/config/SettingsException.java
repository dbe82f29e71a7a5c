package app.nozzly.host.config;

import java.util.List;

/** The settings are wrong; {@link #mistakes()} names every mistake with its remedy. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    SettingsException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One line for each mistake. */
    public List<String> mistakes() {
        return mistakes;
    }
}
