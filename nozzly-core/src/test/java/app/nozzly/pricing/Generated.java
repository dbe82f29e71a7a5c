package app.nozzly.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Random schedules, orders and terms, all drawn from one seed so that a failure can be replayed. */
final class Generated {

    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.of("GBP"), CurrencyUnit.of("USD"), CurrencyUnit.of("JPY"), CurrencyUnit.of("KWD"));
    private static final OrderPart[] PARTS = OrderPart.values();

    final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    CurrencyUnit currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    /** A schedule with jumps: tiers, bands, minimums, caps, tax on fees, fees of fees. */
    FeeSchedule schedule(CurrencyUnit currency) {
        List<FeeComponent> components = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int index = 0; index < count; index++) {
            components.add(component("FEE_" + random.nextInt(4), currency));
        }
        if (random.nextInt(4) == 0) {
            components.add(FeeComponent.percent(
                    "SURCHARGE",
                    FeeTrigger.ORDER,
                    new FeeBase(List.of(), List.of(components.get(0).code())),
                    FeeTiers.single(FeeTier.open(rate()))));
        }
        FeeSchedule schedule = FeeSchedule.of("generated", currency, components);
        return random.nextBoolean()
                ? schedule.taxed(new TaxOnFees(rate(), random.nextInt(3) == 0, random.nextBoolean()))
                : schedule;
    }

    /** A schedule whose figures are given in minor units only, so that it means the same in every currency. */
    FeeComponent component(String code, CurrencyUnit currency) {
        FeeTrigger trigger = List.of(
                        FeeTrigger.LINE,
                        FeeTrigger.ITEM_UNIT,
                        FeeTrigger.ORDER,
                        FeeTrigger.PAYMENT,
                        FeeTrigger.LISTING_OR_RENEWAL)
                .get(random.nextInt(5));
        boolean percent = random.nextInt(3) > 0;
        FeeTiers tiers = tiers(percent, currency);
        FeeComponent component =
                percent ? FeeComponent.percent(code, trigger, base(), tiers) : FeeComponent.fixed(code, trigger, tiers);
        if (random.nextInt(3) == 0) {
            component = component.withMinimum(limit(currency, 150));
        }
        if (random.nextInt(3) == 0) {
            component = component.withCap(limit(currency, 2500));
        }
        return component;
    }

    SaleOrder order(CurrencyUnit currency) {
        SaleOrder.Builder order = SaleOrder.builder(currency).facts(facts());
        int lines = random.nextInt(5);
        for (int line = 0; line < lines; line++) {
            order.line(minor(currency, random.nextInt(4) == 0 ? 0 : random.nextInt(20_000)), random.nextInt(5));
        }
        for (OrderPart part : PARTS) {
            if (part != OrderPart.ITEM && random.nextInt(2) == 0) {
                order.part(part, minor(currency, random.nextInt(random.nextInt(4) == 0 ? 30_000 : 900)));
            }
        }
        return order.build();
    }

    PricingTerms terms(FeeSchedule schedule) {
        CurrencyUnit currency = schedule.currency();
        PricingTerms.Builder terms = PricingTerms.builder(schedule)
                .quantity(random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 1)
                .facts(facts());
        if (random.nextInt(3) == 0) {
            terms.shippingCharged(minor(currency, random.nextInt(900)));
        }
        if (random.nextInt(3) == 0) {
            terms.shippingPaid(minor(currency, random.nextInt(900)));
        }
        if (random.nextInt(4) == 0) {
            terms.sellerDiscount(minor(currency, random.nextInt(900)));
        }
        String tax = BigDecimal.valueOf(random.nextInt(270), 1).toPlainString();
        switch (random.nextInt(3)) {
            case 0 -> terms.taxIncluded(tax);
            case 1 -> terms.taxOnTop(tax);
            default -> terms.taxOnTop("0");
        }
        if (random.nextInt(3) == 0) {
            terms.priceEnding(ending(currency));
        }
        return terms.build();
    }

    PriceTarget target(CurrencyUnit currency, long costMinor) {
        return switch (random.nextInt(costMinor == 0 ? 2 : 3)) {
            case 0 ->
                PriceTarget.marginPercent(
                        BigDecimal.valueOf(random.nextInt(1100) - 200, 1).toPlainString());
            case 1 -> PriceTarget.profit(Money.ofMinor(currency, random.nextInt(2500) - 300));
            default ->
                PriceTarget.markupPercent(
                        BigDecimal.valueOf(random.nextInt(2000) - 100, 1).toPlainString());
        };
    }

    SaleFacts facts() {
        SaleFacts facts = SaleFacts.DEFAULTS.with("usd_rate", BigDecimal.valueOf(5000 + random.nextInt(9000), 4));
        return random.nextInt(3) == 0 ? facts.with("TAX_ID", true) : facts;
    }

    private static String ending(CurrencyUnit currency, int choice) {
        return switch (currency.getDecimalPlaces()) {
            case 0 -> choice % 2 == 0 ? "80" : "9";
            case 3 -> choice % 2 == 0 ? ".990" : "0.5";
            default -> List.of(".99", ".00", "9.99", ".95").get(choice);
        };
    }

    private String ending(CurrencyUnit currency) {
        return ending(currency, random.nextInt(4));
    }

    private FeeBase base() {
        List<OrderPart> parts = new ArrayList<>();
        for (OrderPart part : PARTS) {
            if (part == OrderPart.ITEM ? random.nextInt(8) > 0 : random.nextBoolean()) {
                parts.add(part);
            }
        }
        return new FeeBase(parts, List.of());
    }

    private FeeTiers tiers(boolean percent, CurrencyUnit currency) {
        List<FeeTier> tiers = new ArrayList<>();
        int edge = 0;
        for (int count = random.nextInt(3); count > 0; count--) {
            edge += 1 + random.nextInt(3000);
            BigDecimal amount = BigDecimal.valueOf(edge).movePointLeft(currency.getDecimalPlaces());
            tiers.add(
                    random.nextBoolean()
                            ? FeeTier.upTo(amount, value(percent, currency))
                            : FeeTier.below(amount, value(percent, currency)));
        }
        if (tiers.isEmpty() || random.nextInt(6) > 0) {
            tiers.add(FeeTier.open(value(percent, currency)));
        }
        Optional<FeeMeasure> measure = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of((random.nextBoolean() ? FeeMeasure.LINE_TOTAL : FeeMeasure.ORDER_TOTAL));
        TierMode mode = percent && random.nextBoolean() ? TierMode.MARGINAL : TierMode.SWITCH;
        return new FeeTiers(tiers, mode, measure, percent ? Optional.empty() : foreign());
    }

    private Optional<CurrencyUnit> foreign() {
        return random.nextInt(3) == 0 ? Optional.of(CurrencyUnit.USD) : Optional.empty();
    }

    private FeeLimit limit(CurrencyUnit currency, int most) {
        FeeScope scope = List.of(FeeScope.values()).get(random.nextInt(3));
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(most)).movePointLeft(currency.getDecimalPlaces());
        return new FeeLimit(amount, foreign(), random.nextBoolean() ? Optional.of(scope) : Optional.empty());
    }

    private BigDecimal value(boolean percent, CurrencyUnit currency) {
        return percent ? rate() : new BigDecimal(minor(currency, random.nextInt(120)));
    }

    private BigDecimal rate() {
        return BigDecimal.valueOf(random.nextInt(2200), 4);
    }

    private static String minor(CurrencyUnit currency, int amount) {
        return BigDecimal.valueOf(amount)
                .movePointLeft(currency.getDecimalPlaces())
                .toPlainString();
    }
}
