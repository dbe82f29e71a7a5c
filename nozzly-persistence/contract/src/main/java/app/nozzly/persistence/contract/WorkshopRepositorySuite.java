package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopRepository;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What every {@link WorkshopRepository} does. */
public abstract class WorkshopRepositorySuite extends VersionedSuite<Workshop> {

    private TenantId current = new TenantId(samples.uuid());

    @Override
    protected TestTenant home() {
        TestTenant tenant = emptyTenant();
        current = tenant.id();
        return tenant;
    }

    @Override
    protected Workshop fresh(StoreSession session) {
        return samples.workshop(current);
    }

    @Override
    protected List<Workshop> extremes(StoreSession session) {
        String code = samples.workshop(current).code();
        return List.of(
                workshop(code, "x", "JPY", "Z", false),
                workshop(code, "码".repeat(100), "KWD", "America/Argentina/ComodRivadavia", true),
                workshop(code.substring(0, 4), Samples.AWKWARD, "EUR", "+05:45", true));
    }

    private Workshop workshop(String code, String name, String currency, String zone, boolean strict) {
        return new Workshop(current, code, name, CurrencyUnit.of(currency), ZoneId.of(zone), strict, Version.INITIAL);
    }

    @Override
    protected Workshop changed(StoreSession session, Workshop stored) {
        Workshop other = samples.workshop(stored.id());
        return stored.with(other.code(), other.name() + Samples.AWKWARD, other.timeZone(), !stored.strictWrites());
    }

    @Override
    protected void insert(StoreSession session, Workshop workshop) {
        repository(session).insert(workshop);
    }

    @Override
    protected Workshop update(StoreSession session, Workshop workshop) {
        return repository(session).update(workshop);
    }

    @Override
    protected Optional<Workshop> find(StoreSession session, Workshop workshop) {
        return repository(session).find();
    }

    @Override
    protected Version version(Workshop workshop) {
        return workshop.version();
    }

    @Override
    protected Workshop withVersion(Workshop workshop, Version version) {
        return workshop.withVersion(version);
    }

    @Test
    void aTenantHasOneWorkshop() {
        TestTenant tenant = home();
        Workshop workshop = stored(tenant);
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, samples.workshop(workshop.id()))));
        assertEquals(Optional.of(workshop), tenant.read(session -> find(session, workshop)));
    }

    @Test
    void aWorkshopOfAnotherTenantCannotBeWritten() {
        TestTenant tenant = emptyTenant();
        Workshop foreign = samples.workshop(emptyTenant().id());
        assertThrows(RuntimeException.class, () -> tenant.change(session -> insert(session, foreign)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, foreign)));
    }

    private static WorkshopRepository repository(StoreSession session) {
        return session.repository(WorkshopRepository.class);
    }
}
