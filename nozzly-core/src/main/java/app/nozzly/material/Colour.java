package app.nozzly.material;

import app.nozzly.problem.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colour of a filament: a name and up to eight codes. Immutable.
 *
 * @param name name for people, for example {@code Galaxy Black}; may be empty when only a code is known
 * @param hexCodes {@code #RRGGBB} or {@code #RRGGBBAA} in upper case, the main one first; empty when unknown
 * @param pattern how several colours meet; only with at least two codes
 */
public record Colour(String name, List<String> hexCodes, Optional<Pattern> pattern) {

    /** No colour stated. */
    public static final Colour UNKNOWN = new Colour("", List.of(), Optional.empty());

    /** Most codes of one colour. */
    public static final int MOST_CODES = 8;

    private static final int LONGEST_NAME = 100;
    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("#[0-9A-F]{6}([0-9A-F]{2})?");

    /** How several colours lie in one strand. */
    public enum Pattern {
        /** Side by side along the whole strand. */
        COEXTRUDED,
        /** One after the other, changing slowly. */
        GRADIENT
    }

    public Colour {
        name = name.strip();
        hexCodes = hexCodes.stream().map(Colour::normalised).toList();
        Validation validation = new Validation(Colour.class)
                .require(name.length() <= LONGEST_NAME, "color", "colour.name", LONGEST_NAME)
                .require(hexCodes.size() <= MOST_CODES, "colors_hex", "colour.count", hexCodes.size(), MOST_CODES)
                .require(pattern.isEmpty() || hexCodes.size() > 1, "color_pattern", "colour.pattern");
        for (String code : hexCodes) {
            validation.require(CODE.matcher(code).matches(), "color_hex", "colour.code", code);
        }
        validation.done();
    }

    public static Colour of(String name, String hexCode) {
        return new Colour(name, List.of(hexCode), Optional.empty());
    }

    /** The main code, if one is known. */
    public Optional<String> mainHexCode() {
        return hexCodes.isEmpty() ? Optional.empty() : Optional.of(hexCodes.get(0));
    }

    private static String normalised(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("#") ? upper : "#" + upper;
    }
}
