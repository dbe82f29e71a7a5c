package app.nozzly.host.web;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How numbers and dates look on a page: in the reader's language and the workshop's time zone. Rounds HALF_UP and only for display. Immutable, safe for
 * use by several threads.
 *
 * @param locale language and habits of the reader
 * @param zone time zone of the workshop
 */
public record Figures(Locale locale, ZoneId zone) {

    private static final int UNIT_COST_DIGITS = 6;
    private static final int MINUTES_PER_HOUR = 60;

    /** A posted amount with all digits of its minor unit: {@code £6.69}, {@code ¥1,200}. */
    public Figure money(Money amount) {
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        return money(amount.getCurrencyUnit(), amount.getAmount(), digits, digits);
    }

    /** An amount per gram, hour or kWh with up to six decimals: {@code £0.01899}. */
    public Figure unitCost(BigMoney amount) {
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        return money(amount.getCurrencyUnit(), amount.getAmount(), digits, Math.max(digits, UNIT_COST_DIGITS));
    }

    /** A unit cost with what it is per: {@code £0.01899} and {@code /g}. */
    public Figure costPerGram(BigMoney amount) {
        return new Figure(unitCost(amount).value(), "/" + texts().say("unit.gram"));
    }

    private Figure money(CurrencyUnit currency, BigDecimal amount, int least, int most) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.getCode()));
        return new Figure(format(format, amount, least, most), "");
    }

    /** A mass with one to three decimals: {@code 82.4 g}. */
    public Figure grams(Grams mass) {
        return new Figure(number(mass.value(), 1, Grams.DISPLAY_SCALE), texts().say("unit.gram"));
    }

    /** A difference of masses, always signed: {@code +12.5 g}. */
    public Figure gramsDelta(Grams mass) {
        return new Figure(signed(mass.value(), 1, Grams.DISPLAY_SCALE), texts().say("unit.gram"));
    }

    /** A share with one or two decimals: {@code 40.0 %}. */
    public Figure percent(Percentage share) {
        return new Figure(number(share.percent(), 1, 2), texts().say("unit.percent"));
    }

    /** A length, quantity or rate with its unit as written by the caller. */
    public Figure quantity(BigDecimal value, String unit) {
        return new Figure(number(value, 0, Grams.DISPLAY_SCALE), unit);
    }

    /** A whole number with grouping. */
    public Figure count(long value) {
        return new Figure(number(BigDecimal.valueOf(value), 0, 0), "");
    }

    /** A print time: {@code 5 h 15 min}, {@code 45 min}; below one minute in seconds. Rounded HALF_UP to the shown unit. */
    public Figure time(PrintTime time) {
        BigDecimal minutes = time.minutes();
        if (minutes.signum() > 0 && minutes.compareTo(BigDecimal.ONE) < 0) {
            BigDecimal seconds = minutes.multiply(BigDecimal.valueOf(MINUTES_PER_HOUR));
            return new Figure(texts().say("time.seconds", number(seconds, 0, 0)), "");
        }
        return minutes(Rounding.halfUp(minutes, 0).longValueExact());
    }

    /** Whole minutes: {@code 5 h 15 min}, {@code 3 h}, {@code 45 min}. Negative values are differences and keep their sign. */
    public Figure minutes(long minutes) {
        long hours = Math.abs(minutes) / MINUTES_PER_HOUR;
        long rest = Math.abs(minutes) % MINUTES_PER_HOUR;
        String sign = minutes < 0 ? "−" : "";
        if (hours == 0) {
            return new Figure(sign + texts().say("time.minutes", rest), "");
        }
        String whole = number(BigDecimal.valueOf(hours), 0, 0);
        return new Figure(
                sign + (rest == 0 ? texts().say("time.hours", whole) : texts().say("time.hours_minutes", whole, rest)),
                "");
    }

    /** A day: {@code 20 Nov 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The day of a moment at the workshop. */
    public String date(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** A moment at the workshop: {@code 20 Nov 2026, 14:05}. */
    public String dateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** A plain number with between {@code least} and {@code most} decimals. */
    public String number(BigDecimal value, int least, int most) {
        return format(NumberFormat.getNumberInstance(locale), value, least, most);
    }

    private String signed(BigDecimal value, int least, int most) {
        return (value.signum() > 0 ? "+" : "") + number(value, least, most);
    }

    private static String format(NumberFormat format, BigDecimal value, int least, int most) {
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace('-', '−');
    }

    private Texts texts() {
        return new Texts(locale);
    }
}
