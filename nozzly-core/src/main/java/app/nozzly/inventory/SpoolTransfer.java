package app.nozzly.inventory;

import app.nozzly.problem.Validation;

/**
 * A spool that is carried to another place. Immutable.
 *
 * @param place name of the location, from 1 to 100 characters; it is made when there is none of that name
 */
public record SpoolTransfer(String place) {

    private static final int LONGEST = 100;

    public SpoolTransfer {
        place = place.strip();
        new Validation(SpoolTransfer.class)
                .require(!place.isEmpty(), "storage_location", "transfer.place")
                .require(place.length() <= LONGEST, "storage_location", "text.length", LONGEST)
                .done();
    }
}
