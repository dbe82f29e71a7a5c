package app.nozzly.plugin;

import java.util.Objects;

/** A failure that a plugin reports on purpose: a stable code and a text that names what was found and the remedy. */
public class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable reason in {@code snake_case}
     * @param message for people: what was found and what to do about it
     */
    public PluginException(String code, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.code = Objects.requireNonNull(code, "code");
    }

    /** With the throwable behind it, which stays reachable as {@link #getCause()}. */
    public PluginException(String code, String message, Throwable cause) {
        this(code, message);
        initCause(cause);
    }

    /** The stable reason. */
    public final String code() {
        return code;
    }
}
