package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.store.ListQuery;
import app.nozzly.workshop.NewWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves is tidied up without a loss; a copy of the file of an open store stands for it. */
@Tag("slow")
class EmbeddedFileTest {

    private static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");
    private static final OperationContext CONTEXT = OperationContext.of(WORKSHOP, Actor.SYSTEM);
    private static final int COMMITS = 60;

    @Test
    void theSpaceOfAKilledProcessIsGivenBack(@TempDir Path folder) throws IOException, SQLException {
        Path open = folder.resolve("open");
        JpaStoreSettings killed = JpaStoreSettings.embedded(folder.resolve("killed"));
        Path left = EmbeddedFile.file(killed.login());
        try (Nozzly nozzly = nozzly(open)) {
            nozzly.workshops()
                    .open(
                            Actor.SYSTEM,
                            WORKSHOP,
                            new NewWorkshop("KILL", "Kill", CurrencyUnit.of("GBP"), ZoneOffset.UTC));
            for (int commit = 0; commit < COMMITS; commit++) {
                nozzly.filaments().addBrand(CONTEXT, "Brand " + commit);
            }
            Files.createDirectories(left.getParent());
            Files.copy(EmbeddedFile.file(JpaStoreSettings.embedded(open).login()), left);
        }
        long before = Files.size(left);
        EmbeddedFile.tidy(killed.login(), before);
        assertTrue(Files.size(left) < before / 2, Files.size(left) + " of " + before);
        try (Nozzly nozzly = nozzly(folder.resolve("killed"))) {
            assertEquals(
                    COMMITS,
                    nozzly.filaments().brands(CONTEXT, ListQuery.FIRST_PAGE).total());
        }
    }

    private static Nozzly nozzly(Path folder) {
        return Nozzly.builder()
                .store(JpaStore.open(JpaStoreSettings.embedded(folder)))
                .build();
    }
}
