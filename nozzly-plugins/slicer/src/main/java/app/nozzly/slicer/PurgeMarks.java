package app.nozzly.slicer;

import java.util.Locale;
import java.util.Set;

/** Follows the comments that say whether the moves build the part or a purge tower, or flush the nozzle. */
final class PurgeMarks {

    private static final String TYPE = ";TYPE:";
    private static final String FEATURE = "; FEATURE: ";
    private static final String FLUSH_START = "; FLUSH_START";
    private static final String FLUSH_END = "; FLUSH_END";
    private static final Set<String> TOWERS = Set.of("wipe tower", "prime tower", "prime-tower", "prime pillar");

    private boolean tower;
    private boolean flush;

    /** Whether a comment changes what the moves are for. */
    boolean takes(String line) {
        if (line.startsWith(TYPE)) {
            tower = isTower(line, TYPE);
        } else if (line.startsWith(FEATURE)) {
            tower = isTower(line, FEATURE);
        } else if (line.equals(FLUSH_START) || line.equals(FLUSH_END)) {
            flush = line.equals(FLUSH_START);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isTower(String line, String mark) {
        return TOWERS.contains(line.substring(mark.length()).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the moves that follow are purged. */
    boolean purging() {
        return tower || flush;
    }
}
