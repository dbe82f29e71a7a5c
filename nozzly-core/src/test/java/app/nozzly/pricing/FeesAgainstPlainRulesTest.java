package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;

/** The fees equal those of the rules written down a second time. */
class FeesAgainstPlainRulesTest {

    private static final List<FeeSchedule> BUNDLED = FeeSchedules.bundled().all();
    private static final List<String> CHANNELS = List.of("ONLINE", "IN_PERSON", "KEYED");
    private static final List<String> CARDS = List.of("DOMESTIC", "EEA", "NON_EEA", "INTERNATIONAL");
    private static final List<String> BUYERS =
            List.of("DOMESTIC", "EUROZONE_OR_NORTHERN_EUROPE", "REST_OF_EUROPE_US_CA", "REST_OF_WORLD");

    @Property(tries = 4000)
    void bundledSchedulesFollowTheRules(@ForAll long seed) {
        Generated generated = new Generated(seed);
        FeeSchedule schedule = BUNDLED.get(generated.random.nextInt(BUNDLED.size()));
        SaleOrder order = generated.order(schedule.currency());
        compare(schedule, new SaleOrder(order.currency(), order.lines(), order.parts(), anyFacts(generated, order)));
    }

    @Property(tries = 4000)
    void generatedSchedulesFollowTheRules(@ForAll long seed) {
        Generated generated = new Generated(seed);
        FeeSchedule schedule = generated.schedule(generated.currency());
        compare(schedule, generated.order(schedule.currency()));
    }

    /** Law 7: the same number of minor units gives the same result, however many decimals the currency has. */
    @Property(tries = 1000)
    void equalMinorUnitsGiveEqualFees(@ForAll long seed) {
        List<List<Long>> results = new java.util.ArrayList<>();
        for (String code : List.of("JPY", "GBP", "KWD")) {
            Generated generated = new Generated(seed);
            FeeSchedule schedule = generated.schedule(CurrencyUnit.of(code));
            FeeBreakdown breakdown = Fees.of(schedule, generated.order(schedule.currency()));
            List<Long> minor = new java.util.ArrayList<>();
            breakdown.fees().values().forEach(fee -> minor.add(fee.getAmountMinorLong()));
            minor.add(breakdown.total().getAmountMinorLong());
            results.add(minor);
        }
        assertEquals(results.get(0), results.get(1));
        assertEquals(results.get(1), results.get(2));
    }

    private static SaleFacts anyFacts(Generated generated, SaleOrder order) {
        return order.facts()
                .with("channel", CHANNELS.get(generated.random.nextInt(CHANNELS.size())))
                .with("card_region", CARDS.get(generated.random.nextInt(CARDS.size())))
                .with("buyerRegion", BUYERS.get(generated.random.nextInt(BUYERS.size())))
                .with("gateway", generated.random.nextInt(3) == 0 ? "THIRD_PARTY" : "SHOPIFY_PAYMENTS")
                .with("AD_ATTRIBUTED", generated.random.nextBoolean())
                .with("trailing_365_sales_usd", generated.random.nextBoolean() ? "9999.99" : "10000")
                .with("buyerCountryDiffers", generated.random.nextBoolean())
                .with("listingCurrencyDiffersFromPayout", generated.random.nextBoolean())
                .with("presentmentDiffersFromPayout", generated.random.nextBoolean())
                .with("sellerAgeDays", 29 + 31 * generated.random.nextInt(2) + generated.random.nextInt(2));
    }

    private static void compare(FeeSchedule schedule, SaleOrder order) {
        int decimals = schedule.currency().getDecimalPlaces();
        PlainFees plain = new PlainFees(schedule, order);
        FeeBreakdown actual = Fees.of(schedule, order);
        Map<String, Long> expected = new LinkedHashMap<>();
        plain.fees.forEach((code, fee) -> expected.put(code, fee.minor(decimals)));
        Map<String, Long> fees = new LinkedHashMap<>();
        actual.fees().forEach((code, fee) -> fees.put(code, fee.getAmountMinorLong()));
        String message = schedule.id() + " " + order;
        assertEquals(expected, fees, message);
        assertEquals(plain.subtotal().minor(decimals), actual.subtotal().getAmountMinorLong(), message);
        assertEquals(plain.tax().minor(decimals), actual.taxOnFees().getAmountMinorLong(), message);
        assertEquals(plain.total().minor(decimals), actual.total().getAmountMinorLong(), message);
    }
}
