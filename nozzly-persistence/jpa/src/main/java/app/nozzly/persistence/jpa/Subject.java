package app.nozzly.persistence.jpa;

import java.util.Map;

/**
 * What a statement is about, for the text of its failure. Immutable.
 *
 * @param kind kind of thing
 * @param id its identity
 * @param values its unique values by field, and the ids of what it refers to by kind
 */
record Subject(String kind, Object id, Map<String, Object> values) {

    Subject {
        values = Map.copyOf(values);
    }

    static Subject of(String kind, Object id) {
        return new Subject(kind, id, Map.of());
    }
}
