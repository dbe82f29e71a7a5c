package app.nozzly.plugin;

import java.math.BigDecimal;

/** What a setting holds. */
public enum SettingType {
    /** Any text. */
    TEXT,
    /** A decimal number with a point. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH;

    /** Whether a text is a value of this type. */
    public boolean accepts(String value) {
        return switch (this) {
            case TEXT -> true;
            case TRUTH -> value.equals("true") || value.equals("false");
            case NUMBER -> isNumber(value);
        };
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).precision() > 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
