package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    record Lists(
            List<String> texts,
            List<Finish> finishes,
            List<BigDecimal> decimals,
            List<MoneyInput> amounts,
            List<UUID> ids,
            List<Part> parts,
            Map<String, String> names,
            Map<String, Object> facts) {}

    record Part(Optional<String> name, List<String> notes, Optional<LocalDate> day, Optional<Instant> time) {}

    private List<String> refusedLists(String text) {
        NozzlyException refusal = assertThrows(
                NozzlyException.class, () -> json.read(text.getBytes(StandardCharsets.UTF_8), Lists.class));
        return refusal.fieldErrors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void nothingInAnyListOrMapIsRefusedByItsPlace() {
        for (RecordComponent component : Lists.class.getRecordComponents()) {
            String name = component.getName();
            boolean list = component.getType() == List.class;
            String body = "{\"" + name + "\":" + (list ? "[null]" : "{\"a\":null}") + "}";
            assertEquals(List.of(name + (list ? "/0" : "/a") + " json_null"), refusedLists(body));
        }
        assertEquals(
                List.of("parts/1/notes/1 json_null"),
                refusedLists("{\"parts\":[{\"name\":null},{\"notes\":[\"x\",null]}]}"));
    }

    @Test
    void aPatchTakesEntriesOfMapsAwayButNotOfLists() {
        Lists present =
                json.read("{\"names\":{\"a\":\"x\",\"b\":\"y\"}}".getBytes(StandardCharsets.UTF_8), Lists.class);
        byte[] less = "{\"names\":{\"a\":null}}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Map.of("b", "y"), json.patch(present, less, Lists.class).names());
        byte[] wrong = "{\"texts\":[null]}".getBytes(StandardCharsets.UTF_8);
        assertThrows(NozzlyException.class, () -> json.patch(present, wrong, Lists.class));
    }

    @Test
    void unknownMembersOfMoneyAreNamed() {
        assertEquals(List.of("price/curency"), refused("{\"price\":{\"amount\":\"5\",\"curency\":\"USD\"}}"));
        assertEquals(
                List.of("amounts/0/vat json_unknown"), refusedLists("{\"amounts\":[{\"amount\":\"5\",\"vat\":1}]}"));
    }

    @Test
    void textsAreTextsAndNothingElse() {
        for (String other : new String[] {"5", "1.5", "true", "[\"a\"]", "{}"}) {
            assertEquals(List.of("texts/0 json_type"), refusedLists("{\"texts\":[" + other + "]}"));
            assertEquals(List.of("names/a json_type"), refusedLists("{\"names\":{\"a\":" + other + "}}"));
            assertEquals(List.of("finishes/0 json_type"), refusedLists("{\"finishes\":[" + other + "]}"));
        }
        assertEquals(List.of("bought_on"), refused("{\"bought_on\":[2026,11,20]}"));
        assertEquals(List.of("bought_on"), refused("{\"bought_on\":20000}"));
        assertEquals(List.of("parts/0/time json_type"), refusedLists("{\"parts\":[{\"time\":1700000000}]}"));
        assertEquals(List.of("ids/0 json_type"), refusedLists("{\"ids\":[\"\"]}"));
    }

    @Test
    void yearsHaveFourDigits() {
        for (String day : new String[] {"+999999999-01-01", "-0001-01-01", "0000-01-01", "+10000-01-01"}) {
            assertEquals(List.of("bought_on"), refused("{\"bought_on\":\"" + day + "\"}"));
            assertEquals(
                    List.of("parts/0/time json_type"),
                    refusedLists("{\"parts\":[{\"time\":\"" + day + "T00:00:00Z\"}]}"));
        }
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 20)),
                read("{\"bought_on\":\"2026-11-20\"}").boughtOn());
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
