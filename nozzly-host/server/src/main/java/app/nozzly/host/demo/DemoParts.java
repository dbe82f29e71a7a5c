package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierDraft;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Suppliers, places and the counted parts in them. */
final class DemoParts {

    private final Nozzly nozzly;
    private final Clock clock;

    DemoParts(Nozzly nozzly, Clock clock) {
        this.nozzly = nozzly;
        this.clock = clock;
    }

    /**
     * A part, bought twice and partly used.
     *
     * @param minimum level; none when zero
     * @param receipts quantity and cost of one, the older first
     */
    private record Part(String name, ComponentKind kind, String sku, long minimum, long used, List<Receipt> receipts) {}

    private record Receipt(long quantity, String cost, int daysAgo) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    "Magnet 6 × 3 mm",
                    ComponentKind.MAGNET,
                    "NM-6X3",
                    100,
                    184,
                    List.of(new Receipt(200, "0.1150", 96), new Receipt(200, "0.1240", 31))),
            new Part(
                    "Heat-set insert M3 × 5.7",
                    ComponentKind.INSERT,
                    "HSI-M3-57",
                    50,
                    262,
                    List.of(new Receipt(200, "0.0480", 120), new Receipt(100, "0.0520", 44))),
            new Part(
                    "Screw M3 × 10, button head",
                    ComponentKind.SCREW,
                    "BH-M3-10",
                    0,
                    140,
                    List.of(new Receipt(500, "0.0190", 150))),
            new Part(
                    "Carton 200 × 150 × 100",
                    ComponentKind.PACKAGING,
                    "CRT-S",
                    25,
                    88,
                    List.of(new Receipt(100, "0.3400", 75), new Receipt(50, "0.3650", 12))),
            new Part(
                    "Felt pad, 10 mm",
                    ComponentKind.OTHER,
                    "FELT-10",
                    40,
                    36,
                    List.of(new Receipt(120, "0.0310", 60))));

    void write(OperationContext context) {
        SupplierId union = supplier(
                context,
                "Magnet Union",
                new SupplierContact(
                        Optional.of("Priya Nair"),
                        Optional.of("orders@magnet-union.example"),
                        Optional.of("+44 20 7946 0132"),
                        Optional.of("https://magnet-union.example")),
                5,
                "20.00");
        supplier(
                context,
                "Reel House",
                new SupplierContact(
                        Optional.empty(),
                        Optional.of("trade@reelhouse.example"),
                        Optional.empty(),
                        Optional.of("https://reelhouse.example")),
                9,
                "60.00");
        LocationId drawer = place(context, "Parts drawer", LocationKind.DRAWER);
        LocationId bench = place(context, "Packing bench", LocationKind.OTHER);
        place(context, "Dry box", LocationKind.DRY_BOX);
        PARTS.forEach(part -> write(context, part, union, part.kind() == ComponentKind.PACKAGING ? bench : drawer));
    }

    private void write(OperationContext context, Part part, SupplierId supplier, LocationId place) {
        ComponentDetails details = new ComponentDetails(
                part.name(),
                part.kind(),
                ComponentDetails.PIECES,
                Optional.of(part.sku()),
                Optional.of(part.minimum()).filter(level -> level > 0).map(Quantity::of),
                Optional.of(supplier),
                Optional.empty());
        String code = nozzly.components().add(context, details).code();
        part.receipts().forEach(receipt -> nozzly.componentLedger().receive(context, code, receipt(place, receipt)));
        nozzly.componentLedger()
                .use(
                        context,
                        code,
                        new ComponentUse(
                                place,
                                Quantity.of(part.used()),
                                MovementNote.because(Optional.of("Orders of the last months"))));
    }

    private ComponentReceipt receipt(LocationId place, Receipt receipt) {
        return new ComponentReceipt(
                place,
                Quantity.of(receipt.quantity()),
                BigMoney.parse(DemoWorkshop.CURRENCY + " " + receipt.cost()),
                MovementNote.NONE,
                Optional.of(clock.instant().minus(receipt.daysAgo(), ChronoUnit.DAYS)));
    }

    private LocationId place(OperationContext context, String name, LocationKind kind) {
        return nozzly.locations().add(context, LocationDraft.of(name, kind)).id();
    }

    private SupplierId supplier(
            OperationContext context, String name, SupplierContact contact, int days, String least) {
        SupplierDraft draft = new SupplierDraft(
                name,
                contact,
                DemoWorkshop.CURRENCY,
                Optional.of(days),
                Optional.of(Money.parse(DemoWorkshop.CURRENCY + " " + least)),
                Optional.empty(),
                true);
        return nozzly.suppliers().add(context, draft).id();
    }
}
