package app.nozzly.store;

import java.util.Optional;

/**
 * One field that changed. Immutable.
 *
 * @param field path of the field, for example {@code terms.tax}
 * @param before its value as text; empty when there was none
 * @param after its value as text; empty when there is none
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {}
