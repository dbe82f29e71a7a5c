package app.nozzly.slicer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a stranger that are kept as labels. */
final class Labels {

    private static final int LONGEST = 200;
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{.*\\}|#.*#");

    private Labels() {}

    /** Without control and direction characters, cut to a sensible length. */
    static String clean(String text) {
        String plain = CONTROL.matcher(text).replaceAll("").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /** A clean label, absent when nothing is left or a placeholder was never filled in. */
    static Optional<String> of(String text) {
        String plain = clean(text);
        boolean placeholder = PLACEHOLDER.matcher(plain).matches();
        return plain.isEmpty() || placeholder || plain.equals("nil") ? Optional.empty() : Optional.of(plain);
    }

    /** The last segment of what may be a path of another computer. */
    static Optional<String> lastSegment(String text) {
        int cut = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        return of(text.substring(cut + 1));
    }
}
