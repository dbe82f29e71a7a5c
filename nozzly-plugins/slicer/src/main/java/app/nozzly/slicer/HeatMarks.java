package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first temperatures above zero to which a file heats nozzle and bed. */
final class HeatMarks {

    private static final Pattern HEAT =
            Pattern.compile("M(104|109|140|190)(?: [^;]*)? ?[SR](\\d{1,4}(?:\\.\\d{1,3})?)(?:[ ;*].*)?");

    private Optional<BigDecimal> nozzle = Optional.empty();
    private Optional<BigDecimal> bed = Optional.empty();

    boolean wants(byte[] buffer, int from, int to) {
        return nozzle.isEmpty() && (isFirst(buffer, from, to, "M104") || isFirst(buffer, from, to, "M109"))
                || bed.isEmpty() && (isFirst(buffer, from, to, "M140") || isFirst(buffer, from, to, "M190"));
    }

    private static boolean isFirst(byte[] buffer, int from, int to, String command) {
        return Bytes.startsWith(buffer, from, to, command);
    }

    void command(String line) {
        Matcher heat = HEAT.matcher(line);
        if (!heat.matches()) {
            return;
        }
        Optional<BigDecimal> celsius = Numbers.positive(heat.group(2));
        if (heat.group(1).startsWith("10")) {
            nozzle = nozzle.or(() -> celsius);
        } else {
            bed = bed.or(() -> celsius);
        }
    }

    Optional<BigDecimal> nozzleCelsius() {
        return nozzle;
    }

    Optional<BigDecimal> bedCelsius() {
        return bed;
    }
}
