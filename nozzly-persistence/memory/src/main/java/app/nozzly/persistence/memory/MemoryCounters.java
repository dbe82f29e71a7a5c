package app.nozzly.persistence.memory;

import app.nozzly.store.CounterRepository;

/** Last numbers handed out, by name. */
record MemoryCounters(MemorySession session) implements CounterRepository {

    @Override
    public long next(String name) {
        Tables tables = session.write();
        long next = tables.counters.get(name).orElse(0L) + 1;
        tables.counters = tables.counters.with(name, next);
        return next;
    }

    @Override
    public void reserve(String name, long upTo) {
        Tables tables = session.write();
        if (upTo > tables.counters.get(name).orElse(0L)) {
            tables.counters = tables.counters.with(name, upTo);
        }
    }
}
