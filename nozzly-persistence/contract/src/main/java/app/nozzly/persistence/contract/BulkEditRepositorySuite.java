package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkEditId;
import app.nozzly.inventory.BulkEditLine;
import app.nozzly.inventory.BulkEditRepository;
import app.nozzly.inventory.BulkEdits;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.SpoolSelection;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link BulkEditRepository} does. */
public abstract class BulkEditRepositorySuite extends VersionedSuite<BulkEdit> {

    private static final int MANY = 120;
    private static final long LONG_ENOUGH_TO_BE_WAITED_FOR = 400_000_000;

    private final Shelf shelf = new Shelf(samples);

    @Override
    protected BulkEdit fresh(StoreSession session) {
        return edit(samples.below(10_000), samples.below(10_000));
    }

    @Override
    protected List<BulkEdit> extremes(StoreSession session) {
        return List.of(edit(0, 0), edit(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Only that it was undone can change. */
    @Override
    protected BulkEdit changed(StoreSession session, BulkEdit stored) {
        return new BulkEdit(
                stored.id(),
                stored.chosen(),
                stored.changed(),
                stored.editedAt(),
                stored.actor(),
                Optional.of(samples.instant()),
                samples.below(100),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, BulkEdit edit) {
        repository(session).insert(edit, List.of());
    }

    @Override
    protected BulkEdit update(StoreSession session, BulkEdit edit) {
        return repository(session).update(edit);
    }

    @Override
    protected Optional<BulkEdit> find(StoreSession session, BulkEdit edit) {
        return repository(session).find(edit.id());
    }

    @Override
    protected Version version(BulkEdit edit) {
        return edit.version();
    }

    @Override
    protected BulkEdit withVersion(BulkEdit edit, Version version) {
        return edit.withVersion(version);
    }

    @Test
    void manyLinesAreReadBackInTheirOrderByTheirOwnTenantOnly() {
        TestTenant tenant = tenant();
        BulkEdit edit = edit(MANY, MANY);
        List<BulkEditLine> lines = tenant.write(session -> {
            List<BulkEditLine> all = Stream.generate(
                            () -> line(shelf.spool(session).id()))
                    .limit(MANY)
                    .toList();
            repository(session).insert(edit, all);
            return all;
        });
        assertEquals(lines, tenant.read(session -> repository(session).lines(edit.id())));
        assertEquals(List.of(), tenant().read(session -> repository(session).lines(edit.id())));
    }

    @Test
    void aLineOfASpoolOfAnotherTenantIsRefused() {
        TestTenant tenant = tenant();
        BulkEditLine foreign =
                tenant().write(session -> line(shelf.spool(session).id()));
        BulkEdit edit = edit(1, 1);
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(session -> repository(session).insert(edit, List.of(foreign))));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, edit)));
    }

    /** Who waits for a spool that somebody carries away finds it elsewhere, and leaves it alone. */
    @Test
    void aSpoolThatNoLongerMatchesWhenItsTurnComesIsLeftAlone() {
        TestTenant tenant = tenant();
        Spool stays = at(tenant, "Shelf A");
        Spool leaves = at(tenant, "Shelf A");
        BulkEdits edits = new BulkEdits(new Transactions(store(), Clock.systemUTC()), samples::uuid, Clock.systemUTC());
        CountDownLatch held = new CountDownLatch(1);
        List<Race.Outcome<Object>> outcomes = Race.run(
                2,
                number -> number == 0
                        ? tenant.write(session -> carryAway(session, leaves, held))
                        : noteAll(tenant, edits, held));
        assertEquals(
                List.of(),
                outcomes.stream().flatMap(one -> one.failure().stream()).toList());
        assertEquals(Optional.of("dry"), notes(tenant, stays));
        assertEquals(Optional.empty(), notes(tenant, leaves));
    }

    private Spool at(TestTenant tenant, String place) {
        return tenant.write(session -> {
            Spool spool = shelf.spool(session);
            return session.repository(SpoolRepository.class).update(lying(spool, place));
        });
    }

    private static Spool lying(Spool spool, String place) {
        SpoolDetails details = SpoolDetails.NONE.withStorageLocation(Optional.of(place));
        return spool.with(spool.filament(), spool.initialWeight(), details, true);
    }

    private static Object carryAway(StoreSession session, Spool spool, CountDownLatch held) {
        SpoolRepository spools = session.repository(SpoolRepository.class);
        Spool locked = spools.lock(List.of(spool.id())).get(0);
        held.countDown();
        LockSupport.parkNanos(LONG_ENOUGH_TO_BE_WAITED_FOR);
        return spools.update(lying(locked, "Dry box"));
    }

    private static Object noteAll(TestTenant tenant, BulkEdits edits, CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ListQuery atShelf = ListQuery.FIRST_PAGE.withFilters(Map.of("storage_location", "Shelf A"));
        BulkChange dry = new BulkChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of("dry"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        return edits.apply(tenant.context(), SpoolSelection.matching(atShelf), dry);
    }

    private static Optional<String> notes(TestTenant tenant, Spool spool) {
        return tenant.read(session -> Shelf.find(session, spool.id()).details().notes());
    }

    private BulkEditLine line(SpoolId spool) {
        return new BulkEditLine(spool, fields(), fields());
    }

    private BulkFields fields() {
        return new BulkFields(
                samples.maybe(samples::word),
                samples.maybe(() -> Samples.AWKWARD),
                samples.maybe(() -> "ä".repeat(2000)),
                samples.maybe(() -> Grams.of("193.5")),
                Optional.empty(),
                samples.chance(),
                samples.maybe(() -> new ReelTypeId(samples.uuid())),
                custom());
    }

    /** Values of any form, and fields without one. */
    private SortedMap<String, Optional<CustomValue>> custom() {
        SortedMap<String, Optional<CustomValue>> custom = new TreeMap<>();
        custom.put("text", samples.maybe(() -> CustomValue.text(Samples.AWKWARD + "\n=\\n")));
        custom.put("long", samples.maybe(() -> CustomValue.text("ä".repeat(1000))));
        custom.put("number", samples.maybe(() -> CustomValue.number(new BigDecimal("-0.000000000001"))));
        custom.put("day", samples.maybe(() -> CustomValue.date(LocalDate.of(2026, 11, 29))));
        custom.put("flag", samples.maybe(() -> CustomValue.flag(samples.chance())));
        return custom;
    }

    private BulkEdit edit(int chosen, int changed) {
        return new BulkEdit(
                new BulkEditId(samples.uuid()),
                chosen,
                changed,
                samples.instant(),
                samples.actor(),
                samples.maybe(samples::instant),
                0,
                Version.INITIAL);
    }

    private static BulkEditRepository repository(StoreSession session) {
        return session.repository(BulkEditRepository.class);
    }
}
