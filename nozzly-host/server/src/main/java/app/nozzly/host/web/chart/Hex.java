package app.nozzly.host.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Colours as they come from filaments and files: six hex digits, with or without a hash. */
final class Hex {

    private static final Pattern SIX_DIGITS = Pattern.compile("#?[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");
    private static final int LENGTH = 7;

    /** Drawn where a colour is not known. */
    static final String UNKNOWN = "#9a9aa5";

    private Hex() {}

    /** The colour as {@code #rrggbb}; grey for anything that is not a colour, so that no foreign text enters a picture. */
    static String of(String colour) {
        if (!SIX_DIGITS.matcher(colour).matches()) {
            return UNKNOWN;
        }
        String hashed = colour.startsWith("#") ? colour : "#" + colour;
        return hashed.substring(0, LENGTH).toLowerCase(Locale.ROOT);
    }

    static List<String> of(List<String> colours) {
        return colours.isEmpty()
                ? List.of(UNKNOWN)
                : colours.stream().map(Hex::of).toList();
    }
}
