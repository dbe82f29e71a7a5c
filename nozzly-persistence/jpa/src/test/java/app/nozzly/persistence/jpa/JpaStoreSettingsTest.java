package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JpaStoreSettingsTest {

    private static final JpaStoreSettings SERVER =
            JpaStoreSettings.server("jdbc:postgresql://db/nozzly", "application", "s3cret");

    @Test
    void noTextFormHoldsAPassword() {
        JpaStoreSettings settings = SERVER.withMigrationRole("owner", "s3cret-too");
        String texts = settings + " " + settings.login() + " " + settings.migration();
        assertFalse(texts.contains("s3cret"), texts);
        assertTrue(texts.contains("application") && texts.contains("owner"), texts);
    }

    @Test
    void rule7_theEmbeddedStoreHasNoWriteDelayAndSyncsUnlessToldOtherwise() {
        JpaStoreSettings embedded = JpaStoreSettings.embedded(Path.of("shop"));
        assertTrue(embedded.login().jdbcUrl().contains(";WRITE_DELAY=0;"));
        assertTrue(embedded.syncsCommits());
        assertFalse(embedded.withDurability(Durability.PROCESS_CRASH).syncsCommits());
        assertFalse(SERVER.syncsCommits());
    }

    @Test
    void theRoleThatWorksMigratesUnlessAnotherIsNamed() {
        assertEquals("application", SERVER.migration().user());
        assertEquals("owner", SERVER.withMigrationRole("owner", "").migration().user());
    }

    @Test
    void aPathCannotSmuggleSettingsIntoTheAddress() {
        assertRefused("folder", () -> JpaStoreSettings.embedded(Path.of("shop;WRITE_DELAY=500")));
    }

    @Test
    void onlyPostgresqlIsAServer() {
        assertRefused("jdbc_url", () -> JpaStoreSettings.server("jdbc:h2:tcp://db/nozzly", "sa", ""));
    }

    @Test
    void aPoolHasOneToAThousandConnections() {
        assertEquals(1000, SERVER.withPoolSize(1000).poolSize());
        assertRefused("pool_size", () -> SERVER.withPoolSize(0));
        assertRefused("pool_size", () -> SERVER.withPoolSize(1001));
    }

    private static void assertRefused(String field, org.junit.jupiter.api.function.Executable use) {
        NozzlyException refusal = assertThrows(NozzlyException.class, use);
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }
}
