package app.nozzly.slicer.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as slicers write them. */
final class Colors {

    private static final Pattern HEX = Pattern.compile("#?(\\p{XDigit}{6})(\\p{XDigit}{2})?");

    private Colors() {}

    /** {@code #RRGGBB}; transparency is left out. */
    static Optional<String> hex(String text) {
        Matcher matcher = HEX.matcher(text);
        return matcher.matches() ? Optional.of("#" + matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
