package app.nozzly.problem;

/**
 * One wrong field of an input. Immutable.
 *
 * @param field path of the field as an outside reader writes it, segments separated by {@code /}, for example {@code materials/0/weight_g}
 * @param code stable reason in {@code snake_case}
 * @param message names the value and the remedy
 */
public record FieldError(String field, String code, Message message) {

    /** The same error below a parent field. */
    public FieldError under(String parent) {
        return new FieldError(parent + "/" + field, code, message);
    }
}
