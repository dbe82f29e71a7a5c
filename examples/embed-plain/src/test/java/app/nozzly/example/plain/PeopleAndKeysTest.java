package app.nozzly.example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.Nozzly;
import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.Authority;
import app.nozzly.access.Invitation;
import app.nozzly.access.Member;
import app.nozzly.access.Permissions;
import app.nozzly.context.TenantId;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import app.nozzly.store.ListQuery;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleAndKeysTest {

    private static final UUID ADA = new UUID(1, 1);
    private static final UUID CLEO = new UUID(1, 2);

    private final Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build();
    private final PeopleAndKeys shop = new PeopleAndKeys(nozzly);
    private final Member ada = shop.firstOwner(ADA, "Ada", "ada@example.com");

    @AfterEach
    void close() {
        nozzly.close();
    }

    @Test
    void whoHasNotThePermissionIsRefusedAndNothingHappens() {
        shop.addBrand(ada, "192.0.2.7", "Prusament");
        Invitation invitation = shop.invite(shop.system(), Authority.FULL, "cleo@example.com", "s3cret");
        Member cleo = shop.join(invitation, "s3cret", CLEO, "Cleo");
        assertEquals("counter", cleo.role());
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> shop.addBrand(cleo, "192.0.2.8", "Sunlu"));
        assertEquals("forbidden", refusal.code().code());
        assertEquals(List.of("Ada: brand.created Prusament"), lines());
        AuditEntry entry = shop.trail().items().get(0);
        assertEquals("192.0.2.7", entry.origin().address());
        assertEquals(
                new FieldChange("name", Optional.empty(), Optional.of("Prusament")),
                entry.changes().get(1));
    }

    @Test
    void anInvitationNeedsItsSecret() {
        Invitation invitation = shop.invite(shop.system(), Authority.FULL, "cleo@example.com", "s3cret");
        assertThrows(NozzlyException.class, () -> shop.join(invitation, "guess", CLEO, "Cleo"));
    }

    @Test
    void aKeyOpensWhatItsScopesSayInItsWorkshop() {
        TenantId here = shop.system().tenant();
        ApiKey key = shop.key(shop.system(), Authority.FULL, "s3cret");
        assertEquals(
                List.of("products.view", "prices.view"),
                shop.permissionsOf(here, key.id(), "s3cret").codes());
        assertEquals(Permissions.NONE, shop.permissionsOf(here, key.id(), "guess"));
        assertEquals(Permissions.NONE, shop.permissionsOf(here, new ApiKeyId(CLEO), "s3cret"));
        assertEquals(Permissions.NONE, shop.permissionsOf(new TenantId(CLEO), key.id(), "s3cret"));
        nozzly.apiKeys().revoke(shop.system(), Authority.FULL, key.id().toString());
        assertEquals(Permissions.NONE, shop.permissionsOf(here, key.id(), "s3cret"));
    }

    @Test
    void theProgramTellsOfItsOwnThings() {
        shop.tellOfPrinter(
                shop.system(),
                new PeopleAndKeys.Printer("P1", "Left", "0.4"),
                new PeopleAndKeys.Printer("P1", "Left", "0.6"));
        AuditEntry entry = nozzly.auditLog()
                .list(shop.system(), ListQuery.FIRST_PAGE.withFilters(Map.of("subject_kind", "printer")))
                .items()
                .get(0);
        assertEquals("printer.changed", entry.action());
        assertEquals(
                List.of(new FieldChange("nozzle_millimetres", Optional.of("0.4"), Optional.of("0.6"))),
                entry.changes());
    }

    @Test
    void theExamplePrintsWhoDidWhat() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            PeopleAndKeys.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                "Ada: brand.created Prusament",
                printed.toString(StandardCharsets.UTF_8).strip());
    }

    private List<String> lines() {
        return shop.trail().items().stream().map(shop::line).toList();
    }
}
