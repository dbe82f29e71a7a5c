package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.StoreContractKit;
import app.nozzly.persistence.contract.StoreFixture;
import org.junit.jupiter.api.Tag;

/** The store contract on PostgreSQL. */
@Tag("slow")
class PostgresStoreContractTest extends StoreContractKit {

    private static final Postgres PLACE = Postgres.newDatabase();

    @Override
    protected StoreFixture fixture() {
        return PLACE;
    }
}
