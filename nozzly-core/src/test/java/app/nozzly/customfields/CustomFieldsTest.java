package app.nozzly.customfields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.SpoolSplit;
import app.nozzly.inventory.Stated;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import app.nozzly.material.Colour;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditLog;
import app.nozzly.store.FieldChange;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CustomFieldsTest {

    private static final FilamentDraft TEAL = FilamentDraft.of("Prusament", "PLA", Colour.of("Teal", "#008080"));

    private final TestWorkshop shop = new TestWorkshop();
    private final CustomFields fields = new CustomFields(shop.transactions, shop.ids);

    private CustomField field(String key, FieldType type) {
        return fields.add(shop.context, CustomFieldDraft.of(FieldOwner.SPOOL, key, "The " + key, type));
    }

    private Spool spool(Map<String, CustomValue> values) {
        return shop.spools.add(shop.context, NewSpool.of(TEAL, Grams.of(1000), SpoolDetails.NONE.withCustom(values)));
    }

    private Spool changed(Spool spool, Map<String, CustomValue> values) {
        return shop.spools.change(
                shop.context,
                spool.code(),
                new SpoolChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        spool.details().withCustom(values),
                        true));
    }

    @Test
    void fieldsStandInTheirOrderAndNewOnesLast() {
        CustomField bin = field("bin", FieldType.TEXT);
        CustomField age = field("age", FieldType.INTEGER);
        CustomField grade =
                fields.add(shop.context, CustomFieldDraft.of(FieldOwner.FILAMENT, "bin", "Grade", FieldType.TEXT));
        assertEquals(List.of(0, 1, 0), List.of(bin.position(), age.position(), grade.position()));
        assertEquals(List.of(bin, age, grade), fields.all(shop.context));
        assertEquals(List.of(grade), fields.of(shop.context, FieldOwner.FILAMENT));
        assertEquals(age, fields.get(shop.context, age.id().toString()));
        assertEquals("custom.age", age.path());
        assertEquals(
                CommonError.NOT_FOUND,
                refusal(() -> fields.get(shop.context, "age")).code());
        assertEquals(
                CommonError.NOT_FOUND,
                refusal(() -> fields.get(shop.context, shop.ids.next().toString()))
                        .code());
        assertEquals(
                CommonError.ALREADY_EXISTS,
                refusal(() -> field("bin", FieldType.DATE)).code());
    }

    @Test
    void whatIsNoFieldIsRefused() {
        for (String key : List.of("", "Bin", "1bin", "b-n", "b".repeat(65), "_bin")) {
            assertInvalid("key", () -> field(key, FieldType.TEXT));
        }
        assertInvalid("name", () -> draft("", FieldType.TEXT, Optional.empty(), List.of()));
        assertInvalid("name", () -> draft("n".repeat(101), FieldType.TEXT, Optional.empty(), List.of()));
        assertInvalid("unit", () -> draft("N", FieldType.TEXT, Optional.of("u".repeat(21)), List.of()));
        assertInvalid("choices", () -> draft("N", FieldType.TEXT, Optional.empty(), List.of("a")));
        assertInvalid("choices", () -> draft("N", FieldType.CHOICE, Optional.empty(), List.of()));
        assertInvalid("choices", () -> draft("N", FieldType.CHOICE, Optional.empty(), List.of("a", " a ")));
        assertInvalid("choices", () -> draft("N", FieldType.CHOICE, Optional.empty(), List.of("a", " ")));
        assertInvalid(
                "choices",
                () -> draft("N", FieldType.CHOICE, Optional.empty(), java.util.Collections.nCopies(101, "a")));
        for (int position : List.of(-1, 10_000)) {
            CustomFieldDraft far = new CustomFieldDraft(
                    FieldOwner.SPOOL,
                    "k",
                    "K",
                    FieldType.TEXT,
                    Optional.empty(),
                    List.of(),
                    Optional.of(position),
                    false,
                    true);
            assertInvalid("position", () -> fields.add(shop.context, far));
        }
    }

    private CustomField draft(String name, FieldType type, Optional<String> unit, List<String> choices) {
        return fields.add(
                shop.context,
                new CustomFieldDraft(
                        FieldOwner.SPOOL, "some", name, type, unit, choices, Optional.empty(), true, true));
    }

    @Test
    void sixtyFourFieldsAreTheMostOfOneOwner() {
        for (int number = 1; number <= 64; number++) {
            field("f" + number, FieldType.TEXT);
        }
        assertInvalid("key", () -> field("f65", FieldType.TEXT));
        fields.add(shop.context, CustomFieldDraft.of(FieldOwner.FILAMENT, "f65", "F", FieldType.TEXT));
    }

    @Test
    void keyTypeAndOwnerStayAndChoicesOnlyBecomeMore() {
        CustomField grade = draft("Grade", FieldType.CHOICE, Optional.of("x"), List.of("A", "B"));
        assertEquals(
                List.of("C", "B", "A"),
                replaced(grade, FieldOwner.SPOOL, "some", FieldType.CHOICE, List.of("C", "B", "A"))
                        .choices());
        assertInvalid("choices", () -> replaced(grade, FieldOwner.SPOOL, "some", FieldType.CHOICE, List.of("A", "B")));
        assertInvalid(
                "key", () -> replaced(grade, FieldOwner.SPOOL, "other", FieldType.CHOICE, List.of("A", "B", "C")));
        assertInvalid(
                "type",
                () -> replaced(field("plain", FieldType.TEXT), FieldOwner.SPOOL, "plain", FieldType.DATE, List.of()));
        assertInvalid(
                "entity",
                () -> replaced(field("own", FieldType.TEXT), FieldOwner.FILAMENT, "own", FieldType.TEXT, List.of()));
        CustomFieldDraft again = CustomFieldDraft.of(FieldOwner.SPOOL, "plain", "Plain", FieldType.TEXT);
        String id = fields.all(shop.context).get(1).id().toString();
        assertEquals(
                CommonError.VERSION_CONFLICT,
                refusal(() -> fields.replace(shop.context, id, Optional.of(new Version(7)), again))
                        .code());
        assertEquals(
                CommonError.VERSION_CONFLICT,
                refusal(() -> fields.remove(shop.context, id, Optional.of(new Version(7))))
                        .code());
    }

    private CustomField replaced(
            CustomField field, FieldOwner owner, String key, FieldType type, List<String> choices) {
        return fields.replace(
                shop.context,
                field.id().toString(),
                Optional.empty(),
                new CustomFieldDraft(
                        owner, key, "Name", type, Optional.empty(), choices, Optional.empty(), true, true));
    }

    @Test
    void valuesBecomeWhatTheirFieldWants() {
        draft("Grade", FieldType.CHOICE, Optional.empty(), List.of("A", "B"));
        field("bin", FieldType.TEXT);
        field("age", FieldType.INTEGER);
        field("width", FieldType.DECIMAL);
        field("day", FieldType.DATE);
        field("dry", FieldType.BOOLEAN);
        Spool spool = spool(Map.of(
                "some", CustomValue.text("A"),
                "bin", CustomValue.text("  A 3 "),
                "age", CustomValue.text("007"),
                "width", CustomValue.number(new BigDecimal("1.750")),
                "day", CustomValue.text("2026-11-29"),
                "dry", CustomValue.text("true")));
        Map<String, CustomValue> expected = Map.of(
                "some", CustomValue.text("A"),
                "bin", CustomValue.text("A 3"),
                "age", CustomValue.number(BigDecimal.valueOf(7)),
                "width", CustomValue.number(new BigDecimal("1.75")),
                "day", CustomValue.date(LocalDate.of(2026, 11, 29)),
                "dry", CustomValue.flag(true));
        assertEquals(expected, spool.details().custom());
        assertEquals(
                List.of("age", "bin", "day", "dry", "some", "width"),
                List.copyOf(spool.details().custom().keySet()));
        assertEquals("1.75", spool.details().custom().get("width").label());
        Spool split = shop.spools
                .split(
                        shop.context,
                        spool.code(),
                        new SpoolSplit(Grams.of(100), Optional.empty(), Optional.empty(), Optional.empty()))
                .part();
        assertEquals(expected, split.details().custom());
        assertEquals(
                List.of(2L, 2L), List.of("bin", "dry").stream().map(this::count).toList());
    }

    private long count(String key) {
        return fields.values(
                shop.context,
                fields.all(shop.context).stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    @Test
    void whatIsNoValueIsRefusedByNameValueAndRemedyAllAtOnce() {
        draft("Grade", FieldType.CHOICE, Optional.empty(), List.of("A", "B"));
        field("bin", FieldType.TEXT);
        field("age", FieldType.INTEGER);
        field("width", FieldType.DECIMAL);
        field("day", FieldType.DATE);
        field("dry", FieldType.BOOLEAN);
        NozzlyException refusal = refusal(() -> spool(Map.of(
                "some", CustomValue.text("C"),
                "bin", CustomValue.number(BigDecimal.ONE),
                "age", CustomValue.text("1.5"),
                "width", CustomValue.text("wide"),
                "day", CustomValue.text("29.11.2026"),
                "dry", CustomValue.text("maybe"),
                "bim", CustomValue.text("x"))));
        assertEquals(
                List.of(
                        "custom/age",
                        "custom/bim",
                        "custom/bin",
                        "custom/day",
                        "custom/dry",
                        "custom/some",
                        "custom/width"),
                refusal.fieldErrors().stream().map(error -> error.field()).toList());
        assertEquals(
                "1.5 is no value of the custom field age; give a whole number of at most 18 digits",
                refusal.fieldErrors().get(0).message().toString());
        assertEquals(
                "there is no custom field bim; did you mean bin?",
                refusal.fieldErrors().get(1).message().toString());
        assertEquals(
                "C is no choice of the custom field some; give one of A, B",
                refusal.fieldErrors().get(5).message().toString());
        for (Map.Entry<String, CustomValue> wrong : List.of(
                Map.entry("bin", CustomValue.text(" ")),
                Map.entry("bin", CustomValue.text("x".repeat(1001))),
                Map.entry("age", CustomValue.text("1234567890123456789")),
                Map.entry("age", CustomValue.flag(true)),
                Map.entry("width", CustomValue.text("0.1234567890123")),
                Map.entry("width", CustomValue.text("1e999999999")),
                Map.entry("width", CustomValue.date(LocalDate.EPOCH)),
                Map.entry("day", CustomValue.text("+10000-01-01")),
                Map.entry("day", CustomValue.text("0000-12-31")))) {
            assertInvalid("custom/" + wrong.getKey(), () -> spool(Map.of(wrong.getKey(), wrong.getValue())));
        }
        assertThrows(IllegalArgumentException.class, () -> CustomValue.number(new BigDecimal("1e101")));
    }

    @Test
    void withoutAnyFieldNoNameIsOffered() {
        NozzlyException refusal = refusal(() -> spool(Map.of("bin", CustomValue.text("x"))));
        assertEquals(
                "there is no custom field bin; add it to the workshop's fields first",
                refusal.fieldErrors().get(0).message().toString());
    }

    @Test
    void aFieldOutOfUseKeepsItsValuesAndTakesNoNewOnes() {
        CustomField day = field("day", FieldType.DATE);
        field("bin", FieldType.TEXT);
        Spool spool = spool(Map.of("day", CustomValue.text("2026-11-29")));
        fields.replace(
                shop.context,
                day.id().toString(),
                Optional.of(day.version()),
                new CustomFieldDraft(
                        FieldOwner.SPOOL,
                        "day",
                        "Day",
                        FieldType.DATE,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        false));
        Spool kept = changed(spool, Map.of("day", CustomValue.text("2026-11-29"), "bin", CustomValue.text("A")));
        assertEquals(
                CustomValue.date(LocalDate.of(2026, 11, 29)),
                kept.details().custom().get("day"));
        assertInvalid("custom/day", () -> changed(kept, Map.of("day", CustomValue.text("2026-11-30"))));
        assertEquals(Map.of(), changed(kept, Map.of()).details().custom());
    }

    @Test
    void valuesGoWithTheirFieldAndTheTrailSaysHowMany() {
        CustomField bin = field("bin", FieldType.TEXT);
        Spool one = spool(Map.of("bin", CustomValue.text("A")));
        spool(Map.of());
        Spool two = spool(Map.of("bin", CustomValue.text("B")));
        CustomFieldRemoval removal = fields.remove(shop.context, bin.id().toString(), Optional.of(bin.version()));
        assertEquals(new CustomFieldRemoval(bin, 2), removal);
        Spool now = shop.spools.get(shop.context, one.code());
        assertEquals(Map.of(), now.details().custom());
        assertEquals(one.version().next(), now.version());
        assertEquals(List.of(), fields.all(shop.context));
        assertTrue(entries("custom_field.removed")
                .contains(new FieldChange("values", Optional.of("2"), Optional.empty())));
        assertEquals(
                two.version().next(), shop.spools.get(shop.context, two.code()).version());
    }

    @Test
    void aChangeOfAValueIsToldByItsKey() {
        field("bin", FieldType.TEXT);
        Spool spool = spool(Map.of("bin", CustomValue.text("A")));
        Spool after = changed(spool, Map.of("bin", CustomValue.text("B")));
        assertEquals(spool.version().next(), after.version());
        assertEquals(
                List.of(new FieldChange("details.custom.bin", Optional.of("A"), Optional.of("B"))),
                entries("spool.changed"));
    }

    private List<FieldChange> entries(String action) {
        return new AuditLog(shop.transactions)
                .list(shop.context, ListQuery.FIRST_PAGE).items().stream()
                        .filter(entry -> entry.action().equals(action))
                        .flatMap(entry -> entry.changes().stream())
                        .toList();
    }

    @Test
    void filamentsHaveFieldsOfTheirOwn() {
        CustomField grade =
                fields.add(shop.context, CustomFieldDraft.of(FieldOwner.FILAMENT, "grade", "Grade", FieldType.INTEGER));
        Filament filament = shop.filaments.add(shop.context, TEAL.withCustom(Map.of("grade", CustomValue.text("2"))));
        assertEquals(Map.of("grade", CustomValue.number(BigDecimal.valueOf(2))), filament.custom());
        assertEquals(1, fields.values(shop.context, grade.id().toString()));
        Filament changed = shop.filaments.update(
                shop.context,
                filament.id(),
                filament.version(),
                TEAL.withCustom(Map.of("grade", CustomValue.text("3"))));
        assertEquals("3", changed.custom().get("grade").text());
        assertInvalid("custom/grade", () -> spool(Map.of("grade", CustomValue.text("2"))));
        assertEquals(
                1,
                fields.remove(shop.context, grade.id().toString(), Optional.empty())
                        .values());
        assertEquals(Map.of(), shop.filaments.get(shop.context, "1").custom());
    }

    @Test
    void listsAreFilteredAndSorted() {
        field("age", FieldType.INTEGER);
        field("bin", FieldType.TEXT);
        for (int age : List.of(30, 4, 12)) {
            spool(Map.of("age", CustomValue.number(BigDecimal.valueOf(age)), "bin", CustomValue.text("B" + age)));
        }
        spool(Map.of());
        assertEquals(List.of(2L, 3L), numbers("number", Map.of("custom.age", "..12")));
        assertEquals(List.of(3L), numbers("number", Map.of("custom.age", "12")));
        assertEquals(List.of(1L, 3L), numbers("number", Map.of("custom.age", " 5 .. 40 ")));
        assertEquals(List.of(1L), numbers("number", Map.of("custom.bin", "B30")));
        assertEquals(List.of(2L, 3L, 1L, 4L), numbers("custom.age", Map.of()));
        assertEquals(List.of(1L, 3L, 2L, 4L), numbers("-custom.age", Map.of()));
        assertInvalid("custom.age", () -> numbers("number", Map.of("custom.age", "..")));
        assertInvalid("custom.age", () -> numbers("number", Map.of("custom.age", "old")));
        assertInvalid("custom.agee", () -> numbers("number", Map.of("custom.agee", "1")));
        assertInvalid("sort", () -> numbers("custom.agee", Map.of()));
    }

    private List<Long> numbers(String sort, Map<String, String> filters) {
        SortKey key = new SortKey(sort.replace("-", ""), sort.startsWith("-"));
        return shop
                .spools
                .list(shop.context, ListQuery.FIRST_PAGE.withSort(List.of(key)).withFilters(filters))
                .items()
                .stream()
                .map(Spool::number)
                .toList();
    }

    @Test
    void aRowOfAFileSaysValuesOrThatThereAreNone() {
        field("bin", FieldType.TEXT);
        field("age", FieldType.INTEGER);
        Spool spool = spool(Map.of("bin", CustomValue.text("A"), "age", CustomValue.number(BigDecimal.ONE)));
        SpoolImport imports = new SpoolImport(shop.transactions, shop.ids, shop.clock);
        SpoolImportLine line = imports.apply(
                        shop.context,
                        List.of(row(spool, Map.of("bin", Optional.empty(), "age", Optional.of(CustomValue.text("2"))))))
                .get(0);
        assertEquals(
                List.of(
                        new FieldChange("custom.age", Optional.of("1"), Optional.of("2")),
                        new FieldChange("custom.bin", Optional.of("A"), Optional.empty())),
                line.changes());
        assertEquals(
                Map.of("age", CustomValue.number(BigDecimal.valueOf(2))),
                shop.spools.get(shop.context, spool.code()).details().custom());
        SpoolImportLine refused = imports.apply(
                        shop.context, List.of(row(spool, Map.of("age", Optional.of(CustomValue.text("old"))))))
                .get(0);
        assertEquals(
                List.of("custom/age"),
                refused.errors().stream().map(error -> error.field()).toList());
    }

    private static SpoolImportRow row(Spool spool, Map<String, Optional<CustomValue>> custom) {
        StatedSpool said = new StatedSpool(
                Optional.empty(),
                Optional.empty(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                custom);
        return new SpoolImportRow(1, Optional.empty(), Optional.of(spool.code()), StatedFilament.NOTHING, said);
    }

    @Test
    void textsAreSortedByTheirFirstHundredLettersAndDaysByTheirCount() {
        String smile = "\uD83D\uDE00";
        assertEquals(
                Optional.of(smile.repeat(100)),
                CustomValue.text(smile.repeat(101)).sortText());
        assertEquals(Optional.of("abc"), CustomValue.text("aBC").sortText());
        assertEquals(Optional.empty(), CustomValue.text("x").rank());
        assertEquals(
                Optional.of(BigDecimal.valueOf(31)),
                CustomValue.date(LocalDate.of(1970, 2, 1)).rank());
        assertEquals(Optional.of(BigDecimal.ONE), CustomValue.flag(true).rank());
        assertEquals(Optional.of(BigDecimal.ZERO), CustomValue.flag(false).rank());
        assertEquals(Optional.empty(), CustomValue.flag(false).sortText());
        assertEquals("0", CustomValue.number(new BigDecimal("-0.00")).text());
        assertTrue(CustomValue.isNumber(new BigDecimal("0e-200")), "nothing at all, however it is written");
        assertFalse(CustomValue.isNumber(new BigDecimal("1e2147483647")));
        assertEquals("0", CustomValue.number(new BigDecimal("0e-200")).text());
    }

    private static void assertInvalid(String field, Executable work) {
        NozzlyException refusal = refusal(work);
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        assertTrue(
                refusal.fieldErrors().stream().anyMatch(error -> error.field().equals(field)),
                refusal.fieldErrors().toString());
    }

    private static NozzlyException refusal(Executable work) {
        return assertThrows(NozzlyException.class, work);
    }
}
