package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;

/**
 * What a movement was made for, for example an order line. Immutable.
 *
 * @param kind kind of thing, 1 to 40 characters
 * @param id its id or number, 1 to 100 characters
 */
public record Reference(String kind, String id) {

    private static final int LONGEST_KIND = 40;
    /** As many characters as an id can have. */
    public static final int LONGEST_ID = 100;

    public Reference {
        if (kind.isBlank() || kind.length() > LONGEST_KIND || id.isBlank() || id.length() > LONGEST_ID) {
            throw NozzlyException.invalid(
                    Reference.class, "reference", "reference", kind, id, LONGEST_KIND, LONGEST_ID);
        }
    }
}
