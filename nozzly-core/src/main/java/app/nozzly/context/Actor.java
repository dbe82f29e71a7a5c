package app.nozzly.context;

import java.util.Objects;

/**
 * Who does it, as kept in the ledger. Immutable.
 *
 * @param kind what kind of actor
 * @param id stable id of the user, key or job
 * @param name name for people
 */
public record Actor(Kind kind, String id, String name) {

    /** Kinds of actors. */
    public enum Kind {
        USER,
        API_KEY,
        SYSTEM
    }

    /** The program itself, for example seeding a demo workshop. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system", "Nozzly");

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
