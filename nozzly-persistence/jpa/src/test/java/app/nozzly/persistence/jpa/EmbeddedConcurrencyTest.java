package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EmbeddedConcurrencyTest extends ConcurrencySuite {

    private final JpaStoreSettings settings = JpaStoreSettings.embedded(EmbeddedPlace.folder());

    @Override
    JpaStoreSettings settings() {
        return settings;
    }

    @Test
    void aTransactionWithinATransactionIsRefusedInsteadOfWaitingForItself() {
        Workbench bench = Workbench.in(store());
        assertThrows(
                IllegalStateException.class, () -> store().inTransaction(bench.context(), session -> bench.brand(1)));
    }
}
