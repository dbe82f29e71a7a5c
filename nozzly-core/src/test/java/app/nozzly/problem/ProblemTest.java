package app.nozzly.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void oneWrongFieldIsToldByItsOwnText() {
        NozzlyException invalid = NozzlyException.invalid(Grams.class, "weight_g", "grams.too_fine", "0.1");
        assertEquals(CommonError.VALIDATION_FAILED, invalid.code());
        assertEquals("grams_too_fine", invalid.fieldErrors().get(0).code());
        assertEquals(invalid.fieldErrors().get(0).message(), invalid.text());
    }

    @Test
    void severalWrongFieldsAreToldAtOnce() {
        FieldError error = new FieldError("weight_g", "grams_too_fine", Message.of(Grams.class, "grams.too_fine", "1"));
        NozzlyException invalid = NozzlyException.invalid(List.of(error, error.under("materials/0")));
        assertEquals("2 fields are not valid; see each for its remedy", invalid.getMessage());
        assertEquals("materials/0/weight_g", invalid.fieldErrors().get(1).field());
    }

    @Test
    void figuresAreToldAsPeopleWriteThem() {
        for (String[] figure :
                new String[][] {{"0E-9", "0"}, {"-5.000000000", "-5"}, {"1E+3", "1000"}, {"0.10", "0.1"}}) {
            Message text = Message.of(
                    NozzlyException.class, "not_found", new BigDecimal(figure[0]), BigMoney.parse("GBP -5.00000000"));
            assertEquals("There is no " + figure[1] + " GBP -5", text.toString());
        }
    }

    @Test
    void ordinaryRefusalsCarryTheirDetails() {
        NozzlyException missing = NozzlyException.notFound("spool", "spool_1");
        assertEquals("There is no spool spool_1", missing.getMessage());
        assertEquals(Map.of("kind", "spool", "id", "spool_1"), missing.details());
        assertEquals("not_found", missing.code().code());
        assertEquals(ErrorCategory.NOT_FOUND, missing.code().category());

        NozzlyException conflict = NozzlyException.versionConflict("spool", 7);
        assertEquals(ErrorCategory.CONFLICT, conflict.code().category());
        assertEquals("7", conflict.details().get("id"));

        NozzlyException twice = NozzlyException.alreadyExists("product", "sku", "LAMP");
        assertEquals("There is already a product with sku LAMP; choose another value", twice.getMessage());
        assertEquals("sku", twice.fieldErrors().get(0).field());
    }

    @Test
    void causeStaysReachableAndDetailsCannotBeChanged() {
        Exception cause = new IllegalStateException("disk");
        Message text = Message.of(NozzlyException.class, "not_found", "a", "b");
        NozzlyException failed = new NozzlyException(CommonError.INTERNAL, text, cause);
        assertSame(cause, failed.getCause());
        assertThrows(UnsupportedOperationException.class, () -> failed.details().put("a", 1));

        Map<String, Object> details = new LinkedHashMap<>(Map.of("grams", 1));
        List<FieldError> fields = new ArrayList<>();
        NozzlyException detailed = new NozzlyException(CommonError.UNSUPPORTED, text, fields, details);
        details.clear();
        assertEquals(Map.of("grams", 1), detailed.details());
    }

    @Test
    void numbersInTextsAreNotGroupedAndUnknownLanguagesFallBackToEnglish() {
        Message message = Message.of(NozzlyException.class, "not_found", "spool", 1234567);
        assertEquals("There is no spool 1234567", message.text(Locale.forLanguageTag("hi-IN")));
    }
}
