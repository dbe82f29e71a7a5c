package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import java.util.Optional;

/** A spool remembers the weight of its reel when somebody states it. Stateless. */
final class Taring {

    private Taring() {}

    /**
     * The spool with this reel; as it is when nothing was stated, or nothing new. A figure as it is shown is nothing new: it stays that of the reel type, so that the spool
     * follows when the type is corrected.
     */
    static Spool remember(Trail trail, StoreSession session, Spool spool, Optional<Grams> tare) {
        Optional<Grams> known = spool.emptyReelWeight();
        if (tare.isEmpty() || StatedSpool.asShown(tare, known).equals(known)) {
            return spool;
        }
        Spool stored = session.repository(SpoolRepository.class)
                .update(spool.with(
                        spool.filament(),
                        spool.initialWeight(),
                        spool.details().withEmptySpoolWeight(tare),
                        spool.active()));
        trail.changed("spool", stored.id(), stored.code(), spool, stored);
        return stored;
    }
}
