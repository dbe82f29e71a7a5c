package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeId;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.inventory.StockTakeRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link StockTakeRepository} does. */
public abstract class StockTakeRepositorySuite extends VersionedSuite<StockTake> {

    private final Shelf shelf = new Shelf(samples);
    private long number;

    @Override
    protected StockTake fresh(StoreSession session) {
        return take(samples.maybe(samples::word), samples.maybe(samples::word));
    }

    @Override
    protected List<StockTake> extremes(StoreSession session) {
        return List.of(
                take(Optional.empty(), Optional.empty()),
                take(Optional.of("码".repeat(100)), Optional.of("ä".repeat(1000))),
                take(Optional.of(Samples.AWKWARD), Optional.of(Samples.AWKWARD)));
    }

    /** Only when it was undone can change. */
    @Override
    protected StockTake changed(StoreSession session, StockTake stored) {
        return new StockTake(
                stored.id(),
                stored.number(),
                stored.place(),
                stored.note(),
                stored.tally(),
                stored.takenAt(),
                stored.actor(),
                Optional.of(samples.instant()),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, StockTake take) {
        repository(session).insert(take, List.of());
    }

    @Override
    protected StockTake update(StoreSession session, StockTake take) {
        return repository(session).update(take);
    }

    @Override
    protected Optional<StockTake> find(StoreSession session, StockTake take) {
        return repository(session).find(take.id());
    }

    @Override
    protected Version version(StockTake take) {
        return take.version();
    }

    @Override
    protected StockTake withVersion(StockTake take, Version version) {
        return take.withVersion(version);
    }

    @Test
    void theLinesOfARoundAreReadBackInTheirOrderByItsOwnTenantOnly() {
        TestTenant tenant = tenant();
        StockTake take = take(Optional.of("Shelf"), Optional.empty());
        List<StockTakeLine> lines = tenant.write(session -> {
            List<StockTakeLine> found = List.of(
                    spool(shelf.spool(session).id(), Optional.of(new MovementId(samples.uuid()))),
                    part(session),
                    spool(shelf.spool(session).id(), Optional.empty()));
            repository(session).insert(take, found);
            return found;
        });
        assertEquals(lines, tenant.read(session -> repository(session).lines(take.id())));
        assertEquals(List.of(), tenant().read(session -> repository(session).lines(take.id())));
        tenant.change(session -> update(session, changed(session, take)));
        assertEquals(lines, tenant.read(session -> repository(session).lines(take.id())));
    }

    @Test
    void aLineOfWhatIsNotThereIsRefused() {
        TestTenant tenant = tenant();
        StockTakeLine foreign =
                tenant().write(session -> spool(shelf.spool(session).id(), Optional.empty()));
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(session ->
                        repository(session).insert(take(Optional.empty(), Optional.empty()), List.of(foreign))));
        assertEquals(
                0,
                tenant.read(session -> repository(session).list(ListQuery.FIRST_PAGE))
                        .total());
    }

    @Test
    void aRoundIsFoundByItsNumberAndListedLatestFirst() {
        TestTenant tenant = tenant();
        StockTake first = stored(tenant);
        StockTake second = stored(tenant);
        assertEquals(
                Optional.of(first), tenant.read(session -> repository(session).findByNumber(first.number())));
        assertEquals(
                Optional.empty(), tenant().read(session -> repository(session).findByNumber(first.number())));
        Page<StockTake> page = tenant.read(session -> repository(session).list(ListQuery.FIRST_PAGE));
        assertEquals(List.of(second, first), page.items());
        StockTake same = new StockTake(
                new StockTakeId(samples.uuid()),
                first.number(),
                first.place(),
                first.note(),
                first.tally(),
                first.takenAt(),
                first.actor(),
                first.undoneAt(),
                Version.INITIAL);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, same)));
    }

    private StockTake take(Optional<String> place, Optional<String> note) {
        number++;
        return new StockTake(
                new StockTakeId(samples.uuid()),
                number,
                place,
                note,
                new StockTake.Tally(
                        samples.below(500), samples.below(500), samples.maybe(() -> Money.parse("GBP -12.34"))),
                samples.instant(),
                samples.actor(),
                samples.maybe(samples::instant),
                Version.INITIAL);
    }

    private static StockTakeLine spool(SpoolId id, Optional<MovementId> movement) {
        return new StockTakeLine(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal("812.500000000"),
                new BigDecimal("800.000000001"),
                new BigDecimal("99.999999999"),
                Optional.of(Money.parse("GBP -0.31")),
                movement);
    }

    private StockTakeLine part(StoreSession session) {
        Location location = new Location(
                new LocationId(samples.uuid()),
                samples.word(),
                LocationKind.SHELF,
                Optional.empty(),
                true,
                Version.INITIAL);
        session.repository(LocationRepository.class).insert(location);
        Component component = Component.unstocked(
                new ComponentId(samples.uuid()), 1, ComponentDetails.of("Magnet", ComponentKind.MAGNET));
        session.repository(ComponentRepository.class).insert(component);
        return new StockTakeLine(
                Optional.empty(),
                Optional.of(component.id()),
                Optional.of(location.id()),
                new BigDecimal("40.000"),
                new BigDecimal("40.000"),
                new BigDecimal("0.000000000"),
                Optional.empty(),
                Optional.empty());
    }

    private static StockTakeRepository repository(StoreSession session) {
        return session.repository(StockTakeRepository.class);
    }
}
