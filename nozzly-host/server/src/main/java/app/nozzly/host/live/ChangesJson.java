package app.nozzly.host.live;

import java.util.List;

/**
 * What changed, as readers are told. Immutable.
 *
 * @param things each once
 * @param all whether so much changed that everything shown may be old
 */
record ChangesJson(List<Thing> things, boolean all) {

    /**
     * A thing that changed. Immutable.
     *
     * @param kind what kind of thing
     * @param id its identity
     */
    record Thing(String kind, String id) {}

    ChangesJson {
        things = List.copyOf(things);
    }

    boolean isNothing() {
        return things.isEmpty() && !all;
    }
}
