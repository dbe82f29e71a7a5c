package app.nozzly.slicer.archive;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a stranger that are kept as labels. */
final class Labels {

    private static final int LONGEST = 200;
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Labels() {}

    /** Without control and direction characters, cut to a sensible length. */
    static String clean(String text) {
        String start = text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
        String plain = HIDDEN.matcher(start).replaceAll("").strip();
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        return HALF_CHARACTER.matcher(cut).replaceAll("\uFFFD");
    }

    /** A clean label, absent when nothing is left. */
    static Optional<String> of(String text) {
        return Optional.of(clean(text)).filter(label -> !label.isEmpty());
    }

    /** The last segment of what may be a path of another computer. */
    static Optional<String> lastSegment(String text) {
        return of(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
    }
}
