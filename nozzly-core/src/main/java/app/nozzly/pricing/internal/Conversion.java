package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeLimit;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.pricing.PricingWarning;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Brings the amounts of a schedule to its currency and notes where a rate had to be assumed. Used by one thread, while preparing. */
final class Conversion {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Amounts.LARGEST);

    private final CurrencyUnit currency;
    private final SaleFacts facts;
    private final Set<CurrencyUnit> assumed = new LinkedHashSet<>();

    Conversion(FeeSchedule schedule, SaleFacts facts) {
        currency = schedule.currency();
        this.facts = facts;
    }

    int decimals() {
        return currency.getDecimalPlaces();
    }

    /** A fixed amount for one order, exact except that a share of a month or an event is rounded to the minor unit. */
    BigDecimal amount(FeeComponent component, BigDecimal amount) {
        BigDecimal own = amount.multiply(rate(component.tiers().currency()));
        return withinRange(expectedSales(component.trigger())
                .map(sales -> own.divide(sales, decimals(), RoundingMode.HALF_UP))
                .orElse(own));
    }

    /** A limit in minor units, half up. */
    long minor(FeeLimit limit) {
        return Amounts.rounded(currency, withinRange(limit.amount().multiply(rate(limit.currency()))));
    }

    /** An exchange rate, or few sales to share a monthly amount, can lift an amount out of the range of a long. */
    private BigDecimal withinRange(BigDecimal amount) {
        if (amount.movePointRight(decimals()).compareTo(LARGEST) > 0) {
            throw NozzlyException.invalid(
                    FeeSchedule.class, "schedule", "fee.too_large", amount.toPlainString(), currency.getCode());
        }
        return amount;
    }

    /** Month and event components count as one of the order once sales are expected. */
    FeeTrigger trigger(FeeTrigger trigger) {
        return trigger == FeeTrigger.MONTH || trigger == FeeTrigger.EVENT ? FeeTrigger.ORDER : trigger;
    }

    /** Sales over which a monthly or event amount is spread; empty when none are known or the trigger knows no sharing. */
    Optional<BigDecimal> expectedSales(FeeTrigger trigger) {
        String fact = switch (trigger) {
            case MONTH -> "expectedSalesPerMonth";
            case EVENT -> "expectedSalesPerEvent";
            default -> "";
        };
        Optional<BigDecimal> sales = facts.number(fact);
        sales.filter(number -> number.signum() <= 0).ifPresent(number -> {
            throw NozzlyException.invalid(SaleFacts.class, "facts/" + fact, "fact.sales", fact, number.toPlainString());
        });
        return sales;
    }

    /** A warning for each currency whose rate was assumed to be one. */
    List<PricingWarning> warnings() {
        return assumed.stream()
                .map(foreign -> new PricingWarning(
                        PricingWarning.EXCHANGE_RATE_ASSUMED,
                        Message.of(
                                FeeSchedule.class,
                                "exchange_rate_assumed",
                                foreign.getCode(),
                                currency.getCode(),
                                foreign.getCode().toLowerCase(java.util.Locale.ROOT) + "_rate")))
                .toList();
    }

    /** A USD schedule never converts from dollars; any other currency uses the rate given, or one with a warning. */
    private BigDecimal rate(Optional<CurrencyUnit> given) {
        if (given.isEmpty() || given.get().equals(currency)) {
            return BigDecimal.ONE;
        }
        Optional<BigDecimal> rate = facts.givenRate(given.get());
        if (rate.isEmpty()) {
            assumed.add(given.get());
        }
        return rate.orElse(BigDecimal.ONE);
    }
}
