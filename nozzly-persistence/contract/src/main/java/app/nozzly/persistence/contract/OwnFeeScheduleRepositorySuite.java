package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.OwnFeeScheduleRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link OwnFeeScheduleRepository} does. */
public abstract class OwnFeeScheduleRepositorySuite extends VersionedSuite<OwnFeeSchedule> {

    @Override
    protected OwnFeeSchedule fresh(StoreSession session) {
        return samples.feeSchedule();
    }

    @Override
    protected List<OwnFeeSchedule> extremes(StoreSession session) {
        return List.of(
                new OwnFeeSchedule("i".repeat(100), "码".repeat(100_000), Version.INITIAL),
                new OwnFeeSchedule("1", Samples.AWKWARD + "\r\n\t{}", Version.INITIAL));
    }

    @Override
    protected OwnFeeSchedule changed(StoreSession session, OwnFeeSchedule stored) {
        return new OwnFeeSchedule(stored.id(), samples.word() + Samples.AWKWARD, stored.version());
    }

    @Override
    protected void insert(StoreSession session, OwnFeeSchedule schedule) {
        repository(session).insert(schedule);
    }

    @Override
    protected OwnFeeSchedule update(StoreSession session, OwnFeeSchedule schedule) {
        return repository(session).update(schedule);
    }

    @Override
    protected Optional<OwnFeeSchedule> find(StoreSession session, OwnFeeSchedule schedule) {
        return repository(session).find(schedule.id());
    }

    @Override
    protected Version version(OwnFeeSchedule schedule) {
        return schedule.version();
    }

    @Override
    protected OwnFeeSchedule withVersion(OwnFeeSchedule schedule, Version version) {
        return schedule.withVersion(version);
    }

    @Test
    void anIdIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        OwnFeeSchedule schedule = stored(tenant);
        OwnFeeSchedule same = new OwnFeeSchedule(schedule.id(), "other", Version.INITIAL);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, same)));
        tenant().change(session -> insert(session, same));
        assertEquals(Optional.of(schedule), tenant.read(session -> find(session, schedule)));
    }

    @Test
    void allComeOrderedById() {
        TestTenant tenant = tenant();
        List<OwnFeeSchedule> schedules = Stream.generate(() -> stored(tenant))
                .limit(10)
                .sorted(Comparator.comparing(OwnFeeSchedule::id))
                .toList();
        assertEquals(schedules, tenant.read(session -> repository(session).all()));
        assertEquals(List.of(), tenant().read(session -> repository(session).all()));
    }

    private static OwnFeeScheduleRepository repository(StoreSession session) {
        return session.repository(OwnFeeScheduleRepository.class);
    }
}
