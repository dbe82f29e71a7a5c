package app.nozzly.persistence.memory;

import app.nozzly.persistence.contract.RandomCommandsSuite;
import app.nozzly.persistence.contract.StoreFixture;

/** The ledger of the memory store keeps its laws whatever the order of commands. */
class MemoryStoreRandomCommandsTest extends RandomCommandsSuite {

    @Override
    protected StoreFixture fixture() {
        return new MemoryFixture();
    }
}
