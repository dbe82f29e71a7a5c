package app.nozzly.slicer.words;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a stranger that are kept as labels. Stateless. */
public final class Labels {

    private static final int LONGEST = 200;
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{.*\\}|#.*#");

    private Labels() {}

    /** Without control and direction characters, line ends and halves of characters, cut to a sensible length. */
    public static String clean(String text) {
        String start = text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
        String plain = HIDDEN.matcher(start).replaceAll("").strip();
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        return HALF_CHARACTER.matcher(cut).replaceAll("\uFFFD");
    }

    /** A clean label, absent when nothing is left or a placeholder was never filled in. */
    public static Optional<String> of(String text) {
        return name(text)
                .filter(plain ->
                        !plain.equals("nil") && !PLACEHOLDER.matcher(plain).matches());
    }

    /** What people named something, absent when nothing is left; it may look like a placeholder. */
    public static Optional<String> name(String text) {
        return Optional.of(clean(text)).filter(plain -> !plain.isEmpty());
    }

    /** The name of what may be a path of another computer: its last segment. */
    public static Optional<String> lastSegment(String text) {
        return name(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
    }
}
