package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.SpoolImportLine.Outcome;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.FieldChange;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A row of a file names the supplier of its spool. */
class ImportedSuppliersTest {

    private final TestWorkshop test = new TestWorkshop();
    private final SpoolImport imports = new SpoolImport(test.transactions, test.ids, test.clock);
    private final Suppliers suppliers = new Suppliers(test.transactions, test.ids);
    private final Supplier ember = supplier("Ember Ünion");
    private final Supplier brook = supplier("Brook");
    private final Spool spool = test.spool("Prusament", "PLA", "Galaxy Black", "24.99");

    private Supplier supplier(String name) {
        return suppliers.add(test.context, SupplierDraft.of(name, TestWorkshop.GBP));
    }

    @Test
    void aSupplierIsFoundInAnyCaseOfLettersAndTakenAway() {
        SpoolImportLine plan = preview(named(" EMBER ünion "));
        assertEquals(
                List.of(new FieldChange("supplier", Optional.empty(), Optional.of("Ember Ünion"))), plan.changes());
        assertEquals(Optional.empty(), supplierNow(), "a preview changes nothing");
        assertEquals(Outcome.CHANGED, apply(named(" EMBER ünion ")));
        assertEquals(Optional.of(ember.id()), supplierNow());
        assertEquals(Outcome.UNCHANGED, apply(named("ember ünion")));
        assertEquals(Outcome.UNCHANGED, apply(Stated.not()), "what is not said stays");
        assertEquals(
                List.of(new FieldChange("supplier", Optional.of("Ember Ünion"), Optional.of("Brook"))),
                preview(named("Brook")).changes());
        assertEquals(Outcome.CHANGED, apply(named("Brook")));
        assertEquals(Optional.of(brook.id()), supplierNow());
        assertEquals(
                List.of(new FieldChange("supplier", Optional.of("Brook"), Optional.empty())),
                preview(Stated.as(Optional.empty())).changes());
        assertEquals(Outcome.CHANGED, apply(Stated.as(Optional.empty())));
        assertEquals(Optional.empty(), supplierNow());
    }

    @Test
    void oneThatIsNotKnownIsRefusedByNameWithTheRemedyAndTheOtherRowsAreNot() {
        Spool other = test.spool("Prusament", "PLA", "Red", "24.99");
        List<SpoolImportLine> lines =
                imports.apply(test.context, List.of(row(1, spool, named("Nobody ")), row(2, other, named("Brook"))));
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.CHANGED),
                lines.stream().map(SpoolImportLine::outcome).toList());
        assertEquals("supplier", lines.get(0).errors().get(0).field());
        assertEquals(
                "there is no supplier \"Nobody\"; correct the name, add it to the workshop's suppliers first, or take the column out of the file; an empty cell takes the supplier away",
                lines.get(0).errors().get(0).message().toString());
        assertEquals(
                2, suppliers.list(test.context, ListQuery.FIRST_PAGE).items().size());
        assertEquals(
                Optional.of(brook.id()),
                test.spools.get(test.context, other.code()).details().supplier());
    }

    @Test
    void oneThatIsOutOfUseStaysTheSupplierOfItsSpools() {
        apply(named("Brook"));
        suppliers.deactivate(test.context, brook.id().toString(), Optional.empty());
        assertEquals(Outcome.UNCHANGED, apply(named("Brook")));
        assertEquals(Optional.of(brook.id()), supplierNow());
    }

    @Test
    void namesOfManyAreToldByTheirIds() {
        assertEquals(
                Map.of(ember.id(), "Ember Ünion", brook.id(), "Brook"),
                suppliers.names(
                        test.context, List.of(brook.id(), ember.id(), brook.id(), new SupplierId(test.ids.next()))));
        assertTrue(suppliers.names(test.context, List.of()).isEmpty());
    }

    private SpoolImportLine preview(Stated<String> supplier) {
        return imports.preview(test.context, List.of(row(1, spool, supplier))).get(0);
    }

    private Outcome apply(Stated<String> supplier) {
        return imports.apply(test.context, List.of(row(1, spool, supplier)))
                .get(0)
                .outcome();
    }

    private Optional<SupplierId> supplierNow() {
        return test.spools.get(test.context, spool.code()).details().supplier();
    }

    private static Stated<String> named(String name) {
        return Stated.as(Optional.of(name));
    }

    private static SpoolImportRow row(int number, Spool spool, Stated<String> supplier) {
        return new SpoolImportRow(
                number,
                Optional.empty(),
                Optional.of(spool.code()),
                StatedFilament.NOTHING,
                StatedSpool.NOTHING.boughtFrom(supplier));
    }
}
