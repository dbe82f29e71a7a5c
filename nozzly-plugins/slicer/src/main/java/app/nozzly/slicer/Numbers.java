package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as slicers write them. What is no sensible number is not stated: text, {@code nan}, negative, beyond a thousand million. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("\\+?(\\d{1,15}\\.?\\d{0,15}|\\.\\d{1,15})([eE][+-]?\\d{1,2})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,15},\\d{1,15}");
    private static final Pattern LEADING = Pattern.compile("([\\d.,]{1,32}(?:[eE][+-]?\\d{1,2})?)(?:[^\\d.,].*)?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    /** Entries of a list that are kept; there are no printers with that many slots. */
    static final int LONGEST_LIST = 256;

    private Numbers() {}

    /** A number of zero or more. */
    static Optional<BigDecimal> amount(String text) {
        String plain = text.strip();
        if (DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain);
        return value.compareTo(LARGEST) > 0 || value.scale() > 30 ? Optional.empty() : Optional.of(plainScale(value));
    }

    private static BigDecimal plainScale(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The number with which a text begins; a unit or a remark may follow. */
    static Optional<BigDecimal> leading(String text) {
        Matcher number = LEADING.matcher(text.strip());
        boolean sensible = number.matches()
                && !(number.group(1).contains(".") && number.group(1).contains(","));
        return sensible ? amount(number.group(1)) : Optional.empty();
    }

    /** A number above zero. */
    static Optional<BigDecimal> positive(String text) {
        return amount(text).filter(value -> value.signum() > 0);
    }

    /** A whole number, which may be negative. */
    static Optional<Integer> whole(String text) {
        String plain = text.strip();
        return plain.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /** A whole number above zero. */
    static Optional<Integer> count(String text) {
        String plain = text.strip();
        return plain.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(plain)).filter(value -> value > 0)
                : Optional.empty();
    }

    /**
     * A list of totals, one per slot, written with a comma and a blank. A comma between digits is a decimal comma of another locale, unless a
     * point shows that it is not.
     */
    static List<Optional<BigDecimal>> totals(String text) {
        String plain = text.strip();
        boolean spaced = plain.contains(", ");
        boolean commaIsDecimal = !plain.contains(".") && (spaced ? plain.matches(".*\\d,\\d.*") : plain.contains(","));
        return entries(plain, commaIsDecimal ? ", " : ",");
    }

    /**
     * A list of a setting, written with bare commas. When it has exactly twice as many parts as there are slots and no point, the commas in
     * pairs are decimal ones.
     */
    static List<Optional<BigDecimal>> settings(String text, int slots) {
        String[] parts = text.strip().split(",", -1);
        if (slots > 0 && parts.length == 2 * slots && !text.contains(".")) {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (int i = 0; i < parts.length && values.size() < LONGEST_LIST; i += 2) {
                values.add(amount(parts[i] + "." + parts[i + 1]));
            }
            return values;
        }
        return entries(text.strip(), ",");
    }

    private static List<Optional<BigDecimal>> entries(String text, String separator) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (String part : text.split(Pattern.quote(separator), LONGEST_LIST + 1)) {
            if (values.size() < LONGEST_LIST) {
                values.add(amount(part));
            }
        }
        return values;
    }

    /** Whether a list has more entries than are kept. */
    static boolean isTooLong(String text) {
        return text.chars().filter(letter -> letter == ',').count() >= LONGEST_LIST;
    }

    /** The entry of a slot, absent when the list is shorter. */
    static Optional<BigDecimal> at(List<Optional<BigDecimal>> values, int index) {
        return index < values.size() ? values.get(index) : Optional.empty();
    }
}
