package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How list prices of a channel end, as written: {@code .99} means 0.99, 1.99, 2.99 …, {@code .00} means 1.00, 2.00 …, {@code 9.99} means 9.99,
 * 19.99, 29.99 …, and in a currency without decimals {@code 80} means 80, 180, 280 …. Every digit before the point is part of the ending.
 * Immutable.
 *
 * @param text the ending: digits, a point, digits
 */
public record PriceEnding(String text) {

    private static final int MOST_DIGITS = 6;

    public PriceEnding {
        boolean readable =
                text.matches("\\d{0," + MOST_DIGITS + "}(\\.\\d{1," + MOST_DIGITS + "})?") && !text.isEmpty();
        if (!readable) {
            throw NozzlyException.invalid(PriceEnding.class, "price_ending", "ending.unreadable", text);
        }
    }

    /** An ending; a blank text means that every minor unit is allowed. */
    public static Optional<PriceEnding> parse(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new PriceEnding(text.strip()));
    }

    /**
     * The least price with this ending, zero for an ending of zeros only, in minor units.
     *
     * @throws NozzlyException {@code validation_failed} when the currency has fewer decimals
     */
    public long remainderMinor(CurrencyUnit currency) {
        BigDecimal value = Decimals.plain(new BigDecimal(text.startsWith(".") ? "0" + text : text));
        if (value.scale() > currency.getDecimalPlaces()) {
            throw NozzlyException.invalid(
                    PriceEnding.class, "price_ending", "ending.too_fine", text, currency.getCode());
        }
        return value.movePointRight(currency.getDecimalPlaces()).longValueExact();
    }

    /** The distance between two prices with this ending, in minor units. */
    public long stepMinor(CurrencyUnit currency) {
        int point = text.indexOf('.');
        int digits = point < 0 ? text.length() : point;
        return BigInteger.TEN.pow(digits + currency.getDecimalPlaces()).longValueExact();
    }
}
