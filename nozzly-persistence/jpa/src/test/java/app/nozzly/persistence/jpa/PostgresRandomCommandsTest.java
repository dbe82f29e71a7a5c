package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.RandomCommandsSuite;
import app.nozzly.persistence.contract.StoreFixture;
import net.jqwik.api.Tag;

/** Random transactions on PostgreSQL end as on the memory store. */
@Tag("slow")
class PostgresRandomCommandsTest extends RandomCommandsSuite {

    private static final Postgres PLACE = Postgres.newDatabase();

    @Override
    protected StoreFixture fixture() {
        return PLACE;
    }
}
