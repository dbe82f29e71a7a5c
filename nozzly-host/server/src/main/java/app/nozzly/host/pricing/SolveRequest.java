package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.PriceEnding;
import app.nozzly.pricing.PricingTerms;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.quantity.Percentage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Which price is asked for. With a channel its terms count where the request says nothing; bare amounts are in the currency of the schedule or channel.
 * Immutable.
 */
record SolveRequest(
        MoneyInput cost,
        Optional<String> schedule,
        Optional<String> channelId,
        TargetInput target,
        Optional<Long> quantity,
        Optional<MoneyInput> shippingCharged,
        Optional<MoneyInput> shippingPaid,
        Optional<MoneyInput> sellerDiscount,
        Optional<Percentage> taxPercent,
        Optional<Boolean> taxIncluded,
        Optional<String> priceEnding,
        Map<String, Object> facts,
        Optional<LocalDate> on) {

    /** The terms of a bare schedule with what the request says. */
    PricingTerms over(FeeSchedule fees) {
        return over(PricingTerms.of(fees));
    }

    /** A channel's terms with what the request says. */
    PricingTerms over(PricingTerms base) {
        Amounts amounts = new Amounts(base.currency());
        return new PricingTerms(
                base.schedule(),
                quantity.orElse(base.quantity()),
                new PricingTerms.Shipping(
                        amounts.posted(shippingCharged, "shipping_charged")
                                .orElse(base.shipping().charged()),
                        amounts.posted(shippingPaid, "shipping_paid")
                                .orElse(base.shipping().paid())),
                amounts.posted(sellerDiscount, "seller_discount").orElse(base.sellerDiscount()),
                new PricingTerms.SalesTax(
                        taxPercent.orElse(base.tax().rate()),
                        taxIncluded.orElse(base.tax().included())),
                priceEnding.map(PriceEnding::parse).orElse(base.priceEnding()),
                factsOver(base.facts()),
                on.or(base::on));
    }

    Money cost(PricingTerms terms) {
        return new Amounts(terms.currency()).posted(Optional.of(cost), "cost").orElseThrow();
    }

    private SaleFacts factsOver(SaleFacts base) {
        Map<String, Object> all = new LinkedHashMap<>(base.given());
        SaleFacts.of(FactsInput.texts(facts)).given().forEach(all::put);
        return SaleFacts.of(all);
    }
}
