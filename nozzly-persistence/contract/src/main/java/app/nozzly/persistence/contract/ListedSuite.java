package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What holds for everything that is listed by page.
 *
 * @param <T> what is listed
 */
public abstract class ListedSuite<T> extends VersionedSuite<T> {

    private static final int ROWS = 23;

    protected abstract ListFields fields();

    protected abstract Page<T> list(StoreSession session, ListQuery query);

    /** Identity as text, by which ties are broken. */
    protected abstract String id(T thing);

    /** What the sortable fields are; an empty value sorts last in ascending order. */
    protected abstract Map<String, Function<T, Optional<Comparable<?>>>> sortValues();

    /** A new thing in whose searched text these words lie, spread over the fields as far as there are several. */
    protected abstract T saying(StoreSession session, String words);

    /** Filters with the values by which a thing is found. */
    protected abstract Map<String, Function<T, Optional<String>>> filterValues();

    @Test
    void everySortableFieldIsOrderedInBothDirections() {
        TestTenant tenant = filled();
        assertEquals(fields().sortable(), sortValues().keySet(), "the suite knows every sortable field");
        for (String field : fields().sortable()) {
            for (boolean descending : List.of(false, true)) {
                List<SortKey> order = List.of(new SortKey(field, descending));
                List<T> rows = all(tenant, query(200).withSort(order));
                assertEquals(ROWS, rows.size());
                assertOrdered(rows, field, descending);
            }
        }
    }

    @Test
    void tiesAreBrokenById() {
        TestTenant tenant = filled();
        for (String field : fields().sortable()) {
            List<T> rows = all(tenant, query(200).withSort(List.of(new SortKey(field, false))));
            assertEquals(ids(rows.stream().sorted(ascending(field)).toList()), ids(rows), field);
        }
    }

    @Test
    void theDefaultOrderIsTheOneOfTheAllowList() {
        TestTenant tenant = filled();
        assertEquals(all(tenant, query(200).withSort(fields().defaultSort())), all(tenant, query(200)));
    }

    @Test
    void aSecondKeyOrdersWhatTheFirstLeaves() {
        TestTenant tenant = filled();
        for (String first : fields().sortable()) {
            for (String second : fields().sortable()) {
                List<SortKey> order = List.of(new SortKey(first, true), new SortKey(second, false));
                List<T> rows = all(tenant, query(200).withSort(order));
                Comparator<T> expected = values(first).reversed().thenComparing(values(second));
                for (int index = 1; index < rows.size(); index++) {
                    assertTrue(expected.compare(rows.get(index - 1), rows.get(index)) <= 0, first + " " + second);
                }
            }
        }
    }

    @Test
    void pagesOfAnySizeMakeTheSameList() {
        TestTenant tenant = filled();
        for (String field : fields().sortable()) {
            for (boolean descending : List.of(false, true)) {
                ListQuery whole = query(200).withSort(List.of(new SortKey(field, descending)));
                List<T> expected = all(tenant, whole);
                for (int size : List.of(1, 2, 7, ROWS - 1, ROWS)) {
                    assertEquals(expected, all(tenant, whole.withLimit(size)), field + " by " + size);
                }
            }
        }
    }

    @Test
    void everyPageKnowsTheTotal() {
        TestTenant tenant = filled();
        Page<T> first = page(tenant, query(5));
        Page<T> second = page(tenant, query(5).withCursor(first.nextCursor()));
        assertEquals(ROWS, first.total());
        assertEquals(ROWS, second.total());
        assertEquals(5, second.items().size());
        assertTrue(page(tenant, query(ROWS)).nextCursor().isEmpty(), "the last page has no cursor");
    }

    /** A cursor carries the total of what was looked for when it was made, and of nothing else. */
    @Test
    void aCursorOfAnotherSearchIsCountedAnew() {
        TestTenant tenant = filled();
        Optional<String> cursor = page(tenant, query(5)).nextCursor();
        Page<T> nothing = page(tenant, query(5).withCursor(cursor).withText("said by nobody"));
        assertEquals(new Page<T>(List.of(), Optional.empty(), 0), nothing);
    }

    @Test
    void anEmptyListHasNoRowsAndNoCursor() {
        assertEquals(new Page<T>(List.of(), Optional.empty(), 0), page(home(), query(10)));
    }

