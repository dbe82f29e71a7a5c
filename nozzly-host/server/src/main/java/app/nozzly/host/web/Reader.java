package app.nozzly.host.web;

import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import java.util.List;

/**
 * Who reads a page. Immutable.
 *
 * @param name name for people; empty when nobody has signed in
 * @param places workshops that they may work in, the present one among them
 * @param permissions what they may do in the present one
 */
public record Reader(String name, List<Place> places, Permissions permissions) {

    /** Somebody who has not signed in. */
    public static final Reader NOBODY = new Reader("", List.of(), Permissions.NONE);

    public Reader {
        places = List.copyOf(places);
    }

    /**
     * A workshop to work in.
     *
     * @param name its name
     * @param enterHref path of the form that goes there
     * @param current whether the reader is there now
     */
    public record Place(String name, String enterHref, boolean current) {}

    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** Whether there is another workshop to go to. */
    public boolean maySwitch() {
        return places.size() > 1;
    }

    public boolean may(Permission permission) {
        return permissions.allow(permission);
    }
}
