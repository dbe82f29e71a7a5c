package app.nozzly.slicer;

import java.util.regex.Pattern;

/**
 * Whether lines still belong to the header of Cura. Its keys are plain words, which people use again in their start and end code; what they write
 * there must not replace what the slicer stated.
 */
final class HeaderGate {

    private static final Pattern BEGIN = Pattern.compile(";(?:FLAVOR:|START_OF_HEADER|Sliced)");
    private static final Pattern END = Pattern.compile(";(?:Generated with Cura|END_OF_HEADER|LAYER)");
    private static final String LEADS = "FSGEL";

    private boolean closed;

    /** A comment that may begin or end a header. */
    void pass(String line) {
        if (line.length() < 2 || LEADS.indexOf(line.charAt(1)) < 0) {
            return;
        }
        if (closed ? BEGIN.matcher(line).lookingAt() : END.matcher(line).lookingAt()) {
            closed = !closed;
        }
    }

    /** Whether the header is over; until a file glued to the first begins its own. */
    boolean isClosed() {
        return closed;
    }
}
