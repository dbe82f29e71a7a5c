package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import java.util.Optional;

/** Numbers of new spools, which never race and never repeat. Stateless. */
final class SpoolNumbers {

    private static final String SPOOL = "spool";

    private SpoolNumbers() {}

    /**
     * The number that is wanted, else the next free one.
     *
     * @throws NozzlyException {@code validation_failed} when that is no number, {@code already_exists} when it is taken
     */
    static long next(StoreSession session, Optional<String> code) {
        CounterRepository counters = session.repository(CounterRepository.class);
        if (code.isEmpty()) {
            return counters.next(SPOOL);
        }
        long number = References.number(code.get())
                .filter(wanted -> wanted > 0)
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "spool_id", "spool.number", code.get()));
        if (session.repository(SpoolRepository.class).findByNumber(number).isPresent()) {
            throw NozzlyException.alreadyExists(SPOOL, "spool_id", Spool.codeOf(number));
        }
        counters.reserve(SPOOL, number);
        return number;
    }
}
