package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.Origin;
import app.nozzly.problem.CommonError;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.FieldChange;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditRepository} does. */
public abstract class AuditRepositorySuite extends StoreSuite {

    private static final int ROWS = 23;
    private static final int THREADS = 8;

    private final WorkSamples work = new WorkSamples(samples);

    @Test
    void whatIsAppendedIsReadBackEqual() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        for (AuditEntry entry : Stream.concat(
                        Stream.generate(work::entry).limit(20), Stream.of(full(), about(Samples.AWKWARD, START)))
                .toList()) {
            appended(tenant, entry);
            assertEquals(Optional.of(entry), find(tenant, entry));
            assertEquals(Optional.empty(), find(stranger, entry));
        }
    }

    @Test
    void anIdIsTakenOnceInATenantAndTheFirstStays() {
        TestTenant tenant = tenant();
        AuditEntry entry = appended(tenant, work.entry());
        AuditEntry other = work.entry();
        AuditEntry same = new AuditEntry(
                entry.id(),
                other.action(),
                other.subject(),
                other.changes(),
                other.actor(),
                other.origin(),
                other.recordedAt());
        assertRefused(CommonError.ALREADY_EXISTS, () -> appended(tenant, same));
        assertEquals(Optional.of(entry), find(tenant, entry));
        appended(tenant(), same);
    }

    @Test
    void manyAreAppendedTogetherOrNotAtAll() {
        TestTenant tenant = tenant();
        List<AuditEntry> many = Stream.generate(work::entry).limit(120).toList();
        tenant.write(session -> {
            repository(session).appendAll(many);
            repository(session).appendAll(List.of());
            return many;
        });
        many.forEach(entry -> assertEquals(Optional.of(entry), find(tenant, entry)));
        List<AuditEntry> more = List.of(work.entry(), many.get(7));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.write(session -> {
                    repository(session).appendAll(more);
                    return more;
                }));
        assertEquals(Optional.empty(), find(tenant, more.get(0)));
        assertEquals(many.size(), page(tenant, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void whatIsRolledBackIsNotInIt() {
        TestTenant tenant = tenant();
        AuditEntry entry = work.entry();
        VersionedSuite.rollBack(tenant, session -> repository(session).append(entry));
        assertEquals(Optional.empty(), find(tenant, entry));
        assertEquals(0, page(tenant, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void theLatestComesFirstAndPagesOfAnySizeMakeTheSameList() {
        TestTenant tenant = tenant();
        List<AuditEntry> expected = IntStream.range(0, ROWS)
                .mapToObj(row -> appended(tenant, about(samples.word(), START.plus(row / 3, ChronoUnit.MICROS))))
                .sorted(Comparator.comparing(AuditEntry::recordedAt)
                        .thenComparing(entry -> entry.id().toString())
                        .reversed())
                .toList();
        for (int size : List.of(1, 2, 7, ROWS - 1, ROWS, 200)) {
            assertEquals(expected, all(tenant, ListQuery.first(size)));
        }
        List<AuditEntry> oldest = all(tenant, ListQuery.first(4).withSort(List.of(new SortKey("recorded_at", false))));
        assertEquals(
                expected.stream()
                        .sorted(Comparator.comparing(AuditEntry::recordedAt)
                                .thenComparing(entry -> entry.id().toString()))
                        .toList(),
                oldest);
        assertEquals(ROWS, page(tenant, ListQuery.first(5)).total());
        assertEquals(0, page(tenant(), ListQuery.FIRST_PAGE).total());
    }

    @Test
    void eachFilterLeavesWhatHasItsValue() {
        TestTenant tenant = tenant();
        Stream.generate(work::entry).limit(ROWS).forEach(entry -> appended(tenant, entry));
        List<AuditEntry> rows = all(tenant, ListQuery.first(200));
        Map<String, Function<AuditEntry, String>> filters = Map.of(
                "action", AuditEntry::action,
                "subject_kind", entry -> entry.subject().kind(),
                "subject_id", entry -> entry.subject().id(),
                "actor_id", entry -> entry.actor().id());
        assertEquals(AuditRepository.FIELDS.filterable(), filters.keySet());
        filters.forEach((name, value) -> {
            String wanted = value.apply(samples.oneOf(rows));
            List<AuditEntry> expected = rows.stream()
                    .filter(entry -> value.apply(entry).equals(wanted))
                    .toList();
            ListQuery query = ListQuery.first(3).withFilters(Map.of(name, wanted));
            assertEquals(expected, all(tenant, query), name);
            assertEquals(
                    0, page(tenant, query.withFilters(Map.of(name, "nowhere"))).total());
        });
    }

    @Test
    void wordsAreLookedForInLabelActorAndAction() {
        TestTenant tenant = tenant();
        Stream.generate(work::entry).limit(ROWS).forEach(entry -> appended(tenant, entry));
        AuditEntry wanted = appended(tenant, said("Quartz 100%_", "Zephyr", "Thing.Done"));
        appended(tenant, said("Quartz", "Nimbus", "thing.done"));
        assertEquals(List.of(wanted), all(tenant, ListQuery.first(10).withText("zephyr QUARTZ thing.d")));
        assertEquals(List.of(wanted), all(tenant, ListQuery.first(10).withText("0%_")));
        assertEquals(2, page(tenant, ListQuery.first(1).withText("quartz")).total());
        for (String pattern : List.of("q%z", "quart_", "1%0", "zephyr nimbus")) {
            assertEquals(0, page(tenant, ListQuery.first(1).withText(pattern)).total(), pattern);
        }
    }

    @Test
    void unknownSortsFiltersAndCursorsAreRefused() {
        TestTenant tenant = tenant();
        for (ListQuery wrong : List.of(
                ListQuery.first(5).withSort(List.of(new SortKey("action", false))),
                ListQuery.first(5).withFilters(Map.of("label", "x")),
                ListQuery.first(5).withCursor(Optional.of("no cursor")))) {
            assertRefused(CommonError.VALIDATION_FAILED, () -> page(tenant, wrong));
        }
    }

    @Test
    void noEntryOfSeveralWritersIsLost() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<AuditEntry> racing = Stream.generate(work::entry).limit(THREADS).toList();
        Race.run(THREADS, thread -> appended(tenant, racing.get(thread)))
                .forEach(outcome -> assertTrue(outcome.value().isPresent(), outcome::toString));
        assertEquals(Set.copyOf(racing), Set.copyOf(all(tenant, ListQuery.first(3))));
    }

    private AuditEntry full() {
        FieldChange most =
                new FieldChange("f".repeat(1_000), Optional.of("码".repeat(2_001)), Optional.of("ü".repeat(2_001)));
        FieldChange awkward = new FieldChange(Samples.AWKWARD, Optional.of(""), Optional.of(Samples.AWKWARD));
        FieldChange none = new FieldChange("", Optional.empty(), Optional.empty());
        return new AuditEntry(
                samples.uuid(),
                "a".repeat(200),
                new AuditEntry.Subject("k".repeat(100), "i".repeat(200), "İ".repeat(1_000)),
                List.of(most, awkward, none),
                new Actor(Actor.Kind.API_KEY, "i".repeat(200), "İ".repeat(200)),
                new Origin("a".repeat(64), Samples.AWKWARD.repeat(10), "r".repeat(100)),
                Instant.parse("2099-12-31T23:59:59.999999Z"));
    }

    private AuditEntry about(String label, Instant when) {
        return entry("thing.done", label, samples.actor(), when);
    }

    private AuditEntry said(String label, String actor, String action) {
        return entry(action, label, new Actor(Actor.Kind.USER, samples.word(), actor), START);
    }

    private AuditEntry entry(String action, String label, Actor actor, Instant when) {
        return new AuditEntry(
                samples.uuid(),
                action,
                new AuditEntry.Subject("thing", samples.word(), label),
                List.of(),
                actor,
                Origin.NONE,
                when);
    }

    private static AuditEntry appended(TestTenant tenant, AuditEntry entry) {
        tenant.change(session -> repository(session).append(entry));
        return entry;
    }

    private static Optional<AuditEntry> find(TestTenant tenant, AuditEntry entry) {
        return tenant.read(session -> repository(session).find(entry.id()));
    }

    private static Page<AuditEntry> page(TestTenant tenant, ListQuery query) {
        return tenant.read(session -> repository(session).list(query));
    }

    private static List<AuditEntry> all(TestTenant tenant, ListQuery query) {
        List<AuditEntry> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<AuditEntry> page = page(tenant, query.withCursor(cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return rows;
    }

    private static AuditRepository repository(StoreSession session) {
        return session.repository(AuditRepository.class);
    }
}
