package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FeeSchedulesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void theVersionValidOnTheDayCounts() {
        FeeSchedule old = own("0.05").valid(FeeSchedule.Validity.from(LocalDate.of(2025, 1, 1)));
        FeeSchedule current = own("0.06").valid(FeeSchedule.Validity.from(NEW_YEAR));
        FeeSchedules schedules = FeeSchedules.empty().with(current, old);
        assertEquals(Optional.of(old), schedules.find("own", NEW_YEAR.minusDays(1)));
        assertEquals(Optional.of(current), schedules.find("own", NEW_YEAR));
        assertEquals(current, schedules.get("own"));
        assertEquals(current, schedules.get("own", NEW_YEAR));
        NozzlyException early =
                assertThrows(NozzlyException.class, () -> schedules.get("own", LocalDate.of(2024, 1, 1)));
        assertTrue(early.getMessage().contains("2025-01-01"), early.getMessage());
    }

    @Test
    void theUsersVersionWins() {
        FeeSchedule mine = FeeSchedule.of("etsy-gb", CurrencyUnit.GBP, List.of());
        FeeSchedules schedules = FeeSchedules.bundled().with(mine);
        assertEquals(mine, schedules.get("etsy-gb"));
        assertEquals(mine, schedules.get("etsy-gb", LocalDate.of(2026, 8, 1)));
        assertEquals(55, schedules.all().size());
        assertEquals(54, FeeSchedules.bundled().all().size());
        FeeSchedule later = FeeSchedule.of("etsy-gb", CurrencyUnit.USD, List.of());
        assertEquals(later, schedules.with(later).get("etsy-gb"));
        assertEquals(55, schedules.with(later).all().size());
    }

    @Test
    void aScheduleWithoutStartIsUsableFromItsVerificationOn() {
        FeeSchedule schedule = FeeSchedules.bundled().get("amazon-handmade-us");
        assertEquals(Optional.of(LocalDate.of(2026, 6, 1)), schedule.firstDay());
        assertFalse(schedule.isValidOn(LocalDate.of(2026, 5, 31)));
        assertTrue(schedule.isValidOn(LocalDate.of(2026, 6, 1)));
        FeeSchedule ended =
                own("0.1").valid(new FeeSchedule.Validity(Optional.empty(), Optional.of(ScheduleDate.of(NEW_YEAR))));
        assertTrue(ended.isValidOn(NEW_YEAR.minusDays(1)));
        assertFalse(ended.isValidOn(NEW_YEAR));
    }

    @Test
    void anUnknownScheduleIsNamed() {
        NozzlyException unknown =
                assertThrows(NozzlyException.class, () -> FeeSchedules.bundled().get("etsy-xx"));
        assertTrue(unknown.getMessage().contains("etsy-xx"));
        assertEquals("schedule", unknown.fieldErrors().get(0).field());
        assertThrows(NozzlyException.class, () -> FeeSchedules.bundled().get("etsy-xx", NEW_YEAR));
    }

    @Test
    void channelsAreRankedByProfitAndByMargin() {
        Money cost = gbp("5.00");
        ChannelComparison comparison = ChannelComparison.of(
                List.of(offer("dear", "0.20"), offer("cheap", "0.05"), offer("hopeless", "0.99")),
                cost,
                PriceTarget.marginPercent("40"));
        ChannelComparison.Row dear = comparison.rows().get(0);
        ChannelComparison.Row cheap = comparison.rows().get(1);
        assertEquals(Optional.of(gbp("12.50")), dear.answer().listPrice());
        assertEquals(Optional.of(gbp("9.09")), cheap.answer().listPrice());
        assertEquals(Optional.of(1), dear.rankByProfit());
        assertEquals(Optional.of(2), cheap.rankByProfit());
        assertEquals(Optional.of("dear"), comparison.bestByProfit());
        assertEquals(Optional.of(gbp("5.00")), comparison.sameProfit());
        assertEquals(
                Optional.of(gbp("10.53")), cheap.forSameProfit().orElseThrow().listPrice());
        assertEquals(Optional.empty(), comparison.rows().get(2).rankByProfit());
        assertEquals(Optional.of(gbp("6.25")), dear.breakEven().listPrice());
    }

    @Test
    void equalChannelsShareARankAndTheFirstIsBest() {
        ChannelComparison comparison = ChannelComparison.of(
                List.of(offer("one", "0.1"), offer("two", "0.1")), gbp("5"), new PriceTarget.ListPrice(gbp("10")));
        assertEquals(Optional.of("one"), comparison.bestByMargin());
        assertEquals(Optional.of(1), comparison.rows().get(1).rankByMargin());
        ChannelComparison worthless =
                ChannelComparison.of(List.of(offer("one", "0.1")), gbp("5"), new PriceTarget.ListPrice(gbp("0")));
        assertEquals(Optional.empty(), worthless.bestByMargin());
        ChannelComparison none =
                ChannelComparison.of(List.of(offer("one", "0.9")), gbp("5"), PriceTarget.marginPercent("50"));
        assertEquals(Optional.empty(), none.sameProfit());
        assertThrows(
                NozzlyException.class,
                () -> ChannelComparison.of(
                        List.of(offer("one", "0.1")), Money.zero(CurrencyUnit.USD), PriceTarget.marginPercent("5")));
    }

    private static ChannelComparison.Offer offer(String name, String rate) {
        return new ChannelComparison.Offer(name, ChannelPricing.of(PricingTerms.of(own(rate))));
    }

    private static FeeSchedule own(String rate) {
        return FeeSchedule.of(
                "own",
                CurrencyUnit.GBP,
                List.of(FeeComponent.percent(
                        "SHARE",
                        FeeTrigger.ORDER,
                        FeeBase.of(OrderPart.ITEM),
                        FeeTiers.single(FeeTier.open(new BigDecimal(rate))))));
    }

    private static Money gbp(String amount) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount));
    }
}
