package app.nozzly.pricing;

import app.nozzly.pricing.internal.Amounts;
import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a channel sells: its fees, taxes, shipping and price ending. Amounts are for the whole order of {@link #quantity()} units. Immutable.
 *
 * @param schedule fees; {@link FeeSchedule#none} for a channel without
 * @param quantity units sold in one order, at least 1
 * @param shipping what shipping costs whom
 * @param sellerDiscount off the whole order, zero or more
 * @param tax sales tax or VAT owed by the seller
 * @param priceEnding empty: every minor unit
 * @param facts what is known of the sale
 * @param on day of the sale; empty: every component counts
 */
public record PricingTerms(
        FeeSchedule schedule,
        long quantity,
        Shipping shipping,
        Money sellerDiscount,
        SalesTax tax,
        Optional<PriceEnding> priceEnding,
        SaleFacts facts,
        Optional<LocalDate> on) {

    public PricingTerms {
        Amounts.quantity(quantity, 1, "quantity");
        Amounts.minor(schedule.currency(), shipping.charged(), "shipping_charged");
        Amounts.minor(schedule.currency(), shipping.paid(), "shipping_paid");
        Amounts.minor(schedule.currency(), sellerDiscount, "seller_discount");
    }

    /** One unit under a schedule: no shipping, discount, tax, ending or facts. */
    public static PricingTerms of(FeeSchedule schedule) {
        return builder(schedule).build();
    }

    public static Builder builder(FeeSchedule schedule) {
        return new Builder(schedule);
    }

    /** The currency of every amount. */
    public CurrencyUnit currency() {
        return schedule.currency();
    }

    /**
     * Shipping of the whole order.
     *
     * @param charged paid by the buyer to the seller
     * @param paid paid by the seller to the carrier
     */
    public record Shipping(Money charged, Money paid) {}

    /**
     * Sales tax or VAT that the seller owes.
     *
     * @param rate zero to 1000 %
     * @param included true when list price and shipping hold it
     */
    public record SalesTax(Percentage rate, boolean included) {

        /** No tax. */
        public static final SalesTax NONE = new SalesTax(Percentage.ZERO, false);

        public SalesTax {
            if (rate.isNegative() || rate.fraction().compareTo(BigDecimal.TEN) > 0) {
                throw NozzlyException.invalid(
                        SalesTax.class,
                        "tax_percent",
                        "tax.range",
                        rate.percent().toPlainString());
            }
        }
    }

    /** Collects terms. Not thread-safe. Amounts in decimal form are major units of the schedule's currency. */
    public static final class Builder {

        private final FeeSchedule schedule;
        private final CurrencyUnit currency;
        private long quantity = 1;
        private Money shippingCharged;
        private Money shippingPaid;
        private Money sellerDiscount;
        private SalesTax tax = SalesTax.NONE;
        private Optional<PriceEnding> priceEnding = Optional.empty();
        private SaleFacts facts = SaleFacts.DEFAULTS;
        private Optional<LocalDate> on = Optional.empty();

        private Builder(FeeSchedule schedule) {
            this.schedule = schedule;
            currency = schedule.currency();
            shippingCharged = Money.zero(currency);
            shippingPaid = Money.zero(currency);
            sellerDiscount = Money.zero(currency);
        }

        public Builder quantity(long units) {
            quantity = units;
            return this;
        }

        public Builder shippingCharged(String amount) {
            shippingCharged = Amounts.money(currency, amount, "shipping_charged");
            return this;
        }

        public Builder shippingPaid(String amount) {
            shippingPaid = Amounts.money(currency, amount, "shipping_paid");
            return this;
        }

        public Builder sellerDiscount(String amount) {
            sellerDiscount = Amounts.money(currency, amount, "seller_discount");
            return this;
        }

        public Builder taxIncluded(String percent) {
            tax = new SalesTax(Decimals.percent(percent, "tax_percent"), true);
            return this;
        }

        public Builder taxOnTop(String percent) {
            tax = new SalesTax(Decimals.percent(percent, "tax_percent"), false);
            return this;
        }

        public Builder priceEnding(String ending) {
            priceEnding = PriceEnding.parse(ending);
            return this;
        }

        public Builder facts(SaleFacts newFacts) {
            facts = newFacts;
            return this;
        }

        public Builder fact(String name, Object value) {
            facts = facts.with(name, value);
            return this;
        }

        public Builder on(LocalDate day) {
            on = Optional.of(day);
            return this;
        }

        public PricingTerms build() {
            return new PricingTerms(
                    schedule,
                    quantity,
                    new Shipping(shippingCharged, shippingPaid),
                    sellerDiscount,
                    tax,
                    priceEnding,
                    facts,
                    on);
        }
    }
}
