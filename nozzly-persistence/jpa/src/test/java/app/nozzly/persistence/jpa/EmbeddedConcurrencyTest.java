package app.nozzly.persistence.jpa;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class EmbeddedConcurrencyTest extends ConcurrencySuite {

    private final JpaStoreSettings settings = JpaStoreSettings.embedded(EmbeddedPlace.folder());

    @Override
    JpaStoreSettings settings() {
        return settings;
    }
}
