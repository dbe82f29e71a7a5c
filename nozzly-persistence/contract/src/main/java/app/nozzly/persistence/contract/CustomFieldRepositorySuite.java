package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldId;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CustomFieldRepository} does, and what lists of spools make of custom fields. */
public abstract class CustomFieldRepositorySuite extends VersionedSuite<CustomField> {

    private final Shelf shelf = new Shelf(samples);

    @Override
    protected CustomField fresh(StoreSession session) {
        return field(
                samples.oneOf(List.of(FieldOwner.values())),
                samples.word(),
                samples.oneOf(List.of(FieldType.values())));
    }

    @Override
    protected List<CustomField> extremes(StoreSession session) {
        List<String> many = IntStream.range(0, CustomField.MOST_CHOICES)
                .mapToObj(index -> "码".repeat(97) + (100 + index))
                .toList();
        return List.of(
                new CustomField(
                        id(),
                        FieldOwner.FILAMENT,
                        "k".repeat(64),
                        "码".repeat(100),
                        FieldType.CHOICE,
                        Optional.of("码".repeat(20)),
                        many,
                        CustomField.LAST_POSITION,
                        true,
                        false,
                        Version.INITIAL),
                new CustomField(
                        id(),
                        FieldOwner.SPOOL,
                        "a",
                        Samples.AWKWARD,
                        FieldType.DATE,
                        Optional.empty(),
                        List.of(),
                        0,
                        false,
                        true,
                        Version.INITIAL));
    }

