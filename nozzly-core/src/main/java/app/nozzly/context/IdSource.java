package app.nozzly.context;

import java.util.UUID;

/** Where new ids come from; injected so that tests can fix them. Implementations are thread-safe. */
@FunctionalInterface
public interface IdSource {

    /** A new id, never returned before. */
    UUID next();
}
