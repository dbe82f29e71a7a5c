package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.RandomCommandsSuite;
import app.nozzly.persistence.contract.StoreFixture;
import net.jqwik.api.Tag;

/** Random transactions on H2 end as on the memory store. */
@Tag("slow")
class EmbeddedRandomCommandsTest extends RandomCommandsSuite {

    private static final EmbeddedPlace PLACE = new EmbeddedPlace();

    @Override
    protected StoreFixture fixture() {
        return PLACE;
    }
}
