package app.nozzly.slicer.archive;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as slicers write them. What is no sensible number is not stated: text, {@code nan}, negative, beyond a thousand million. */
final class Figures {

    private static final Pattern NUMBER =
            Pattern.compile("\\+?([0-9]{1,15}([.,][0-9]{0,15})?|[.,][0-9]{1,15})([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int FINEST_SCALE = 30;
    private static final int LONGEST = 48;

    private Figures() {}

    /** A number of zero or more, with a decimal point or comma. */
    static Optional<BigDecimal> amount(String text) {
        String plain = text.length() <= LONGEST ? text.strip() : "";
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain.replace(',', '.'));
        boolean sensible = value.compareTo(LARGEST) <= 0 && value.scale() <= FINEST_SCALE;
        return sensible ? Optional.of(value.scale() < 0 ? value.setScale(0) : value) : Optional.empty();
    }

    /** A whole number from 0 up to a limit. */
    static Optional<Integer> whole(String text, int largest) {
        String plain = text.length() <= LONGEST ? text.strip() : "";
        return plain.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(plain)).filter(value -> value <= largest)
                : Optional.empty();
    }
}
