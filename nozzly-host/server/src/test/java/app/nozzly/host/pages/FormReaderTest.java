package app.nozzly.host.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    private static final TypedNumbers BRITISH = new TypedNumbers(Locale.UK);
    private static final TypedNumbers GERMAN = new TypedNumbers(Locale.GERMANY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19.99 | 19.99 | 19.99",
                "19,99 | 19.99 | 19.99",
                "1,234 | 1234 | 1.234",
                "1.234 | 1.234 | 1234",
                "0,125 | 0.125 | 0.125",
                "1,234.5 | 1234.5 | 1234.5",
                "1.234,5 | 1234.5 | 1234.5",
                "1,234,567 | 1234567 | 1234567",
                "1 234,5 | 1234.5 | 1234.5",
                "-3 | -3 | -3",
                ".5 | 0.5 | 0.5"
            })
    void aNumberMeansWhatItsReaderMeans(String typed, BigDecimal british, BigDecimal german) {
        assertEquals(0, british.compareTo(BRITISH.read(typed).orElseThrow()));
        assertEquals(0, german.compareTo(GERMAN.read(typed).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "1.2.3", "1,2,3", "--1", "1e5", "12,34.56.78", ".", "0x1f"})
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertEquals(Optional.empty(), BRITISH.read(typed));
        assertEquals(Optional.empty(), GERMAN.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1000", "0.125", "0.00000001", "123456789.5", "-1.111"})
    void whatStandsInAFormIsReadBackTheSame(BigDecimal number) {
        for (TypedNumbers numbers : List.of(BRITISH, GERMAN)) {
            assertEquals(0, number.compareTo(numbers.read(numbers.write(number)).orElseThrow()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"82.4 | 82.4", "1kg | 1000", "0.75 KG | 750", "750 g | 750", "1,250 g | 1250", "300 mg | 0.3"})
    void aWeightMayCarryItsUnit(String typed, String grams) {
        assertEquals(
                Optional.of(Grams.of(grams)), reader(Map.of("weight_g", typed)).grams("weight_g"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "315 | 315",
                "5h 15m | 315",
                "5 h 15 min | 315",
                "5h15 | 315",
                "5:15 | 315",
                "1.5 h | 90",
                "45 min | 45",
                "90s | 1.5",
                "1h 30s | 60.5",
                "2 hours | 120"
            })
    void aTimeMayBeWrittenInHours(String typed, BigDecimal minutes) {
        assertEquals(
                0,
                minutes.compareTo(reader(Map.of("print_minutes", typed))
                        .minutes("print_minutes")
                        .orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"£19.99 | 19.99", "19.99 | 19.99", "19,99 £ | 19.99", "£1,200 | 1200"})
    void anAmountMayCarryItsSign(String typed, BigDecimal amount) {
        MoneyInput read = reader(Map.of("cost", typed)).money("cost").orElseThrow();
        assertEquals(0, amount.compareTo(read.amount()));
        assertEquals(Optional.empty(), read.currency());
    }

    @Test
    void anotherCurrencyIsKeptForItsRefusal() {
        assertEquals(
                Optional.of(CurrencyUnit.EUR),
                reader(Map.of("cost", "12 eur")).money("cost").orElseThrow().currency());
    }

    @Test
    void aShareMayCarryItsSign() {
        assertEquals(
                Optional.of(Percentage.ofPercent("6.5")),
                reader(Map.of("p", "6.5 %")).percent("p"));
    }

    @Test
    void rowsAreCountedByTheirGreatestNumber() {
        assertEquals(
                3,
                reader(Map.of("materials[0].w", "", "materials[2].w", "1", "other[9].w", ""))
                        .rows("materials"));
        assertThrows(
                NozzlyException.class,
                () -> reader(Map.of("materials[9999].w", "")).rows("materials"));
    }

    @Test
    void everythingUnreadableIsRefusedAtOnce() {
        FormReader reader = reader(Map.of("materials[0].weight_g", "heavy", "cost", "dear", "day", "soon", "n", "1.5"));
        assertEquals(Optional.empty(), reader.grams("materials[0].weight_g"));
        assertEquals(Optional.empty(), reader.money("cost"));
        assertEquals(Optional.empty(), reader.date("day"));
        assertEquals(Optional.empty(), reader.whole("n"));
        assertEquals(Optional.empty(), reader.grams("absent"));
        NozzlyException refusal = assertThrows(NozzlyException.class, reader::done);
        assertEquals(
                List.of("materials/0/weight_g", "cost", "day", "n"),
                refusal.fieldErrors().stream().map(FieldError::field).toList());
        assertTrue(refusal.fieldErrors().get(0).message().toString().contains("heavy"));
    }

    private static FormReader reader(Map<String, String> typed) {
        return new FormReader(typed, BRITISH, CurrencyUnit.GBP);
    }
}
