package app.nozzly.host.spools;

import app.nozzly.inventory.SpoolTransfer;

/** Where a spool is carried. Immutable. */
record SpoolTransferInput(String storageLocation) {

    SpoolTransfer transfer() {
        return new SpoolTransfer(storageLocation);
    }
}