    @Override
    protected CustomField changed(StoreSession session, CustomField stored) {
        return new CustomField(
                stored.id(),
                stored.owner(),
                stored.key(),
                samples.word(),
                stored.type(),
                samples.maybe(() -> "mm"),
                stored.choices().isEmpty() ? List.of() : List.of("one", "two", "three"),
                samples.below(100),
                !stored.listed(),
                !stored.active(),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, CustomField field) {
        repository(session).insert(field);
    }

    @Override
    protected CustomField update(StoreSession session, CustomField field) {
        return repository(session).update(field);
    }

    @Override
    protected Optional<CustomField> find(StoreSession session, CustomField field) {
        return repository(session).find(field.id());
    }

    @Override
    protected Version version(CustomField field) {
        return field.version();
    }

    @Override
    protected CustomField withVersion(CustomField field, Version version) {
        return field.withVersion(version);
    }

    @Test
    void theFieldsOfAnOwnerComeByPositionAndKey() {
        TestTenant tenant = tenant();
        CustomField last = at(7, field(FieldOwner.SPOOL, "bin", FieldType.TEXT));
        CustomField first = at(2, field(FieldOwner.SPOOL, "shelf", FieldType.TEXT));
        CustomField second = at(7, field(FieldOwner.SPOOL, "age", FieldType.INTEGER));
        CustomField other = field(FieldOwner.FILAMENT, "bin", FieldType.TEXT);
        tenant.change(session -> Stream.of(last, first, second, other).forEach(field -> insert(session, field)));
        assertEquals(
                List.of(first, second, last),
                tenant.read(session -> repository(session).of(FieldOwner.SPOOL)));
        assertEquals(List.of(other), tenant.read(session -> repository(session).of(FieldOwner.FILAMENT)));
        assertEquals(List.of(), tenant().read(session -> repository(session).of(FieldOwner.SPOOL)));
    }

    @Test
    void aKeyIsTakenOnceAmongTheFieldsOfAnOwner() {
        TestTenant tenant = tenant();
        tenant.change(session -> insert(session, field(FieldOwner.SPOOL, "bin", FieldType.TEXT)));
        tenant.change(session -> insert(session, field(FieldOwner.FILAMENT, "bin", FieldType.TEXT)));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, field(FieldOwner.SPOOL, "bin", FieldType.DATE))));
    }

    @Test
    void valuesAreKeptExactlyChangedAndTakenAway() {
        TestTenant tenant = tenant();
        Map<String, CustomValue> values = Map.of(
                "bin", CustomValue.text("a\\b\nc=d\r\n\\n" + Samples.AWKWARD),
                "length", CustomValue.text("码".repeat(CustomField.LONGEST_TEXT)),
                "weight", CustomValue.number(new BigDecimal("999999999999999999.999999999999")),
                "day", CustomValue.date(LocalDate.of(9999, 12, 31)),
                "dry", CustomValue.flag(true));
        tenant.change(session -> Stream.of("bin", "length")
                .forEach(key -> insert(session, field(FieldOwner.SPOOL, key, FieldType.TEXT))));
        tenant.change(session -> {
            insert(session, field(FieldOwner.SPOOL, "weight", FieldType.DECIMAL));
            insert(session, field(FieldOwner.SPOOL, "day", FieldType.DATE));
            insert(session, field(FieldOwner.SPOOL, "dry", FieldType.BOOLEAN));
        });
        Spool spool = spool(tenant, values);
        assertEquals(values, custom(tenant, spool));
        assertEquals(
                List.of(spool.number()), found(tenant, Map.of("custom.weight", "999999999999999999.999999999999")));
        Map<String, CustomValue> fewer = Map.of("dry", CustomValue.flag(false));
        Spool changed = tenant.write(session -> spools(session).update(with(spool, fewer)));
        assertEquals(fewer, custom(tenant, spool));
        assertEquals(List.of(), found(tenant, Map.of("custom.dry", "true")));
        assertEquals(List.of(spool.number()), found(tenant, Map.of("custom.dry", "false")));
        tenant.change(session -> spools(session).updateAll(List.of(with(changed, Map.of()))));
        assertEquals(Map.of(), custom(tenant, spool));
        assertEquals(List.of(), found(tenant, Map.of("custom.dry", "false")));
    }

    @Test
    void aFilamentKeepsItsValues() {
        TestTenant tenant = tenant();
        CustomField field = field(FieldOwner.FILAMENT, "grade", FieldType.INTEGER);
        Map<String, CustomValue> values = Map.of("grade", CustomValue.number(BigDecimal.TEN));
        Filament filament = tenant.write(session -> {
            insert(session, field);
            Filament any = shelf.filament(session);
            return session.repository(FilamentRepository.class).update(any.withCustom(values));
        });
        assertEquals(
                Optional.of(values),
                tenant.read(session -> session.repository(FilamentRepository.class)
                        .find(filament.id())
                        .map(Filament::custom)));
        assertEquals(Long.valueOf(1), tenant.read(session -> repository(session).countValues(field)));
        assertEquals(
                Long.valueOf(1), tenant.write(session -> repository(session).removeValues(field)));
        Filament left = tenant.read(session ->
                session.repository(FilamentRepository.class).find(filament.id()).orElseThrow());
        assertEquals(Map.of(), left.custom());
        assertEquals(filament.version().next(), left.version());
    }

    @Test
    void valuesGoWithTheirFieldAndEachSpoolIsOneVersionOn() {
        TestTenant tenant = tenant();
        CustomField gone = field(FieldOwner.SPOOL, "bin", FieldType.TEXT);
        tenant.change(session -> {
            insert(session, gone);
            insert(session, field(FieldOwner.SPOOL, "dry", FieldType.BOOLEAN));
        });
        Map<String, CustomValue> both = Map.of("bin", CustomValue.text("A"), "dry", CustomValue.flag(true));
        Map<String, CustomValue> one = Map.of("dry", CustomValue.flag(true));
        List<Spool> spools = List.of(spool(tenant, both), spool(tenant, one), spool(tenant, both));
        assertEquals(Long.valueOf(2), tenant.read(session -> repository(session).countValues(gone)));
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).delete(gone.id(), new Version(4))));
        assertEquals(Long.valueOf(2), tenant.write(session -> {
            long values = repository(session).removeValues(gone);
            repository(session).delete(gone.id(), gone.version());
            return values;
        }));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, gone)));
        List<Spool> left = tenant.read(session -> spools(session).all());
        assertEquals(
                List.of(one, one, one),
                left.stream().map(spool -> spool.details().custom()).toList());
        assertEquals(
                List.of(new Version(1), Version.INITIAL, new Version(1)),
                left.stream().map(Spool::version).toList());
        assertEquals(3, found(tenant, Map.of("custom.dry", "true")).size());
        assertEquals(spools.size(), left.size());
    }

    @Test
    void listsAreFilteredByValuesAndRanges() {
        TestTenant tenant = tenant();
        tenant.change(session -> {
            insert(session, field(FieldOwner.SPOOL, "age", FieldType.INTEGER));
            insert(session, field(FieldOwner.SPOOL, "bin", FieldType.TEXT));
            insert(session, field(FieldOwner.SPOOL, "day", FieldType.DATE));
        });
        for (int age = 1; age <= 5; age++) {
            spool(
                    tenant,
                    Map.of(
                            "age", CustomValue.number(BigDecimal.valueOf(age)),
                            "bin", CustomValue.text(age < 3 ? "A" : "a"),
                            "day", CustomValue.date(LocalDate.of(2026, 11, age))));
        }
        spool(tenant, Map.of());
        assertEquals(List.of(2L, 3L, 4L), found(tenant, Map.of("custom.age", "2..4")));
        assertEquals(List.of(4L, 5L), found(tenant, Map.of("custom.age", "4..")));
        assertEquals(List.of(1L, 2L), found(tenant, Map.of("custom.day", "..2026-11-02")));
        assertEquals(List.of(3L), found(tenant, Map.of("custom.age", "3", "custom.bin", "a")));
        assertEquals(List.of(1L, 2L), found(tenant, Map.of("custom.bin", "A")));
        ListQuery query = ListQuery.FIRST_PAGE.withFilters(Map.of("custom.age", "2..4"));
        assertEquals(
                3, tenant.read(session -> spools(session).matching(query, 9)).size());
        assertEquals(
                3,
                tenant.read(session -> spools(session).groups(SpoolGrouping.MATERIAL, query)).stream()
                        .mapToLong(SpoolGroup::spools)
                        .sum());
        assertRefused(CommonError.VALIDATION_FAILED, () -> found(tenant, Map.of("custom.agee", "1")));
        assertRefused(CommonError.VALIDATION_FAILED, () -> found(tenant, Map.of("custom.age", "old")));
    }

    /** Two thirds have a value, some of them the same one; the others come last in either direction. */
    @Test
    void pagesOfAnySizeAreInTheOrderOfAFieldWithEmptyValuesLast() {
        TestTenant tenant = tenant();
        tenant.change(session -> {
            insert(session, field(FieldOwner.SPOOL, "age", FieldType.DECIMAL));
            insert(session, field(FieldOwner.SPOOL, "bin", FieldType.TEXT));
        });
        for (int index = 0; index < 21; index++) {
            Map<String, CustomValue> values = new TreeMap<>();
            if (index % 3 != 0) {
                values.put("age", CustomValue.number(new BigDecimal(samples.below(4)).movePointLeft(1)));
            }
            if (index % 4 != 0) {
                values.put("bin", CustomValue.text(samples.oneOf(List.of("a", "B", "c"))));
            }
            spool(tenant, values);
        }
        for (String sort : List.of(
                "custom.age",
                "-custom.age",
                "custom.bin",
                "-custom.age,custom.bin",
                "-custom.bin,-number",
                "number,-custom.age")) {
            List<SortKey> keys = Arrays.stream(sort.split(","))
                    .map(CustomFieldRepositorySuite::key)
                    .toList();
            List<Long> expected = tenant.read(session -> spools(session).all()).stream()
                    .sorted(order(keys))
                    .map(Spool::number)
                    .toList();
            for (int size : List.of(1, 4, 7, 200)) {
                assertEquals(expected, pages(tenant, ListQuery.first(size).withSort(keys)), sort + " by " + size);
            }
        }
    }

    private static SortKey key(String text) {
        return new SortKey(text.replaceFirst("^-", ""), text.startsWith("-"));
    }

    private static Comparator<Spool> order(List<SortKey> keys) {
        Comparator<Spool> order = (one, other) -> 0;
        for (SortKey key : keys) {
            order = order.thenComparing((one, other) -> compare(key, one, other));
        }
        Comparator<Spool> ties = Comparator.comparing(spool -> spool.id().toString());
        return order.thenComparing(keys.get(keys.size() - 1).descending() ? ties.reversed() : ties);
    }

    private static int compare(SortKey key, Spool one, Spool other) {
        int turn = key.descending() ? -1 : 1;
        if (key.field().equals("number")) {
            return turn * Long.compare(one.number(), other.number());
        }
        String name = key.field().substring("custom.".length());
        CustomValue first = one.details().custom().get(name);
        CustomValue second = other.details().custom().get(name);
        if (first == null || second == null) {
            return Boolean.compare(first == null, second == null);
        }
        return turn
                * (name.equals("age")
                        ? first.number().compareTo(second.number())
                        : first.text().compareToIgnoreCase(second.text()));
    }

    private List<Long> pages(TestTenant tenant, ListQuery query) {
        List<Long> numbers = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ListQuery next = query.withCursor(cursor);
            Page<Spool> page = tenant.read(session -> spools(session).list(next));
            assertEquals(21, page.total());
            page.items().forEach(spool -> numbers.add(spool.number()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return numbers;
    }

    private List<Long> found(TestTenant tenant, Map<String, String> filters) {
        return tenant.read(session -> spools(session).list(ListQuery.FIRST_PAGE.withFilters(filters))).items().stream()
                .map(Spool::number)
                .toList();
    }

    private Spool spool(TestTenant tenant, Map<String, CustomValue> values) {
        return tenant.write(session -> {
            long number = spools(session).all().size() + 1L;
            Spool any = samples.spool(shelf.filament(session), number);
            Spool spool = any.with(any.filament(), any.initialWeight(), SpoolDetails.NONE.withCustom(values), true);
            spools(session).insert(spool);
            return spool;
        });
    }

    private static Spool with(Spool spool, Map<String, CustomValue> values) {
        return spool.with(
                spool.filament(), spool.initialWeight(), spool.details().withCustom(values), spool.active());
    }

    private Map<String, CustomValue> custom(TestTenant tenant, Spool spool) {
        return tenant.read(session ->
                spools(session).find(spool.id()).orElseThrow().details().custom());
    }

    private CustomField field(FieldOwner owner, String key, FieldType type) {
        List<String> choices = type == FieldType.CHOICE ? List.of("one", "two") : List.of();
        return new CustomField(
                id(), owner, key, samples.word(), type, Optional.empty(), choices, 0, false, true, Version.INITIAL);
    }

    private static CustomField at(int position, CustomField field) {
        return new CustomField(
                field.id(),
                field.owner(),
                field.key(),
                field.name(),
                field.type(),
                field.unit(),
                field.choices(),
                position,
                field.listed(),
                field.active(),
                field.version());
    }

    private CustomFieldId id() {
        return new CustomFieldId(samples.uuid());
    }

    private static SpoolRepository spools(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }

    private static CustomFieldRepository repository(StoreSession session) {
        return session.repository(CustomFieldRepository.class);
    }
}
