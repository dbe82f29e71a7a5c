package app.nozzly.plugin.printfile;

import java.util.Objects;

/**
 * Something in a file that a person should know, although it was read. Immutable.
 *
 * @param code stable reason in {@code snake_case}
 * @param text what was found and what it means
 */
public record ReadWarning(String code, String text) {

    public ReadWarning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
