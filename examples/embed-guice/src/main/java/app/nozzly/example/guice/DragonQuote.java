package app.nozzly.example.guice;

import app.nozzly.Nozzly;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.pricing.QuoteText;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import app.nozzly.workshop.NewWorkshop;
import com.google.inject.Inject;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a printed dragon costs in a new workshop, and what to ask for it on Etsy. */
final class DragonQuote {

    private final Nozzly nozzly;
    private final ProductPricing pricing;

    /** Every service can be injected by itself; the facade is there for the rest. */
    @Inject
    DragonQuote(Nozzly nozzly, ProductPricing pricing) {
        this.nozzly = nozzly;
        this.pricing = pricing;
    }

    String text() {
        OperationContext shop = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember Prints", CurrencyUnit.GBP));
        furnish(shop);
        MaterialLine line = nozzly.products().line(MaterialKey.ofType("PLA"), Grams.of("82.4"));
        ProductDraft dragon = ProductDraft.printed("DRAGON", "Dragon", PrintTime.ofMinutes(315));
        return QuoteText.of(pricing.compareDraft(shop, dragon.with(line), PriceTarget.marginPercent("40")));
    }

    private void furnish(OperationContext shop) {
        nozzly.costingPolicies().change(shop, rates -> rates.withDepreciationPerHour(BigMoney.parse("GBP 0.20")));
        FilamentDraft pla = FilamentDraft.of("Prusament", "PLA", Colour.UNKNOWN);
        nozzly.spools().add(shop, NewSpool.of(pla, Grams.of(1000), SpoolDetails.bought(Money.parse("GBP 24.99"))));
        nozzly.channels().add(shop, "Etsy", "etsy-gb");
    }
}
