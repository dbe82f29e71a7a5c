package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The bundled schedules say what the collected facts say, field by field. */
class FeeFactsTest {

    @Test
    void everyFieldOfEveryScheduleIsKept() throws IOException {
        Map<String, Object> facts = Json.map(SharedFiles.json("reference/fee-facts.json"));
        List<FeeSchedule> expected = Json.list(facts.get("schedules")).stream()
                .map(FeeFactsTest::schedule)
                .toList();
        FeeSchedules bundled = FeeSchedules.bundled();
        assertEquals(54, expected.size());
        assertEquals(54, bundled.all().size());
        for (FeeSchedule schedule : expected) {
            assertEquals(schedule, bundled.get(schedule.id()));
        }
    }

    @Test
    void defaultsOfFactsAreThoseCollected() throws IOException {
        Map<String, Object> facts = Json.map(SharedFiles.json("reference/fee-facts.json"));
        Map<String, Object> defaults = Json.map(facts.get("defaultFacts"));
        assertEquals(12, defaults.size());
        defaults.forEach((name, value) ->
                assertEquals(Optional.of(String.valueOf(value)), SaleFacts.DEFAULTS.value(name), name));
    }

    @Test
    void aBundledScheduleNamesItsDateSourceAndConfidence() {
        for (FeeSchedule schedule : FeeSchedules.bundled().all()) {
            assertTrue(schedule.origin().verifiedOn().isPresent(), schedule.id());
            assertTrue(schedule.origin().confidence().isPresent(), schedule.id());
            assertTrue(schedule.origin().source().isPresent(), schedule.id());
        }
    }

    private static FeeSchedule schedule(Object entry) {
        Map<String, Object> facts = Json.map(entry);
        return new FeeSchedule(
                (String) facts.get("id"),
                (String) facts.get("platform"),
                (String) facts.get("sellerCountry"),
                CurrencyUnit.of((String) facts.get("currency")),
                new FeeSchedule.Validity(date(facts, "validFrom"), date(facts, "validTo")),
                new FeeSchedule.Origin(
                        date(facts, "verifiedOn"),
                        text(facts, "confidence").map(Confidence::valueOf),
                        text(facts, "source")),
                new FeeSchedule.Audience(
                        text(facts, "category"), text(facts, "plan"), text(facts, "sellerType"), text(facts, "note")),
                Optional.ofNullable(facts.get("taxOnFees")).map(FeeFactsTest::tax),
                Json.list(facts.get("components")).stream()
                        .map(FeeFactsTest::component)
                        .toList());
    }

    private static TaxOnFees tax(Object entry) {
        Map<String, Object> tax = Json.map(entry);
        return new TaxOnFees(
                number(tax, "rate").orElseThrow(), (boolean) tax.get("included"), (boolean) tax.get("waivedWithTaxId"));
    }

    private static FeeComponent component(Object entry) {
        Map<String, Object> facts = Json.map(entry);
        FeeKind kind = FeeKind.valueOf((String) facts.get("kind"));
        String values = kind == FeeKind.PERCENT ? "rates" : "amounts";
        String value = kind == FeeKind.PERCENT ? "rate" : "amount";
        FeeTiers tiers = new FeeTiers(
                Json.list(facts.get(values)).stream()
                        .map(tier -> tier(Json.map(tier), value))
                        .toList(),
                text(facts, "tierMode").map(TierMode::valueOf).orElse(TierMode.SWITCH),
                text(facts, "tierMeasure").or(() -> text(facts, "bandMeasure")).map(FeeMeasure::valueOf),
                text(facts, "currency").map(CurrencyUnit::of));
        return new FeeComponent(
                (String) facts.get("code"),
                kind,
                FeeTrigger.valueOf((String) facts.get("trigger")),
                new FeeBase(
                        Json.list(facts.get("base")).stream()
                                .map(part -> OrderPart.valueOf((String) part))
                                .toList(),
                        List.of()),
                tiers,
                Optional.ofNullable(facts.get("minimum")).map(FeeFactsTest::limit),
                Optional.ofNullable(facts.get("cap")).map(FeeFactsTest::limit),
                condition(Json.map(facts.get("condition"))),
                date(facts, "validFrom"),
                new FeeComponent.Terms(refund(facts), Boolean.TRUE.equals(facts.get("settable")), text(facts, "note")));
    }

    private static FeeTier tier(Map<String, Object> tier, String value) {
        Optional<FeeTier.Edge> edge = number(tier, "upTo")
                .map(amount -> new FeeTier.Edge(amount, true))
                .or(() -> number(tier, "below").map(amount -> new FeeTier.Edge(amount, false)));
        return new FeeTier(number(tier, value).orElseThrow(), edge);
    }

    private static FeeLimit limit(Object entry) {
        Map<String, Object> limit = Json.map(entry);
        return new FeeLimit(
                number(limit, "amount").orElseThrow(),
                text(limit, "currency").map(CurrencyUnit::of),
                text(limit, "scope").map(FeeScope::valueOf));
    }

    private static List<FactTest> condition(Map<String, Object> tests) {
        List<FactTest> condition = new ArrayList<>();
        tests.forEach((name, value) -> {
            String text = String.valueOf(value);
            if (name.endsWith("Below")) {
                condition.add(FactTest.below(name.replace("Below", ""), text));
            } else if (name.endsWith("AtLeast")) {
                condition.add(FactTest.atLeast(name.replace("AtLeast", ""), text));
            } else {
                condition.add(FactTest.equal(name, text));
            }
        });
        return condition;
    }

    private static Optional<FeeRefund> refund(Map<String, Object> facts) {
        Map<String, Object> admin = Json.map(facts.get("refundAdmin"));
        return text(facts, "refund")
                .map(kind -> new FeeRefund(FeeRefund.Kind.valueOf(kind), number(admin, "share"), number(admin, "cap")));
    }

    private static Optional<ScheduleDate> date(Map<String, Object> facts, String name) {
        return text(facts, name).map(ScheduleDate::parse);
    }

    private static Optional<String> text(Map<String, Object> facts, String name) {
        return Optional.ofNullable((String) facts.get(name));
    }

    private static Optional<BigDecimal> number(Map<String, Object> facts, String name) {
        return text(facts, name).map(BigDecimal::new);
    }
}
