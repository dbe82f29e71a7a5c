package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.PricingWarning;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.pricing.TaxOnFees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A schedule with facts and day applied: the components that count, in whole minor units. Immutable and thread-safe. */
public final class PreparedFees {

    private final CurrencyUnit currency;
    private final PreparedComponent[] components;
    private final List<String> codes;
    private final List<PricingWarning> warnings;
    private final boolean taxIncluded;
    private final long taxNumerator;
    private final long taxDenominator;

    private PreparedFees(FeeSchedule schedule, SaleFacts facts, Optional<LocalDate> on) {
        currency = schedule.currency();
        codes = schedule.components().stream()
                .map(FeeComponent::code)
                .distinct()
                .toList();
        Conversion conversion = new Conversion(schedule, facts);
        List<PreparedComponent> applying = new ArrayList<>();
        for (FeeComponent component : schedule.components()) {
            if (applies(component, facts, on, conversion)) {
                applying.add(prepared(component, conversion));
            }
        }
        components = applying.toArray(PreparedComponent[]::new);
        warnings = conversion.warnings();
        taxIncluded = schedule.taxOnFees().map(TaxOnFees::included).orElse(false);
        long[] rate = Amounts.fraction(schedule.taxOnFees()
                .filter(tax -> !(tax.waivedWithTaxId() && facts.isTrue("taxId")))
                .map(TaxOnFees::rate)
                .orElse(BigDecimal.ZERO));
        taxNumerator = rate[0];
        taxDenominator = taxIncluded ? rate[0] + rate[1] : rate[1];
    }

    public static PreparedFees of(FeeSchedule schedule, SaleFacts facts, Optional<LocalDate> on) {
        return new PreparedFees(schedule, facts, on);
    }

    public CurrencyUnit currency() {
        return currency;
    }

    public List<PricingWarning> warnings() {
        return warnings;
    }

    public boolean isTaxIncluded() {
        return taxIncluded;
    }

    /** Tax on a sum of fees, half up; what it holds when the tax is included. */
    public long taxOn(long subtotal) {
        return taxNumerator == 0 ? 0 : Amounts.share(subtotal, taxNumerator, taxDenominator);
    }

    /** What the seller pays for a sum of fees. */
    public long total(long subtotal) {
        return taxIncluded ? subtotal : subtotal + taxOn(subtotal);
    }

    /** The tax that comes on top, as exact fraction; zero when it is included. */
    BigDecimal taxOnTop() {
        return taxIncluded ? BigDecimal.ZERO : new BigDecimal(taxNumerator).divide(new BigDecimal(taxDenominator));
    }

    long taxDenominator() {
        return taxDenominator;
    }

    PreparedComponent[] components() {
        return components;
    }

    List<String> codes() {
        return codes;
    }

    private PreparedComponent prepared(FeeComponent component, Conversion conversion) {
        int[] feeCodes =
                component.base().fees().stream().mapToInt(codes::indexOf).toArray();
        return new PreparedComponent(component, conversion, codes.indexOf(component.code()), feeCodes);
    }

    private static boolean applies(
            FeeComponent component, SaleFacts facts, Optional<LocalDate> on, Conversion conversion) {
        boolean begun = on.flatMap(day -> component.validFrom().map(from -> from.hasBegunOn(day)))
                .orElse(true);
        return begun && component.condition().stream().allMatch(facts::holds) && concernsOrders(component, conversion);
    }

    private static boolean concernsOrders(FeeComponent component, Conversion conversion) {
        return switch (component.trigger()) {
            case LINE, ITEM_UNIT, ORDER, PAYMENT, LISTING_OR_RENEWAL -> true;
            case MONTH, EVENT ->
                component.kind() == FeeKind.FIXED
                        && conversion.expectedSales(component.trigger()).isPresent();
            case YEARLY, PAYOUT, REFUND -> false;
        };
    }
}
