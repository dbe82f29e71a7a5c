package app.nozzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.catalog.ProductDraft;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.material.MaterialKey;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.Workshop;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What makes embedding short says the same as the long form. */
class EmbeddingTest {

    private static final NewWorkshop EMBER = NewWorkshop.of("ember", "Ember Prints", CurrencyUnit.GBP);

    private static Nozzly memory() {
        Clock clock = Clock.fixed(TestWorkshop.NOW, ZoneOffset.UTC);
        return Nozzly.builder()
                .store(new MemoryStore())
                .clock(clock)
                .ids(new TimeOrderedIds(clock))
                .build();
    }

    @Test
    void aShortWorkshopHasTheDaysOfUtcAndItsContextIsItsOwn() {
        try (Nozzly nozzly = memory()) {
            Workshop workshop = nozzly.workshops().open(Actor.SYSTEM, EMBER);
            assertEquals(ZoneOffset.UTC, workshop.timeZone());
            OperationContext context = workshop.context(Actor.SYSTEM);
            assertEquals(workshop, nozzly.workshops().get(context));
            assertTrue(nozzly.ledgerCheck().check(context).isSound());
            assertEquals(0, nozzly.spools().list(context, ListQuery.FIRST_PAGE).total());
            assertFalse(nozzly.materials()
                    .list(context, ListQuery.FIRST_PAGE)
                    .items()
                    .isEmpty());
            assertTrue(nozzly.transactions().answerOf(context, "none").isEmpty());
            assertEquals(
                    0, nozzly.filaments().brands(context, ListQuery.FIRST_PAGE).total());
        }
    }

    @Test
    void aStoreIsNeededAndClosingTwiceIsHarmless() {
        assertThrows(IllegalStateException.class, () -> Nozzly.builder().build());
        Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build();
        nozzly.close();
        nozzly.close();
        assertThrows(NozzlyException.class, () -> nozzly.workshops().open(Actor.SYSTEM, EMBER));
    }

    @Test
    void aShortProductIsCostedLikeAnyOther() {
        try (Nozzly nozzly = memory()) {
            OperationContext shop = nozzly.openWorkshop(EMBER);
            ProductDraft draft = ProductDraft.printed("CUBE", "Cube", PrintTime.ofMinutes(90))
                    .with(nozzly.products().line(MaterialKey.ofType("PLA"), Grams.of("12.5")))
                    .with(nozzly.products().line(MaterialKey.ofType("PETG"), Grams.of(3)));
            assertEquals(2, draft.bom().materials().size());
            assertEquals(
                    2,
                    draft.bom().materials().stream()
                            .map(line -> line.id())
                            .distinct()
                            .count());
            assertTrue(draft.active());
            CostingPolicy changed = nozzly.costingPolicies()
                    .change(
                            shop,
                            rates -> rates.withDepreciationPerHour(BigMoney.parse("GBP 0.20"))
                                    .withLabourPerHour(BigMoney.parse("GBP 18")));
            assertEquals(Version.INITIAL.next(), changed.version());
            assertEquals("18.00000000", changed.labourRatePerHour().getAmount().toPlainString());
            assertEquals(
                    "0.30",
                    nozzly.costing()
                            .ofDraft(shop, draft)
                            .breakdown()
                            .total()
                            .getAmount()
                            .toPlainString());
            assertEquals(draft.bom(), nozzly.products().add(shop, draft).bom());
        }
    }

    @Test
    void aShortChannelTakesKindAndCurrencyFromItsSchedule() {
        try (Nozzly nozzly = memory()) {
            OperationContext shop = nozzly.openWorkshop(EMBER);
            FeeSchedule etsy = nozzly.feeSchedules().all(shop).get("etsy-gb");
            SalesChannel channel = nozzly.channels().add(shop, ChannelDraft.of("Etsy", etsy));
            SalesChannel ebay = nozzly.channels().add(shop, "eBay", "ebay-gb-most");
            assertEquals(ebay, nozzly.channels().get(shop, ebay.id().toString()));
            assertEquals(ChannelKind.EBAY, ebay.kind());
            assertThrows(NozzlyException.class, () -> nozzly.channels().add(shop, "Mars", "etsy-mars"));
            assertEquals(ChannelKind.ETSY, channel.kind());
            assertEquals(CurrencyUnit.GBP, channel.currency());
            assertEquals(Optional.of("etsy-gb"), channel.terms().feeSchedule());
            assertEquals(ChannelKind.FAIR, ChannelKind.ofPlatform("local-fair"));
            assertEquals(ChannelKind.AMAZON, ChannelKind.ofPlatform("amazon-handmade"));
            assertEquals(ChannelKind.CUSTOM, ChannelKind.ofPlatform("my-market"));
        }
    }
}
