package app.nozzly.host.pricing;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts of sales as callers write them: texts, numbers and truths. Stateless. */
final class FactsInput {

    private FactsInput() {}

    /**
     * The facts as texts.
     *
     * @throws NozzlyException {@code validation_failed} at {@code facts/NAME} of each that is a list, an object or nothing
     */
    static Map<String, String> texts(Map<String, Object> facts) {
        List<FieldError> errors = facts.entrySet().stream()
                .filter(fact -> !isPlain(fact.getValue()))
                .map(fact -> new FieldError(
                        "facts/" + fact.getKey().replace("~", "~0").replace("/", "~1"),
                        "fact_type",
                        Message.of(FactsInput.class, "fact.type")))
                .toList();
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        facts.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
