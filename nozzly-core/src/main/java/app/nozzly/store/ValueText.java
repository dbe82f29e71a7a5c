package app.nozzly.store;

import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/** How values are written in the audit trail: exact, with their unit, as short as that allows. Stateless. */
final class ValueText {

    private ValueText() {}

    /** Whether a value is shown part by part: a record of several parts that has no name of its own. */
    static boolean hasParts(Object value) {
        return value instanceof Record state && !(value instanceof Labelled) && StatePart.count(state) > 1;
    }

    static String of(Object value) {
        if (value instanceof Labelled named) {
            return named.label();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ValueText::of).collect(Collectors.joining(", "));
        }
        return hasParts(value) ? phrase((Record) value) : figure(value);
    }

    /** For example {@code weight 82.4 g, waste 3 %}. */
    private static String phrase(Record state) {
        return StatePart.of(state).stream()
                .filter(part -> !part.secret())
                .flatMap(part -> part.value().stream()
                        .map(value -> value instanceof Labelled ? of(value) : part.name() + " " + of(value)))
                .collect(Collectors.joining(", "));
    }

    private static String figure(Object value) {
        if (value instanceof PrintTime time) {
            return time.minutes().toPlainString() + " min";
        }
        if (value instanceof BigMoney amount) {
            return amount.getCurrencyUnit() + " " + shortest(amount);
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    /** Without the zeros beyond the minor unit. */
    private static String shortest(BigMoney amount) {
        BigDecimal figure = amount.getAmount().stripTrailingZeros();
        int digits = Math.max(figure.scale(), amount.getCurrencyUnit().getDecimalPlaces());
        return figure.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
