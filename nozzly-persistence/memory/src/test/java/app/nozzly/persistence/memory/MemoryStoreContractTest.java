package app.nozzly.persistence.memory;

import app.nozzly.persistence.contract.StoreContractKit;
import app.nozzly.persistence.contract.StoreFixture;

/** The memory store does what every store does. */
class MemoryStoreContractTest extends StoreContractKit {

    @Override
    protected StoreFixture fixture() {
        return new MemoryFixture();
    }
}
