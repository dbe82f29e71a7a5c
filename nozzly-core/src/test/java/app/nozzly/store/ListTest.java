package app.nozzly.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    private static final List<SortKey> ORDER = List.of(new SortKey("name", false), new SortKey("weight_g", true));
    private static final ListFields FIELDS =
            new ListFields(Set.of("name", "weight_g"), Set.of("material_type"), List.of(new SortKey("name", false)));

    @Test
    void cursorComesBackAsItWasHandedOut() {
        Cursor cursor = new Cursor(ORDER, List.of("Füllung 5 %", "", "spool_1"), 12, 7);
        assertEquals(cursor, Cursor.decode(cursor.encode(), ORDER));
    }

    @Property(tries = 300)
    void anyValuesSurviveTheCursor(
            @ForAll @Size(3) List<String> values, @ForAll @LongRange(min = 0) long total, @ForAll int selection) {
        List<String> plain = values.stream()
                .map(value -> value.replace('\u001f', ' '))
                .map(value -> new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        Cursor cursor = new Cursor(ORDER, plain, total, selection);
        assertEquals(cursor, Cursor.decode(cursor.encode(), ORDER));
    }

    @Test
    void cursorKnowsHowManyThereWereForTheSameWordsAndFiltersOnly() {
        ListQuery query =
                ListQuery.first(5).withSort(ORDER).withText("red").withFilters(Map.of("material_type", "PLA"));
        Cursor cursor = Cursor.of(query, List.of("a", "1", "id"), 42);
        ListQuery next = query.withCursor(Optional.of(cursor.encode()));
        assertEquals(7, Cursor.total(query, () -> 7));
        assertEquals(42, Cursor.total(next, () -> 7));
        assertEquals(7, Cursor.total(next.withText("blue"), () -> 7));
        assertEquals(7, Cursor.total(next.withFilters(Map.of("material_type", "PETG")), () -> 7));
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        String text = new Cursor(ORDER, List.of("a", "1", "id"), 3, 0).encode();
        assertRefused(text, List.of(new SortKey("name", true), new SortKey("weight_g", true)));
        assertRefused(text, List.of(new SortKey("name", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj", "not base64 at all", "____"})
    void anyOtherTextIsRefusedAsInput(String text) {
        assertRefused(text, ORDER);
    }

    @Property(tries = 500)
    void noTextEverBreaksTheReader(@ForAll String text, @ForAll byte[] bytes) {
        assertRefused(text, ORDER);
        assertRefused(Base64.getUrlEncoder().encodeToString(bytes), ORDER);
    }

    @Test
    void defaultOrderIsFilledIn() {
        assertEquals(FIELDS.defaultSort(), FIELDS.check(ListQuery.FIRST_PAGE).sort());
        ListQuery sorted = ListQuery.first(10).withSort(List.of(new SortKey("weight_g", true)));
        assertEquals(sorted, FIELDS.check(sorted.withFilters(Map.of())));
    }

    @Test
    void unknownFieldsAreRefusedNamingTheKnownOnes() {
        NozzlyException sort = assertThrows(
                NozzlyException.class,
                () -> FIELDS.check(ListQuery.FIRST_PAGE.withSort(List.of(new SortKey("colour", false)))));
        assertEquals("the list cannot be sorted by colour; sort by name, weight_g", sort.getMessage());
        NozzlyException filter = assertThrows(
                NozzlyException.class, () -> FIELDS.check(ListQuery.FIRST_PAGE.withFilters(Map.of("colour", "red"))));
        assertEquals("colour", filter.fieldErrors().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void pageSizesOutsideTheLimitsAreRefused(int limit) {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> ListQuery.first(limit));
        assertEquals("a page of " + limit + " rows is not possible; ask for 1 to 200", refused.getMessage());
    }

    /** Each word is a condition: a thousand of them exhausted the stack of the database's query reader. */
    @Test
    void aLongSearchTextIsRefused() {
        for (String text : List.of("w ".repeat(11), "x".repeat(201), " ".repeat(201))) {
            NozzlyException refused = assertThrows(NozzlyException.class, () -> ListQuery.FIRST_PAGE.withText(text));
            assertEquals("list_text", refused.fieldErrors().get(0).code());
        }
        assertEquals(
                Optional.of(" w".repeat(10)),
                ListQuery.FIRST_PAGE.withText(" w".repeat(10)).text());
        assertEquals(
                Optional.of("x".repeat(200)),
                ListQuery.FIRST_PAGE.withText("x".repeat(200)).text());
    }

    @Test
    void queriesAreChangedOnePartAtATime() {
        ListQuery query = ListQuery.FIRST_PAGE
                .withLimit(200)
                .withCursor(Optional.of("c"))
                .withText("black")
                .withFilters(Map.of("a", "b"))
                .withSort(ORDER);
        assertEquals(new ListQuery(200, Optional.of("c"), ORDER, Optional.of("black"), Map.of("a", "b")), query);
    }

    @Test
    void pagesMapTheirItemsAndVersionsCount() {
        Page<Integer> page = new Page<>(List.of(1, 2), Optional.of("next"), 7);
        assertEquals(new Page<>(List.of("1", "2"), Optional.of("next"), 7), page.map(String::valueOf));
        assertEquals(new Version(1), Version.INITIAL.next());
    }

    @Property(tries = 200)
    void cursorKnowsItsOrder(@ForAll @Size(max = 4) @UniqueElements List<Boolean> directions) {
        List<SortKey> order =
                directions.stream().map(down -> new SortKey("f", down)).toList();
        List<String> values = java.util.Collections.nCopies(order.size() + 1, "v");
        assertEquals(
                order,
                Cursor.decode(new Cursor(order, values, 1, 1).encode(), order).order());
    }

    private static void assertRefused(String text, List<SortKey> order) {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> Cursor.decode(text, order));
        assertEquals("cursor", refused.fieldErrors().get(0).field());
    }
}
