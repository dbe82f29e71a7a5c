package app.nozzly.persistence.jpa;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresConcurrencyTest extends ConcurrencySuite {

    private final JpaStoreSettings settings = Postgres.newDatabase().settings();

    @Override
    JpaStoreSettings settings() {
        return settings;
    }
}
