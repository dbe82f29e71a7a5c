package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Figures pass through JSON unharmed, and what does not fit is refused by name. */
class JsonFormatTest {

    enum Finish {
        MATTE,
        SILK_SHINE
    }

    record Everything(
            Optional<MoneyInput> price,
            Optional<Grams> weightG,
            Optional<Percentage> wastePercent,
            Optional<BigDecimal> densityGCm3,
            Optional<Finish> finish,
            Optional<LocalDate> boughtOn,
            Optional<Integer> count,
            Map<String, Object> facts,
            List<String> tags) {}

    record Figures(
            Money posted, BigMoney unit, Grams weightG, Percentage wastePercent, BigDecimal plain, Finish finish) {}

    private final JsonFormat json = new JsonFormat();

    private Everything read(String text) {
        return json.read(text.getBytes(StandardCharsets.UTF_8), Everything.class);
    }

    private List<String> refused(String text) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> read(text));
        return refusal.fieldErrors().stream().map(FieldError::field).toList();
    }

    @Test
    void moneyMayBeBareOrWithItsCurrency() {
        CurrencyUnit workshop = CurrencyUnit.of("SEK");
        for (String amount : new String[] {"\"12.30\"", "12.30"}) {
            MoneyInput input = read("{\"price\":" + amount + "}").price().orElseThrow();
            assertEquals("SEK 12.30", input.toMoney(workshop, "price").toString());
        }
        MoneyInput euro = read("{\"price\":{\"amount\":\"0.00012345\",\"currency\":\"EUR\"}}")
                .price()
                .orElseThrow();
        assertEquals("EUR 0.00012345", euro.toBigMoney(workshop).toString());
        assertThrows(NozzlyException.class, () -> euro.toMoney(workshop, "price"));
        assertEquals(List.of("price"), refused("{\"price\":\"12,30\"}"));
        assertEquals(List.of("price"), refused("{\"price\":{\"currency\":\"EUR\"}}"));
        assertEquals(List.of("price"), refused("{\"price\":{\"amount\":\"1\",\"currency\":\"XXQ\"}}"));
    }

    @Test
    void decimalsStayExact() {
        Everything read = read("{\"weight_g\":0.1,\"waste_percent\":6.5,\"density_g_cm3\":1.2400000000000000001,"
                + "\"facts\":{\"rate\":0.30}}");
        assertEquals(Grams.of("0.1"), read.weightG().orElseThrow());
        assertEquals(Percentage.ofPercent("6.5"), read.wastePercent().orElseThrow());
        assertEquals(new BigDecimal("1.2400000000000000001"), read.densityGCm3().orElseThrow());
        assertEquals(new BigDecimal("0.30"), read.facts().get("rate"));
    }

    @Test
    void figuresAreWrittenAsTheContractSays() {
        Figures figures = new Figures(
                Money.parse("JPY 1200"),
                BigMoney.parse("GBP 0.02000000"),
                Grams.of("82.4005"),
                Percentage.ofPercent("6.50"),
                new BigDecimal("1E+3"),
                Finish.SILK_SHINE);
        assertEquals(
                "{\"posted\":{\"amount\":\"1200\",\"currency\":\"JPY\"},"
                        + "\"unit\":{\"amount\":\"0.02000000\",\"currency\":\"GBP\"},"
                        + "\"weight_g\":82.401,\"waste_percent\":6.5,\"plain\":1000,\"finish\":\"silk_shine\"}",
                new String(json.write(figures), StandardCharsets.UTF_8));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertEquals(List.of("count"), refused("{\"count\":\"many\"}"));
        assertEquals(List.of("count"), refused("{\"count\":1.5}"));
        assertEquals(List.of("finish"), refused("{\"finish\":\"glossy\"}"));
        assertEquals(List.of("bought_on"), refused("{\"bought_on\":\"yesterday\"}"));
        assertEquals(List.of("tags"), refused("{\"tags\":\"a\"}"));
        assertEquals(List.of("weight_g"), refused("{\"weight_g\":0.0000000001}"));
        assertEquals(List.of("Tags"), refused("{\"tags\":[],\"Tags\":[]}"));
        assertEquals(List.of("weight_g"), refused("{\"weight_g\":1e70}"));
        assertEquals(List.of("facts/a~1b"), refused("{\"facts\":{\"a/b\":1e70}}"));
        assertEquals(List.of(""), refused(""));
        assertEquals(List.of(""), refused("{} {}"));
    }

    @Test
    void absentCollectionsAreEmpty() {
        Everything read = read("{\"finish\":\"matte\",\"tags\":null}");
        assertEquals(List.of(), read.tags());
        assertEquals(Map.of(), read.facts());
        assertEquals(Optional.of(Finish.MATTE), read.finish());
        assertEquals(Optional.empty(), read.price());
    }
}
