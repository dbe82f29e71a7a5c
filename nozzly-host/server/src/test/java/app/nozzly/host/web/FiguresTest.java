package app.nozzly.host.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Permissions;
import app.nozzly.access.StandardRole;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Reader READER = new Reader("r", List.of(), Permissions.EVERYTHING);

    private final Figures british = new Figures(Locale.UK, ZoneId.of("Asia/Tokyo"));
    private final Figures german = new Figures(Locale.GERMANY, ZoneId.of("Europe/Berlin"));

    @Test
    void moneyHasAllDigitsOfItsMinorUnit() {
        assertEquals("£1,234.50", british.money(Money.parse("GBP 1234.5")).text());
        assertEquals("−£0.64", british.money(Money.parse("GBP -0.64")).text());
        assertEquals("1.234,50\u00a0€", german.money(Money.parse("EUR 1234.5")).text());
        assertTrue(british.money(Money.parse("JPY 1200")).text().endsWith("1,200"));
        assertTrue(british.money(Money.of(CurrencyUnit.of("KWD"), new BigDecimal("1.5")))
                .text()
                .endsWith("1.500"));
    }

    @Test
    void unitCostsShowUpToSixDecimals() {
        assertEquals(
                "£0.01899 /g",
                british.costPerGram(BigMoney.parse("GBP 0.018990")).text());
        assertEquals("£0.285", british.unitCost(BigMoney.parse("GBP 0.285")).text());
        assertEquals("£18.00", british.unitCost(BigMoney.parse("GBP 18")).text());
    }

    @Test
    void gramsHaveOneToThreeDecimals() {
        assertEquals("82.0 g", british.grams(Grams.of(82)).text());
        assertEquals("0.03 g", british.grams(Grams.of("0.030066")).text());
        assertEquals("1,184.246 g", british.grams(Grams.of("1184.2455")).text());
        assertEquals("+12.5 g", british.gramsDelta(Grams.of("12.5")).text());
        assertEquals("−15.0 g", british.gramsDelta(Grams.of(-15)).text());
    }

    @Test
    void timesReadAsHoursAndMinutes() {
        assertEquals("5 h 15 min", british.minutes(315).text());
        assertEquals("3 h", british.minutes(180).text());
        assertEquals("45 min", british.minutes(45).text());
        assertEquals("0 min", british.minutes(0).text());
        assertEquals("−1 h 5 min", british.minutes(-65).text());
        assertEquals("30 s", british.time(PrintTime.ofSeconds(30)).text());
        assertEquals("2 min", british.time(PrintTime.ofSeconds(90)).text());
    }

    @Test
    void sharesCountsAndQuantitiesFollowTheLanguage() {
        assertEquals("40.03 %", british.percent(Percentage.ofPercent("40.03")).text());
        assertEquals("40,0 %", german.percent(Percentage.ofPercent("40")).text());
        assertEquals("1,250", british.count(1250).text());
        assertEquals("0.2 mm", british.quantity(new BigDecimal("0.200"), "mm").text());
    }

    @Test
    void datesAreThoseOfTheWorkshop() {
        Instant lateEvening = Instant.parse("2026-11-20T23:30:00Z");
        assertEquals("21 Nov 2026", british.date(lateEvening));
        assertEquals("21 Nov 2026, 08:30", british.dateTime(lateEvening));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        NozzlyException refusal = NozzlyException.invalid(List.of(
                new FieldError("materials/0/weight_g", "x", Message.of(Texts.class, "products.empty")),
                new FieldError("name", "x", Message.of(Texts.class, "spools.empty"))));
        FormState form = FormState.refused(Map.of("materials[0].weight_g", "a lot"), refusal, Locale.UK);
        assertEquals("a lot", form.value("materials[0].weight_g"));
        assertEquals("No products yet", form.error("materials[0].weight_g"));
        assertEquals("No spools yet", form.error("name"));
        assertTrue(form.hasErrors());
        assertEquals(2, form.allErrors().size());
        assertFalse(FormState.empty().hasErrors());
    }

    @Test
    void areasThatTheReaderMayNotSeeAreLeftOut() {
        Reader cashier = new Reader("Cas", List.of(), StandardRole.CASHIER.permissions());
        Shell.Frame frame = new Shell.Frame(new Texts(Locale.UK), List.of(Area.values()), "w", cashier, "t", "1");
        Shell shell = Shell.of(frame, "x");
        assertEquals(List.of(Area.PRODUCTS, Area.CHANNELS, Area.ORDERS, Area.SETTINGS), shell.areas());
        assertTrue(shell.may("products.view"));
        assertFalse(shell.may("products.change"));
        assertThrows(NozzlyException.class, () -> shell.may("products.veiw"));
    }

    @Test
    void thePhoneHasAtMostFiveTargets() {
        Shell.Frame all = new Shell.Frame(new Texts(Locale.UK), List.of(Area.values()), "w", READER, "t", "1");
        Shell shell = Shell.of(all, "x").in(Area.SPOOLS);
        assertEquals(4, shell.phoneAreas().size());
        assertEquals(11, shell.moreAreas().size());
        assertTrue(shell.isCurrent(Area.SPOOLS));
        assertEquals("/static/nozzly.css?v=1", shell.asset("nozzly.css"));
        Shell.Frame few =
                new Shell.Frame(new Texts(Locale.UK), List.of(Area.PRICE, Area.SPOOLS), "w", READER, "t", "1");
        assertEquals(2, Shell.of(few, "x").phoneAreas().size());
        assertTrue(Shell.of(few, "x").moreAreas().isEmpty());
    }
}
