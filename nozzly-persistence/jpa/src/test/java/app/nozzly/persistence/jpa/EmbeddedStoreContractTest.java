package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.StoreContractKit;
import app.nozzly.persistence.contract.StoreFixture;
import org.junit.jupiter.api.Tag;

/** The store contract on H2. */
@Tag("slow")
class EmbeddedStoreContractTest extends StoreContractKit {

    private static final EmbeddedPlace PLACE = new EmbeddedPlace();

    @Override
    protected StoreFixture fixture() {
        return PLACE;
    }
}