    @Test
    void pagingWhileOthersWriteNeitherRepeatsNorSkipsWhatStays() {
        for (String field : fields().sortable()) {
            TestTenant tenant = filled();
            ListQuery query = query(4).withSort(List.of(new SortKey(field, false)));
            Set<String> before = new HashSet<>(ids(all(tenant, query)));
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<T> page = page(tenant, query.withCursor(cursor));
                seen.addAll(ids(page.items()));
                cursor = page.nextCursor();
                stored(tenant);
            } while (cursor.isPresent());
            assertEquals(seen.size(), new HashSet<>(seen).size(), "a row is shown once");
            assertTrue(seen.containsAll(before), "no row is skipped");
        }
    }

    @Test
    void unknownSortsFiltersAndCursorsAreRefused() {
        TestTenant tenant = filled();
        String sort = fields().defaultSort().get(0).field();
        String cursor = page(tenant, query(2)).nextCursor().orElseThrow();
        List<SortKey> otherWay =
                List.of(new SortKey(sort, !fields().defaultSort().get(0).descending()));
        for (ListQuery wrong : List.of(
                query(5).withSort(List.of(new SortKey("no_such_field", false))),
                query(5).withFilters(Map.of("no_such_field", "x")),
                query(5).withCursor(Optional.of("no cursor")),
                query(5).withCursor(Optional.of("")),
                query(5).withCursor(Optional.of(cursor)).withSort(otherWay))) {
            assertRefused(CommonError.VALIDATION_FAILED, () -> page(tenant, wrong));
        }
    }

    @Test
    void everyWordMustOccurInAnyCase() {
        TestTenant tenant = filled();
        T wanted = inserted(tenant, "Quartz Zephyr");
        inserted(tenant, "Quartz Nimbus");
        assertEquals(ids(List.of(wanted)), ids(all(tenant, query(10).withText("zephyr QUARTZ"))));
        assertEquals(ids(List.of(wanted)), ids(all(tenant, query(10).withText("  uart   ephy "))));
        assertEquals(2, page(tenant, query(1).withText("quartz")).total());
        assertEquals(0, page(tenant, query(1).withText("quartz zephyr nowhere")).total());
        assertEquals(ROWS + 2, page(tenant, query(1).withText("  ")).total());
    }

    @Test
    void searchPatternsAreLiteral() {
        TestTenant tenant = filled();
        T percent = inserted(tenant, searchable("qq+zz", "qq%zz"));
        T underscore = inserted(tenant, searchable("qq-zz", "qq_zz"));
        inserted(tenant, "qqxzz");
        assertEquals(ids(List.of(percent)), ids(all(tenant, query(10).withText(searchable("q+z", "q%z")))));
        assertEquals(ids(List.of(underscore)), ids(all(tenant, query(10).withText(searchable("q-z", "q_z")))));
        for (String pattern : List.of("q%xz", "%q", "qq__z", "qq\\zz", "q'z", "[q]", "q.*z", "q*z")) {
            assertEquals(0, page(tenant, query(10).withText(pattern)).total(), pattern);
        }
    }

    @Test
    void eachFilterLeavesWhatHasItsValue() {
        TestTenant tenant = filled();
        assertEquals(fields().filterable(), filterValues().keySet(), "the suite knows every filter");
        List<T> rows = all(tenant, query(200));
        filterValues().forEach((name, value) -> {
            Set<String> chosen = new HashSet<>();
            rows.forEach(row -> value.apply(row).ifPresent(chosen::add));
            assertFalse(chosen.isEmpty(), name);
            for (String one : chosen) {
                List<T> expected = rows.stream()
                        .filter(row -> value.apply(row).equals(Optional.of(one)))
                        .toList();
                ListQuery query = query(3).withFilters(Map.of(name, one));
                assertEquals(expected, all(tenant, query), name + " " + one);
                assertEquals(expected.size(), page(tenant, query).total());
            }
        });
    }

    @Test
    void severalFiltersAndWordsMustAllHold() {
        TestTenant tenant = filled();
        T row = inserted(tenant, "Quartz");
        Map<String, String> filters = new java.util.HashMap<>();
        filterValues().forEach((name, value) -> value.apply(row).ifPresent(text -> filters.put(name, text)));
        ListQuery query = query(10).withText("quartz").withFilters(filters);
        assertEquals(ids(List.of(row)), ids(all(tenant, query)));
    }

    @Test
    void anotherTenantsListIsEmpty() {
        filled();
        TestTenant stranger = home();
        assertEquals(0, page(stranger, query(10)).total());
        assertEquals(List.of(), page(stranger, query(10)).items());
    }

    /** The second text where the searched fields can hold it, else the first; some codes allow neither per cent nor underscore. */
    protected String searchable(String plain, String pattern) {
        return pattern;
    }

    private TestTenant filled() {
        TestTenant tenant = home();
        for (int row = 0; row < ROWS; row++) {
            stored(tenant);
        }
        return tenant;
    }

    private T inserted(TestTenant tenant, String words) {
        return tenant.write(session -> {
            T thing = saying(session, words);
            insert(session, thing);
            return thing;
        });
    }

    private static ListQuery query(int limit) {
        return ListQuery.first(limit);
    }

    private Page<T> page(TestTenant tenant, ListQuery query) {
        return tenant.read(session -> list(session, query));
    }

    private List<T> all(TestTenant tenant, ListQuery query) {
        List<T> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = page(tenant, query.withCursor(cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return rows;
    }

    private List<String> ids(List<T> rows) {
        return rows.stream().map(this::id).toList();
    }

    private void assertOrdered(List<T> rows, String field, boolean descending) {
        Comparator<T> order = descending ? values(field).reversed() : values(field);
        for (int index = 1; index < rows.size(); index++) {
            assertTrue(order.compare(rows.get(index - 1), rows.get(index)) <= 0, field);
        }
    }

    private Comparator<T> ascending(String field) {
        return values(field).thenComparing(this::id);
    }

    private Comparator<T> values(String field) {
        Function<T, Optional<Comparable<?>>> value = sortValues().get(field);
        return (first, second) -> compare(value.apply(first), value.apply(second));
    }

    @SuppressWarnings("unchecked")
    private static int compare(Optional<Comparable<?>> first, Optional<Comparable<?>> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        return ((Comparable<Object>) first.get()).compareTo(second.get());
    }
}
