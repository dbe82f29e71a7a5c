package app.nozzly.host.http;

import java.util.Map;

/** What monitors may want to know although it does not keep the host from being ready. Thread-safe. */
@FunctionalInterface
public interface HealthNotes {

    /** Nothing to say. */
    HealthNotes NONE = Map::of;

    /** Short words by name. Anybody may read them. */
    Map<String, String> notes();
}
