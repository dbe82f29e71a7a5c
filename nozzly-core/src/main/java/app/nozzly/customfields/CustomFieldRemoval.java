package app.nozzly.customfields;

/**
 * A field that was deleted. Immutable.
 *
 * @param field as it was
 * @param values how many spools or filaments lost their value of it
 */
public record CustomFieldRemoval(CustomField field, long values) {}
