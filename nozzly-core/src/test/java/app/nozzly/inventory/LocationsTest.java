package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.material.Colour;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Places, what stands there, and what happens to it when they change. */
class LocationsTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final Locations locations = new Locations(shop.transactions, shop.ids);
    private final Components components = new Components(shop.transactions, shop.ids);
    private final ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);

    private Spool spoolAt(String place) {
        SpoolDetails details = SpoolDetails.NONE.withStorageLocation(Optional.of(place));
        FilamentDraft filament = FilamentDraft.of("Prusament", "PLA", Colour.of("Galaxy", "#102030"));
        return shop.spools.add(shop.context, NewSpool.of(filament, Grams.of(1000), details));
    }

    private List<Location> all() {
        return locations.list(shop.context, ListQuery.FIRST_PAGE).items();
    }

    private Location put(String name) {
        Location location = locations.add(shop.context, LocationDraft.of(name, LocationKind.DRAWER));
        Component magnet = components.add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET));
        ledger.receive(
                shop.context,
                magnet.code(),
                ComponentReceipt.now(location.id(), Quantity.of(4), BigMoney.parse("GBP 0.12")));
        return location;
    }

    @Test
    void aPlaceThatASpoolNamesIsMadeOnceAndSpelledAsTheFirst() {
        spoolAt("Shelf A1");
        Spool second = spoolAt("SHELF a1");
        assertEquals(List.of("Shelf A1"), all().stream().map(Location::name).toList());
        assertEquals(Optional.of("Shelf A1"), second.details().storageLocation());
        assertEquals(Map.of(all().get(0).id(), new LocationContents(2, 0)), locations.contents(shop.context, all()));
    }

    @Test
    void anotherNameTakesTheSpoolsAlong() {
        Spool spool = spoolAt("Shelf A1");
        Location shelf = all().get(0);
        locations.replace(
                shop.context, shelf.id().toString(), Optional.empty(), LocationDraft.of("Rack 7", LocationKind.SHELF));
        Spool moved = shop.spools.get(shop.context, spool.code());
        assertEquals(Optional.of("Rack 7"), moved.details().storageLocation());
        assertEquals(spool.version().next(), moved.version());
        assertEquals(
                1, locations.stock(shop.context, shelf.id().toString()).spools().size());
    }

    @Test
    void aPlaceThatHoldsStockStaysInUse() {
        Location drawer = put("Drawer");
        spoolAt("drawer");
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> locations.deactivate(shop.context, drawer.id().toString(), Optional.empty()));
        assertEquals(InventoryError.LOCATION_IN_USE, refusal.code());
        assertEquals("Drawer holds 1 spools and 1 components; move them first", refusal.getMessage());
        assertEquals(Map.of("spools", 1L, "components", 1L), refusal.details());
        assertTrue(locations.get(shop.context, drawer.id().toString()).active());
    }

    @Test
    void anEmptyPlaceIsTakenOutAndComesBackWithWhatIsPutThere() {
        Location loft = locations.add(shop.context, LocationDraft.of("Loft", LocationKind.OTHER));
        locations.deactivate(shop.context, loft.id().toString(), Optional.empty());
        Component part = components.add(shop.context, ComponentDetails.of("Box", ComponentKind.PACKAGING));
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> ledger.receive(
                        shop.context,
                        part.code(),
                        ComponentReceipt.now(loft.id(), Quantity.of(1), BigMoney.parse("GBP 1"))));
        assertEquals("location_id", refusal.fieldErrors().get(0).field());
        assertFalse(locations.get(shop.context, loft.id().toString()).active());
        spoolAt("loft");
        assertTrue(locations.get(shop.context, loft.id().toString()).active());
    }

    @Test
    void whatStandsThereIsListed() {
        Location drawer = put("Drawer");
        LocationStock stock = locations.stock(shop.context, drawer.id().toString());
        assertEquals(
                List.of(Quantity.of(4)),
                stock.components().stream().map(StockLine::quantity).toList());
        assertEquals(new LocationContents(0, 1), stock.contents());
    }
}
