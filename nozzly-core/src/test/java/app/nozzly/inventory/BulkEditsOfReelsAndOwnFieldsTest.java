package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditLog;
import app.nozzly.store.ListQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BulkEditsOfReelsAndOwnFieldsTest {

    private static final Map<String, Optional<CustomValue>> NOTHING = Map.of();

    private final TestWorkshop shop = new TestWorkshop();
    private final BulkEdits edits = new BulkEdits(shop.transactions, shop.ids, shop.clock);
    private final CustomFields fields = new CustomFields(shop.transactions, shop.ids);
    private final ReelTypes reelTypes = new ReelTypes(shop.transactions, shop.ids);
    private final CustomField bin = field("bin", FieldType.TEXT);
    private final CustomField age = field("age", FieldType.INTEGER);
    private final ReelType card = reel("Cardboard", 190);
    private final ReelType plastic = reel("Plastic", 240);
    private final Spool red = spool("Red", Optional.of(card), Map.of("bin", CustomValue.text("A 3"), "age", number(3)));
    private final Spool black = spool("Black", Optional.empty(), Map.of());
    private final SpoolSelection both = SpoolSelection.of(List.of(red.id(), black.id()));

    private CustomField field(String key, FieldType type) {
        return fields.add(shop.context, draft(key, type, true));
    }

    private static CustomFieldDraft draft(String key, FieldType type, boolean active) {
        return new CustomFieldDraft(
                FieldOwner.SPOOL, key, key, type, Optional.empty(), List.of(), Optional.of(1), false, active);
    }

    private ReelType reel(String name, int grams) {
        return reelTypes.add(
                shop.context,
                new ReelTypeDraft(
                        name, Optional.empty(), ReelMaterial.CARDBOARD, Grams.of(grams), Optional.empty(), true));
    }

    private Spool spool(String colour, Optional<ReelType> reel, Map<String, CustomValue> custom) {
        Spool plain = shop.spool("Prusament", "PLA", colour, "20");
        SpoolDetails details =
                plain.details().withReel(reel.map(ReelType::reel)).withCustom(custom);
        return shop.spools.change(
                shop.context,
                plain.code(),
                new SpoolChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), details, true));
    }

    private static CustomValue number(int number) {
        return CustomValue.number(BigDecimal.valueOf(number));
    }

    private static BulkChange change(
            Optional<ReelType> reel, Map<String, Optional<CustomValue>> custom, BulkChange.Field... cleared) {
        BulkChange nothing = BulkChange.NOTHING;
        return new BulkChange(
                nothing.storageLocation(),
                nothing.lotNumber(),
                nothing.notes(),
                nothing.emptySpoolWeight(),
                nothing.supplier(),
                nothing.active(),
                reel.map(ReelType::id),
                custom,
                Set.of(cleared));
    }

    private static Map<String, Optional<CustomValue>> giving(String key, String value) {
        return Map.of(key, Optional.of(CustomValue.text(value)));
    }

    private SpoolDetails now(Spool spool) {
        return shop.spools.get(shop.context, spool.code()).details();
    }

    private BulkEdit apply(BulkChange change) {
        return edits.apply(shop.context, both, change);
    }

    private int undone(BulkEdit edit) {
        return edits.undo(shop.context, edit.id().toString()).kept();
    }

    @Test
    void moreTextThanCanBeKeptAtOnceIsRefusedWithTheFigures() {
        BulkChange thousand = change(Optional.empty(), giving("bin", "x".repeat(1000)));
        BulkEdits.requireBearable(10_000, thousand);
        BulkChange more = change(Optional.empty(), giving("bin", "x".repeat(1001)));
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> BulkEdits.requireBearable(10_000, more));
        assertEquals("spools", refusal.fieldErrors().get(0).field());
        assertTrue(refusal.getMessage().contains("10000 spools with 1001 characters"), refusal.getMessage());
        BulkEdits.requireBearable(9_990, more);
    }

    @Test
    void typesOfReelsAreSetEmptiedAndGivenBack() {
        BulkEdit set = apply(change(Optional.of(plastic), NOTHING));
        assertEquals(2, set.changed());
        assertEquals(Optional.of(plastic.reel()), now(red).reel());
        assertEquals(Optional.of(plastic.reel()), now(black).reel());
        assertEquals(
                1, apply(change(Optional.of(plastic), giving("bin", "A 3"))).changed(), "red has both");
        assertEquals(0, undone(set));
        assertEquals(red.details(), now(red));
        assertEquals(Optional.empty(), now(black).reel());
        BulkEdit emptied = apply(change(Optional.empty(), NOTHING, BulkChange.Field.REEL_TYPE_ID));
        assertEquals(1, emptied.changed());
        assertEquals(Optional.empty(), now(red).reel());
        reelTypes.replace(
                shop.context,
                card.id().toString(),
                Optional.empty(),
                new ReelTypeDraft(
                        "Card", Optional.empty(), ReelMaterial.CARDBOARD, Grams.of(195), Optional.empty(), false));
        assertEquals(0, undone(emptied));
        assertEquals(
                Grams.of(195), now(red).reel().orElseThrow().emptyWeight(), "what is named weighs what it weighs now");
    }

    @Test
    void ownFieldsAreSetEmptiedAndGivenBackOneByOne() {
        Map<String, Optional<CustomValue>> values =
                Map.of("age", Optional.of(CustomValue.text("12")), "bin", Optional.empty());
        BulkPreview preview = edits.preview(shop.context, both, change(Optional.empty(), values));
        assertEquals(2, preview.changing());
        BulkPreview.Sample first = preview.sample().get(0);
        assertEquals(
                Map.of("age", Optional.of(number(3)), "bin", Optional.of(CustomValue.text("A 3"))),
                first.before().custom());
        assertEquals(
                Map.of("age", Optional.of(number(12)), "bin", Optional.empty()),
                first.after().custom());
        assertEquals(red.details(), now(red), "a preview changes nothing");
        BulkEdit edit = apply(change(Optional.empty(), values));
        assertEquals(Map.of("age", number(12)), now(red).custom());
        assertEquals(Map.of("age", number(12)), now(black).custom());
        assertEquals(0, undone(edit));
        assertEquals(red.details(), now(red));
        assertEquals(Map.of(), now(black).custom());
    }

    @Test
    void theTrailTellsOfEachSpool() {
        apply(change(Optional.of(plastic), giving("bin", "B 1")));
        AuditEntry told = new AuditLog(shop.transactions)
                .list(shop.context, ListQuery.FIRST_PAGE).items().stream()
                        .filter(entry -> entry.subject().id().equals(red.id().toString()))
                        .filter(entry -> entry.changes().stream()
                                .anyMatch(change -> change.after().equals(Optional.of("Plastic"))))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "[details.custom.bin A 3 B 1, details.reel Cardboard Plastic]",
                told.changes().stream()
                        .map(change -> change.field() + " " + change.before().orElse("") + " "
                                + change.after().orElse(""))
                        .sorted()
                        .toList()
                        .toString());
    }

    @Test
    void whatSomebodyChangedSinceStaysAndOnlyThatCounts() {
        BulkEdit edit = apply(change(Optional.of(plastic), giving("bin", "B 1")));
        edits.apply(shop.context, SpoolSelection.of(List.of(red.id())), change(Optional.empty(), giving("bin", "C 7")));
        edits.apply(shop.context, SpoolSelection.of(List.of(black.id())), change(Optional.empty(), giving("age", "9")));
        assertEquals(1, undone(edit), "only red has another bin since");
        assertEquals(Optional.of(card.reel()), now(red).reel());
        assertEquals(CustomValue.text("C 7"), now(red).custom().get("bin"));
        assertEquals(Map.of("age", number(9)), now(black).custom());
    }

    @Test
    void aFieldThatHasGoneSinceOrIsAnotherNowIsPassedOver() {
        BulkEdit gone = apply(change(Optional.of(plastic), giving("bin", "B 1")));
        fields.remove(shop.context, bin.id().toString(), Optional.empty());
        field("bin", FieldType.INTEGER);
        assertEquals(0, undone(gone));
        assertEquals(Map.of("age", number(3)), now(red).custom());
        assertEquals(Optional.of(card.reel()), now(red).reel());
    }

    @Test
    void aFieldOutOfUseTakesNoNewValueAndGivesItsOldOnesBack() {
        BulkEdit edit = apply(change(Optional.empty(), giving("age", "7")));
        fields.replace(shop.context, age.id().toString(), Optional.empty(), draft("age", FieldType.INTEGER, false));
        assertRefused("custom/age", change(Optional.empty(), giving("age", "8")));
        assertEquals(0, undone(edit));
        assertEquals(number(3), now(red).custom().get("age"));
        assertEquals(
                1,
                apply(change(Optional.empty(), Map.of("age", Optional.empty()))).changed());
    }

    @Test
    void whatIsNotThereOrDoesNotFitIsRefusedByItsName() {
        assertRefused("custom/agee", change(Optional.empty(), giving("agee", "1")));
        assertRefused("custom/agee", change(Optional.empty(), Map.of("agee", Optional.empty())));
        assertRefused("custom/age", change(Optional.empty(), giving("age", "old")));
        ReelType missing = new ReelType(
                new ReelTypeId(shop.ids.next()),
                "None",
                Optional.empty(),
                ReelMaterial.CARDBOARD,
                Grams.of(1),
                Optional.empty(),
                true,
                card.version());
        assertRefused("reel_type_id", change(Optional.of(missing), NOTHING));
        NozzlyException both = assertThrows(
                NozzlyException.class,
                () -> BulkChange.custom(Map.of("bin", CustomValue.text("x")), List.of("age", "bin")));
        assertEquals("custom/bin", both.fieldErrors().get(0).field());
        NozzlyException twice = assertThrows(
                NozzlyException.class, () -> change(Optional.of(card), NOTHING, BulkChange.Field.REEL_TYPE_ID));
        assertEquals("reel_type_id", twice.fieldErrors().get(0).field());
    }

    private void assertRefused(String field, BulkChange change) {
        for (Runnable work : List.<Runnable>of(
                () -> edits.preview(shop.context, both, change), () -> edits.apply(shop.context, both, change))) {
            NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
            assertEquals(field, refusal.fieldErrors().get(0).field());
        }
        assertEquals(red.details().reel(), now(red).reel());
    }
}
