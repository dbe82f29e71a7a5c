package app.nozzly.persistence.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as both databases keep them: whole microseconds, finer parts cut off. */
final class Moments {

    private Moments() {}

    static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
