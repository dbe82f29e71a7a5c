package app.nozzly.example.plain;

import static app.nozzly.pricing.PriceTarget.marginPercent;
import static org.joda.money.CurrencyUnit.GBP;

import app.nozzly.Nozzly;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.pricing.QuoteText;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import app.nozzly.workshop.NewWorkshop;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What a printed dragon costs, and what to ask for it on Etsy: Nozzly inside a program, in ten lines. */
public final class EmbedPlain {

    private EmbedPlain() {}

    /** Prints cost and price. */
    public static void main(String[] arguments) {
        // tag::main[]
        try (Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build()) {
            OperationContext shop = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember Prints", GBP));
            nozzly.costingPolicies().change(shop, rates -> rates.withDepreciationPerHour(BigMoney.parse("GBP 0.20")));
            FilamentDraft pla = FilamentDraft.of("Prusament", "PLA", Colour.UNKNOWN);
            nozzly.spools().add(shop, NewSpool.of(pla, Grams.of(1000), SpoolDetails.bought(Money.parse("GBP 24.99"))));
            MaterialLine line = nozzly.products().line(MaterialKey.ofType("PLA"), Grams.of("82.4"));
            ProductDraft dragon = ProductDraft.printed("DRAGON", "Dragon", PrintTime.ofMinutes(315));
            nozzly.channels().add(shop, "Etsy", "etsy-gb");
            System.out.print(QuoteText.of(nozzly.pricing().compareDraft(shop, dragon.with(line), marginPercent("40"))));
        }
        // end::main[]
    }
}
