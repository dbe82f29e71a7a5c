package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

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
        return row(session, code, 1).get(0);
    }

    /**
     * Numbers in a row that nobody else gets, from the wanted one or the next free one on.
     *
     * @throws NozzlyException {@code validation_failed} when the wanted one is no number, {@code already_exists} when one of them is taken
     */
    static List<Long> row(StoreSession session, Optional<String> code, int quantity) {
        CounterRepository counters = session.repository(CounterRepository.class);
        long first = code.map(SpoolNumbers::wanted).orElseGet(() -> counters.next(SPOOL));
        List<Long> row = LongStream.range(first, first + quantity).boxed().toList();
        session.repository(SpoolRepository.class).withNumbers(code.isEmpty() ? List.of() : row).stream()
                .findFirst()
                .ifPresent(taken -> {
                    throw NozzlyException.alreadyExists(SPOOL, "spool_id", taken.code());
                });
        if (code.isPresent() || quantity > 1) {
            counters.reserve(SPOOL, first + quantity - 1);
        }
        return row;
    }

    private static long wanted(String code) {
        return References.number(code)
                .filter(number -> number > 0)
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "spool_id", "spool.number", code));
    }
}
