package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first temperatures above zero to which a file heats nozzle and bed, by commands or by a macro that starts the print. */
final class HeatMarks {

    private static final Pattern HEAT = Pattern.compile(
            "M(104|109|140|190)(?: [^;]*)? ?[SR](\\d{1,4}(?:\\.\\d{1,3})?)(?:[ ;*].*)?", Pattern.CASE_INSENSITIVE);

    /** Two digits at least: a smaller number is that of a tool. */
    private static final String MACRO_CELSIUS = " *= *(\\d{2,3}(?:\\.\\d{1,3})?)(?=[ \\t*]|$)";

    private static final Pattern MACRO_NOZZLE = Pattern.compile(
            "[ \\t](?:(?:EXTRUDER|HOTEND)(?:_?TEMP)?|(?:NOZZLE|TOOL)_?TEMP)" + MACRO_CELSIUS, Pattern.CASE_INSENSITIVE);
    private static final Pattern MACRO_BED =
            Pattern.compile("[ \\t]BED(?:_?TEMP)?" + MACRO_CELSIUS, Pattern.CASE_INSENSITIVE);

    private Optional<BigDecimal> nozzle = Optional.empty();
    private Optional<BigDecimal> bed = Optional.empty();

    boolean wants(byte[] buffer, int from, int to) {
        return nozzle.isEmpty() && (isFirst(buffer, from, to, "M104") || isFirst(buffer, from, to, "M109"))
                || bed.isEmpty() && (isFirst(buffer, from, to, "M140") || isFirst(buffer, from, to, "M190"))
                || (nozzle.isEmpty() || bed.isEmpty()) && isMacro(buffer, from, to);
    }

    private static boolean isMacro(byte[] buffer, int from, int to) {
        return isFirst(buffer, from, to, "PRINT_START ") || isFirst(buffer, from, to, "START_PRINT ");
    }

    private static boolean isFirst(byte[] buffer, int from, int to, String command) {
        return Bytes.startsWithCapitals(buffer, from, to, command);
    }

    void command(String line) {
        Matcher heat = HEAT.matcher(line);
        if (!heat.matches()) {
            macro(line);
            return;
        }
        Optional<BigDecimal> celsius = Numbers.positive(heat.group(2));
        if (heat.group(1).startsWith("10")) {
            nozzle = nozzle.or(() -> celsius);
        } else {
            bed = bed.or(() -> celsius);
        }
    }

    private void macro(String line) {
        String words = line.split(";", 2)[0].stripTrailing();
        nozzle = nozzle.or(() -> celsius(MACRO_NOZZLE, words));
        bed = bed.or(() -> celsius(MACRO_BED, words));
    }

    private static Optional<BigDecimal> celsius(Pattern parameter, String words) {
        Matcher found = parameter.matcher(words);
        return found.find() ? Numbers.positive(found.group(1)) : Optional.empty();
    }

    /** Absent when the file leaves heating to the printer. */
    Optional<BigDecimal> nozzleCelsius() {
        return nozzle;
    }

    /** Absent when the file leaves heating to the printer. */
    Optional<BigDecimal> bedCelsius() {
        return bed;
    }
}
