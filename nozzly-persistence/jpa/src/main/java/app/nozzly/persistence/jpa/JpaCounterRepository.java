package app.nozzly.persistence.jpa;

import app.nozzly.store.CounterRepository;
import java.util.Map;

/** Last numbers handed out, by name; the row of a counter stays locked until the transaction ends. */
record JpaCounterRepository(JpaSession session) implements CounterRepository {

    @Override
    public long next(String name) {
        return session.writing(Subject.of("counter", name), () -> {
            String advance = "update NumberCounterRow c set c.lastNumber = c.lastNumber + 1 where c.name = :name";
            if (session.change(advance, Map.of("name", name)) == 0) {
                TenantSql.ensureCounter(session, name);
                session.change(advance, Map.of("name", name));
            }
            return session.find(NumberCounterRow.class, name).orElseThrow().lastNumber;
        });
    }

    @Override
    public void reserve(String name, long upTo) {
        session.writing(Subject.of("counter", name), () -> {
            TenantSql.ensureCounter(session, name);
            return session.change(
                    "update NumberCounterRow c set c.lastNumber = :upTo where c.name = :name and c.lastNumber < :upTo",
                    Map.of("name", name, "upTo", upTo));
        });
    }
}
