package app.nozzly.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Export then import is the identity, and a mistake is told with file, line, value and remedy. */
class FeeScheduleTextTest {

    private static final String HEAD = "schedule own\nplatform x\ncountry GB\ncurrency GBP\n";

    @Test
    void bundledSchedulesSurviveTheRoundTrip() {
        List<FeeSchedule> all = FeeSchedules.bundled().all();
        assertEquals(all, FeeScheduleText.read("all", FeeScheduleText.write(all)));
    }

    @Property(tries = 1000)
    void generatedSchedulesSurviveTheRoundTrip(@ForAll long seed) {
        Generated generated = new Generated(seed);
        FeeSchedule drawn = generated.schedule(generated.currency());
        List<FeeComponent> components = drawn.components().stream()
                .map(component -> dressed(component, generated))
                .toList();
        FeeSchedule schedule = new FeeSchedule(
                drawn.id(),
                "own",
                "EU",
                drawn.currency(),
                new FeeSchedule.Validity(
                        Optional.of(ScheduleDate.parse("2025-03")), Optional.of(ScheduleDate.parse("2026-01-02"))),
                new FeeSchedule.Origin(Optional.empty(), Optional.of(Confidence.C), Optional.of("a; # = source")),
                new FeeSchedule.Audience(
                        Optional.of("c"), Optional.of("p"), Optional.of("S"), Optional.of("note: yes, % & more")),
                drawn.taxOnFees(),
                components);
        assertEquals(List.of(schedule), FeeScheduleText.read("own", FeeScheduleText.write(List.of(schedule))));
    }

    @Test
    void commentsAndBlankLinesAreSkipped() {
        FeeSchedule schedule = FeeScheduleText.read("own.fees", "# mine\n\n" + HEAD + """
                  fee SHARE
                    charge 6.5% up to 100; 2%
                    of - seller-discount + item + fee OTHER
                    per order
                """.replace(" + fee OTHER", ""))
                .get(0);
        assertEquals(
                FeeTier.upTo(new BigDecimal("100"), new BigDecimal("0.065")),
                schedule.components().get(0).tiers().tiers().get(0));
    }

    @Test
    void mistakesAreToldWithLineAndRemedy() {
        told("own.fees:1", "before the first schedule", "platform x");
        told("own.fees:1", "has no country", "schedule own\nplatform x");
        told("own.fees:1", "small letters", HEAD.replace("own", "My Own"));
        told("own.fees:5", "is not known here", HEAD + "colour red");
        told("own.fees:5", "given twice", HEAD + "platform y");
        told("own.fees:5", "is not a date", HEAD + "valid-from 1.2.2026");
        told("own.fees:5", "one line of text", HEAD + "source");
        told("own.fees:4", "write it like: EUR", HEAD.replace("GBP", "POUND"));
        told("own.fees:5", "a, b, c", HEAD + "confidence D");
        told("own.fees:5", "20% on-top", HEAD + "tax-on-fees 20");
        told("own.fees:5", "out of range", HEAD + "tax-on-fees 2000% on-top");
        told("own.fees:6", "is not a number", fee("charge ,5%"));
        told("own.fees:6", "write it like: 13.6%", fee("charge 5% up to; 2%"));
        told("own.fees:6", "write it like: 13.6%", fee("charge 5%; 2"));
        told("own.fees:6", "write it like: 0.30", fee("charge 5 over 3"));
        told("own.fees:5", "edges do not rise", fee("charge 5% up to 10; 2% up to 5; 1%\nper order"));
        told("own.fees:5", "edges do not rise", fee("charge 5%; 2% up to 5\nper order"));
        told("own.fees:5", "capital letters", fee("charge 5%\nper order").replace("SHARE", "share"));
        told("own.fees:5", "out of range", fee("charge 1001%\nper order"));
        told("own.fees:5", "has no per", fee("charge 5%"));
        told("own.fees:7", "line, item-unit", fee("charge 5%\nper unit"));
        told("own.fees:7", "item - seller-discount", fee("charge 5%\nof item + seller-discount\nper order"));
        told("own.fees:7", "item - seller-discount", fee("charge 5%\nof\nper order"));
        told("own.fees:7", "item - seller-discount", fee("charge 5%\nof item and more\nper order"));
        told("own.fees:7", "item-unit, line, order", fee("charge 5%\ncap 3 per day\nper order"));
        told("own.fees:7", "100 USD per order", fee("charge 5%\ncap 3 for all\nper order"));
        told("own.fees:7", "channel = ONLINE", fee("charge 5%\nwhen channel is ONLINE\nper order"));
        told("own.fees:7", "is not a number", fee("charge 5%\nwhen age < old\nper order"));
        told("own.fees:7", "minus-admin", fee("charge 5%\nrefund 20%\nper order"));
        told("own.fees:7", "like: yes", fee("charge 5%\nsettable no\nper order"));
        told("own.fees:7", "negative", fee("charge 5%\nminimum -1\nper order"));
        told("own.fees:7", "more digits", fee("charge 5%\nminimum 1E+99\nper order"));
        told("own.fees:5", "per order or per payment", fee("charge 5%\nof item + fee OTHER\nper line"));
        told("own.fees:1", "before all of OTHER is known", fee("charge 5%\nof item + fee OTHER\nper order"));
        told(
                "own.fees:1",
                "before all of SHARE is known",
                fee("charge 5%\nof item\nper order")
                        + "fee MORE\ncharge 1%\nof fee SHARE\nper order\nfee SHARE\ncharge 1%\nof item\nper order\n");
    }

    @Test
    void directMistakesAreRefusedToo() {
        assertThrows(NozzlyException.class, () -> FeeTiers.switching(List.of()));
        assertThrows(NozzlyException.class, () -> FactTest.equal("a b", "c"));
        assertThrows(NozzlyException.class, () -> FeeTier.open(new BigDecimal("-1")));
        assertThrows(NozzlyException.class, () -> FeeTier.open(new BigDecimal("1E-50")));
    }

    private static String fee(String lines) {
        return HEAD + "fee SHARE\n" + lines + "\n";
    }

    private static void told(String place, String part, String text) {
        NozzlyException mistake =
                assertThrows(NozzlyException.class, () -> FeeScheduleText.read("own.fees", text), text);
        assertEquals(place, mistake.fieldErrors().get(0).field(), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(part), mistake.getMessage());
        assertTrue(mistake.getMessage().startsWith(place.replace(":", ", line ")), mistake.getMessage());
    }

    private static FeeComponent dressed(FeeComponent component, Generated generated) {
        FeeRefund refund = generated.random.nextBoolean()
                ? FeeRefund.of(FeeRefund.Kind.KEPT_UNLESS_CANCELLED)
                : new FeeRefund(
                        FeeRefund.Kind.MINUS_ADMIN,
                        Optional.of(new BigDecimal("0.2")),
                        Optional.of(new BigDecimal("5")));
        return component
                .when(
                        FactTest.equal("channel", "IN PERSON"),
                        FactTest.below("age", "3.50"),
                        FactTest.atLeast("x_y", "0"))
                .from(ScheduleDate.parse("2024-05-06"))
                .withTerms(new FeeComponent.Terms(
                        Optional.of(refund), generated.random.nextBoolean(), Optional.of("note; = 5% of # all")));
    }
}
