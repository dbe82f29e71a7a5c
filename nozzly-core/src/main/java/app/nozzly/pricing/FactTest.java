package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;

/**
 * One test of a condition. Immutable.
 *
 * @param fact name of a fact; case and underscores do not matter when it is looked up
 * @param relation how fact and value are compared
 * @param value a text, {@code true} or {@code false}, or a number in decimal form
 */
public record FactTest(String fact, Relation relation, String value) {

    public FactTest {
        fact = Decimals.line(fact, "fact");
        value = Decimals.line(value, "value");
        if (!fact.matches("\\w+")) {
            throw NozzlyException.invalid(FactTest.class, "fact", "fact.name", fact);
        }
        if (relation != Relation.EQUALS) {
            Decimals.number(value, "value");
        }
    }

    public static FactTest equal(String fact, String value) {
        return new FactTest(fact, Relation.EQUALS, value);
    }

    public static FactTest below(String fact, String value) {
        return new FactTest(fact, Relation.BELOW, value);
    }

    public static FactTest atLeast(String fact, String value) {
        return new FactTest(fact, Relation.AT_LEAST, value);
    }

    /** How a fact is compared with the value. */
    public enum Relation {
        EQUALS,
        BELOW,
        AT_LEAST
    }
}
