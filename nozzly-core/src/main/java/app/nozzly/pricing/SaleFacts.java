package app.nozzly.pricing;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What is known of a sale beside its amounts: the channel, the card's region, whether an ad led to it. Names are compared without case and
 * underscores, so {@code usd_rate} is {@code usdRate}; a fact that is not given takes its default; values are compared literally. Immutable.
 */
public final class SaleFacts {

    /** No fact given: the defaults alone. */
    public static final SaleFacts DEFAULTS = new SaleFacts(Map.of());

    private static final Map<String, String> DEFAULT_VALUES = Map.ofEntries(
            Map.entry("channel", "ONLINE"),
            Map.entry("gateway", "SHOPIFY_PAYMENTS"),
            Map.entry("cardregion", "DOMESTIC"),
            Map.entry("adattributed", "false"),
            Map.entry("trailing365salesusd", "0"),
            Map.entry("buyercountrydiffers", "false"),
            Map.entry("buyerregion", "DOMESTIC"),
            Map.entry("listingcurrencydiffersfrompayout", "false"),
            Map.entry("presentmentdiffersfrompayout", "false"),
            Map.entry("selleragedays", "999"),
            Map.entry("taxid", "false"),
            Map.entry("usdrate", "1"));

    private final Map<String, String> given;

    private SaleFacts(Map<String, String> given) {
        this.given = given;
    }

    /**
     * Facts from texts, numbers and booleans.
     *
     * @param facts values by name; a value's decimal or literal form is what counts
     */
    public static SaleFacts of(Map<String, ?> facts) {
        SaleFacts result = DEFAULTS;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            result = result.with(fact.getKey(), fact.getValue());
        }
        return result;
    }

    /** These facts and one more, which replaces an earlier one of the same name. */
    public SaleFacts with(String name, Object value) {
        Map<String, String> facts = new LinkedHashMap<>(given);
        facts.put(normal(name), text(value));
        return new SaleFacts(Collections.unmodifiableMap(facts));
    }

    /** What was given, by lower-case name without underscores. */
    public Map<String, String> given() {
        return given;
    }

    /** The value given or else the default; empty when there is neither. */
    public Optional<String> value(String name) {
        String key = normal(name);
        return Optional.ofNullable(given.get(key)).or(() -> Optional.ofNullable(DEFAULT_VALUES.get(key)));
    }

    /** True only for the value {@code true}. */
    public boolean isTrue(String name) {
        return value(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * A fact as number.
     *
     * @throws NozzlyException {@code validation_failed} when the fact is no number
     */
    public Optional<BigDecimal> number(String name) {
        return value(name).map(text -> parse(name, text));
    }

    /** Whether a test holds. Without a fact and without a default it fails. */
    public boolean holds(FactTest test) {
        return switch (test.relation()) {
            case EQUALS ->
                value(test.fact()).filter(value -> same(value, test.value())).isPresent();
            case BELOW -> compare(test) < 0;
            case AT_LEAST -> value(test.fact()).isPresent() && compare(test) >= 0;
        };
    }

    /**
     * Units of the schedule's currency for one unit of another, from the fact {@code usdRate}, {@code gbpRate} and so on; empty when the caller
     * gave none.
     *
     * @throws NozzlyException {@code validation_failed} when it is not above zero
     */
    public Optional<BigDecimal> givenRate(CurrencyUnit foreign) {
        String name = foreign.getCode().toLowerCase(Locale.ROOT) + "Rate";
        Optional<BigDecimal> rate = Optional.ofNullable(given.get(normal(name))).map(text -> parse(name, text));
        rate.filter(value -> value.signum() <= 0).ifPresent(value -> {
            throw NozzlyException.invalid(SaleFacts.class, "facts/" + name, "fact.rate", name, value.toPlainString());
        });
        return rate;
    }

    private int compare(FactTest test) {
        return number(test.fact())
                .map(value -> value.compareTo(new BigDecimal(test.value())))
                .orElse(1);
    }

    private static boolean same(String value, String wanted) {
        boolean truth = "true".equals(wanted) || "false".equals(wanted);
        return truth ? value.equalsIgnoreCase(wanted) : value.equals(wanted);
    }

    private static BigDecimal parse(String name, String text) {
        try {
            BigDecimal value = new BigDecimal(text.trim());
            if (value.precision() <= 40 && Math.abs((long) value.scale()) <= 40) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            // reported below, together with figures that are too long
        }
        throw NozzlyException.invalid(SaleFacts.class, "facts/" + name, "fact.number", name, text);
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SaleFacts facts && given.equals(facts.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /** The facts given, for example {@code {channel=IN_PERSON}}. */
    @Override
    public String toString() {
        return given.toString();
    }
}
