package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Print times as slicers write them; a time of zero is not stated. */
final class Durations {

    private static final Pattern PARTS = Pattern.compile(
            "(?:(\\d{1,5}) ?d(?:ays?)?)? ?(?:(\\d{1,6}) ?h(?:ours?)?)? ?(?:(\\d{1,8}) ?m(?:in(?:utes?)?)?)? ?(?:(\\d{1,9}(?:[.,]\\d{1,9})?) ?s(?:ec(?:onds?)?)?)?");

    private Durations() {}

    /** Such as {@code 1d 2h 3m 4s}, {@code 1h2m}, {@code 0.5s}, {@code 1 hour 16 minutes}. */
    static Optional<PrintTime> of(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = part(parts.group(1), 86_400)
                .add(part(parts.group(2), 3600))
                .add(part(parts.group(3), 60))
                .add(part(parts.group(4), 1));
        return ofSeconds(Optional.of(seconds));
    }

    /** A number of seconds. */
    static Optional<PrintTime> ofSeconds(Optional<BigDecimal> seconds) {
        return seconds.map(PrintTime::ofSeconds).filter(time -> !time.isZero());
    }

    private static BigDecimal part(String digits, long secondsEach) {
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.replace(',', '.')).multiply(BigDecimal.valueOf(secondsEach));
    }
}
