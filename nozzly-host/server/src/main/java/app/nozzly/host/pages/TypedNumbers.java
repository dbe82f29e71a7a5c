package app.nozzly.host.pages;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them. Both {@code 19.99} and {@code 19,99} are understood wherever they can mean only one thing; else the reader's language
 * decides. What is {@linkplain #write written} into a form is read back as the same number. Immutable.
 *
 * @param locale language and habits of the reader
 */
public record TypedNumbers(Locale locale) {

    private static final int LONGEST = 40;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9.,]*[0-9][0-9.,]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*");
    private static final Pattern BY_COMMA = Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+");
    private static final Pattern BY_POINT = Pattern.compile("[+-]?[1-9][0-9]{0,2}(\\.[0-9]{3})+");

    /** The number typed; empty when it is none. */
    public Optional<BigDecimal> read(String typed) {
        String text = SPACE.matcher(typed).replaceAll("").replace('−', '-');
        return text.length() <= LONGEST && DIGITS.matcher(text).matches()
                ? plain(text).filter(number -> NUMBER.matcher(number).matches()).map(BigDecimal::new)
                : Optional.empty();
    }

    /** The number as it stands in a form: no groups, no trailing zeros, the reader's decimal separator. */
    public String write(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped)
                .toPlainString()
                .replace('.', decimal());
    }

    private Optional<String> plain(String text) {
        char other = decimal() == '.' ? ',' : '.';
        boolean both = text.indexOf(',') >= 0 && text.indexOf('.') >= 0;
        if (both) {
            char last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
            char group = last == ',' ? '.' : ',';
            String whole = text.substring(0, text.lastIndexOf(last));
            return isGrouped(whole, group)
                    ? Optional.of(whole.replace(String.valueOf(group), "")
                            + text.substring(whole.length()).replace(last, '.'))
                    : Optional.empty();
        }
        char used = text.indexOf(other) >= 0 ? other : decimal();
        boolean groups = isGrouped(text, used) && (used == other || text.indexOf(used) != text.lastIndexOf(used));
        return Optional.of(groups ? text.replace(String.valueOf(used), "") : text.replace(used, '.'));
    }

    private static boolean isGrouped(String whole, char group) {
        return (group == ',' ? BY_COMMA : BY_POINT).matcher(whole).matches();
    }

    private char decimal() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }
}
