package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The remaining minutes that a file sends to the printer's display; the first one is the whole print. */
final class ProgressMarks {

    private static final Pattern FIRST = Pattern.compile("M73 P0 R(\\d{1,7})(?:[ ;*].*)?", Pattern.CASE_INSENSITIVE);

    private Optional<PrintTime> whole = Optional.empty();

    boolean wants(byte[] buffer, int from, int to) {
        return whole.isEmpty() && Bytes.startsWithCapitals(buffer, from, to, "M73 P0 R");
    }

    void command(String line) {
        Matcher first = FIRST.matcher(line);
        if (first.matches()) {
            whole = Optional.of(PrintTime.ofMinutes(Long.parseLong(first.group(1))))
                    .filter(time -> !time.isZero());
        }
    }

    /** The whole print, to the minute. */
    Optional<PrintTime> wholePrint() {
        return whole;
    }
}
