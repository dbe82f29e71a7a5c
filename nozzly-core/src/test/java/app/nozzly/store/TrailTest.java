package app.nozzly.store;

import static app.nozzly.TestWorkshop.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.TestWorkshop;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.workshop.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrailTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Transactions transactions = new Transactions(test.store, test.clock, test.ids);
    private final AuditLog log = new AuditLog(transactions);
    private final OperationContext phone = test.context.from(new Origin("192.0.2.7", "Phone", "r-1"));

    @Test
    void anEntrySaysWhoWhatWhenAndFromWhere() {
        Workshop shed = test.workshop.with("SHED", "Shed", test.workshop.timeZone(), false);
        tell(trail -> trail.changed("workshop", test.workshop.id(), "Shed", test.workshop, shed));
        AuditEntry entry = latest("workshop.changed");
        assertEquals(new AuditEntry.Subject("workshop", test.workshop.id().toString(), "Shed"), entry.subject());
        assertEquals(
                List.of(
                        new FieldChange("code", Optional.of("TEST"), Optional.of("SHED")),
                        new FieldChange("name", Optional.of("Test workshop"), Optional.of("Shed"))),
                entry.changes());
        assertEquals(phone.actor(), entry.actor());
        assertEquals(phone.origin(), entry.origin());
        assertEquals(NOW, entry.recordedAt());
        assertEquals(entry, log.get(phone, entry.id().toString()));
    }

    @Test
    void aChangeThatChangesNothingIsNotTold() {
        long before = total();
        tell(trail ->
                trail.changed("workshop", "id", "label", test.workshop, test.workshop.withVersion(new Version(9))));
        assertEquals(before, total());
    }

    @Test
    void whatIsRemovedIsShownAsItWas() {
        tell(trail -> trail.removed("thing", "id", "Thing", new Thing("old")));
        assertEquals(
                List.of(new FieldChange("name", Optional.of("old"), Optional.empty())),
                latest("thing.removed").changes());
    }

    @Test
    void manyAreToldTogether() {
        long before = total();
        tell(trail -> trail.together(together -> {
            for (int number = 0; number < 5; number++) {
                together.created("thing", number, "Thing " + number, new Thing("new"));
            }
            together.changed("thing", 9, "Thing 9", new Thing("same"), new Thing("same"));
        }));
        tell(trail -> trail.together(together -> {}));
        assertEquals(before + 5, total());
    }

    @Test
    void aLongNameIsCut() {
        tell(trail -> trail.created("thing", "id", "x".repeat(301), new Thing("new")));
        assertEquals(300, latest("thing.created").subject().label().length());
    }

    @Test
    void entriesAreFoundInTheirWorkshop() {
        tell(trail -> trail.created("thing", "id", "Thing", new Thing("new")));
        AuditEntry entry = latest("thing.created");
        OperationContext elsewhere = TestWorkshop.contextOf(new TenantId(new UUID(9, 9)));
        Refused.with(CommonError.NOT_FOUND, () -> log.get(elsewhere, entry.id().toString()));
        for (String absent : List.of(new UUID(9, 9).toString(), "", "entry")) {
            Refused.with(CommonError.NOT_FOUND, () -> log.get(phone, absent));
        }
        ListQuery things = ListQuery.FIRST_PAGE.withFilters(Map.of("subject_kind", "thing"));
        assertEquals(List.of(entry), log.list(phone, things).items());
    }

    @Test
    void workThatFailsTellsNothing() {
        long before = total();
        assertThrows(
                IllegalStateException.class,
                () -> tell(trail -> {
                    trail.created("thing", "id", "Thing", new Thing("new"));
                    throw new IllegalStateException("no");
                }));
        assertEquals(before, total());
    }

    @Test
    void changesOfAnEntryAreItsOwn() {
        AuditEntry entry = new AuditEntry(
                new UUID(1, 1),
                "thing.noted",
                new AuditEntry.Subject("thing", "id", "Thing"),
                new java.util.ArrayList<>(),
                phone.actor(),
                phone.origin(),
                NOW);
        assertThrows(UnsupportedOperationException.class, () -> entry.changes().add(null));
        assertTrue(entry.changes().isEmpty());
    }

    private void tell(java.util.function.Consumer<Trail> telling) {
        transactions.write(phone, session -> {
            telling.accept(transactions.trail(phone, session));
            return true;
        });
    }

    private long total() {
        return log.list(phone, ListQuery.FIRST_PAGE).total();
    }

    private AuditEntry latest(String action) {
        return log.list(phone, ListQuery.FIRST_PAGE.withFilters(Map.of("action", action)))
                .items()
                .get(0);
    }

    private record Thing(String name) {}
}
