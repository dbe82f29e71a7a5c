package app.nozzly.persistence.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as both databases keep them: whole microseconds, finer parts cut off. */
final class Moments {

    private Moments() {}

    static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** As a column that may be empty holds it. */
    static Instant stored(Optional<Instant> moment) {
        return moment.map(Moments::stored).orElse(null);
    }
}
