package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.SpoolRepository;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No repository of core goes without a suite. */
class RepositoryCoverageTest {

    @Test
    void everyRepositoryOfCoreHasASuite() {
        assertEquals(Set.of(), RepositoryCoverage.withoutSuite());
    }

    @Test
    void repositoriesAreFoundWhereCoreIs() {
        assertTrue(RepositoryCoverage.repositories().contains(SpoolRepository.class));
    }
}
