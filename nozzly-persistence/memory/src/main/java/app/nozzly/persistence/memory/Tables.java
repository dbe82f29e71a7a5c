package app.nozzly.persistence.memory;

import app.nozzly.catalog.Product;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.customfields.CustomField;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.LedgerCheckpoint;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockThreshold;
import app.nozzly.jobs.Job;
import app.nozzly.material.MaterialType;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.purchasing.Supplier;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.KeptFile;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopLogo;
import java.util.List;

/** All state of one tenant. A transaction changes its own copy; a published one is never changed again. */
final class Tables {

    static final int NUMBER = 0;
    static final int NAME = 0;
    static final int BRAND_NUMBER = 1;

    /** What is at most once in a tenant has this id. */
    static final String ONLY = "";

    final Table<Workshop> workshop;
    final Table<CostingPolicy> policy;
    final Table<MaterialType> materialTypes;
    final Table<Brand> brands;
    final Table<Filament> filaments;
    final Table<Spool> spools;
    final Table<Location> locations;
    final Table<Component> components;
    final Table<Supplier> suppliers;
    final Table<ReelType> reelTypes;
    final Table<Product> products;
    final Table<SalesChannel> channels;
    final Table<PriceRule> priceRules;
    final Table<OwnFeeSchedule> feeSchedules;
    final Table<WorkshopLogo> logo;
    final Table<Job> jobs;
    final Rows<AuditEntry> audit;
    final Rows<SharedState> shared;
    final Rows<KeptFile> files;
    final Rows<SpoolPhoto> photos;
    final Table<StockThreshold> thresholds;
    final Table<StockTake> stockTakes;
    final Rows<MemoryStockTakes.Lines> stockTakeLines;
    final Table<CustomField> customFields;
    final Table<SavedView> savedViews;
    final Table<BulkEdit> bulkEdits;
    final Rows<MemoryBulkEdits.Lines> bulkEditLines;
    final Rows<LedgerCheckpoint> checkpoints;
    final PeopleTables people;
    Ledger ledger;
    ComponentBook componentBook;
    Tree<String, CommandRecord> commands;
    Tree<String, Long> counters;

    Tables() {
        workshop =
                new Table<>(new Shape<>("workshop", any -> ONLY, Workshop::version, Workshop::withVersion, List.of()));
        policy = new Table<>(new Shape<>(
                "costing policy", any -> ONLY, CostingPolicy::version, CostingPolicy::withVersion, List.of()));
        materialTypes = new Table<>(new Shape<>(
                "material type",
                type -> Letters.folded(type.code()),
                MaterialType::version,
                MaterialType::withVersion,
                List.of()));
        brands = new Table<>(new Shape<>(
                "brand",
                brand -> brand.id().toString(),
                Brand::version,
                Brand::withVersion,
                List.of(Shape.UniqueValue.text("name", Brand::name), Shape.UniqueValue.number(Brand::number))));
        filaments = new Table<>(new Shape<>(
                "filament",
                filament -> filament.id().toString(),
                Filament::version,
                Filament::withVersion,
                List.of(Shape.UniqueValue.number(Filament::number))));
        spools = new Table<>(new Shape<>(
                "spool",
                spool -> spool.id().toString(),
                Spool::version,
                Spool::withVersion,
                List.of(Shape.UniqueValue.number(Spool::number))));
        locations = new Table<>(new Shape<>(
                "location",
                location -> location.id().toString(),
                Location::version,
                Location::withVersion,
                List.of(Shape.UniqueValue.text("name", Location::name))));
        components = new Table<>(new Shape<>(
                "component",
                component -> component.id().toString(),
                Component::version,
                Component::withVersion,
                List.of(Shape.UniqueValue.number(Component::number))));
        suppliers = new Table<>(new Shape<>(
                "supplier",
                supplier -> supplier.id().toString(),
                Supplier::version,
                Supplier::withVersion,
                List.of(Shape.UniqueValue.text("name", Supplier::name))));
        reelTypes = new Table<>(new Shape<>(
                "reel type",
                type -> type.id().toString(),
                ReelType::version,
                ReelType::withVersion,
                List.of(Shape.UniqueValue.text("name", ReelType::name))));
        products = new Table<>(new Shape<>(
                "product",
                product -> product.id().toString(),
                Product::version,
                Product::withVersion,
                List.of(Shape.UniqueValue.text("sku", Product::sku))));
        channels = new Table<>(new Shape<>(
                "sales channel",
                channel -> channel.id().toString(),
                SalesChannel::version,
                SalesChannel::withVersion,
                List.of(Shape.UniqueValue.text("name", SalesChannel::name))));
        priceRules = new Table<>(new Shape<>(
                "price rule",
                rule -> MemoryPriceRules.idOf(rule.product(), rule.channel()),
                PriceRule::version,
                PriceRule::withVersion,
                List.of()));
        feeSchedules = new Table<>(new Shape<>(
                "fee schedule", OwnFeeSchedule::id, OwnFeeSchedule::version, OwnFeeSchedule::withVersion, List.of()));
        logo = new Table<>(
                new Shape<>("logo", any -> ONLY, WorkshopLogo::version, WorkshopLogo::withVersion, List.of()));
        jobs = new Table<>(new Shape<>("job", job -> job.id().toString(), Job::version, Job::withVersion, List.of()));
        audit = new Rows<>("audit entry", entry -> entry.id().toString());
        shared = new Rows<>("shared state", SharedState::name);
        checkpoints = new Rows<>("checkpoint", MemoryCheckpoints::key);
        files = new Rows<>("file", file -> file.id().toString());
        photos = new Rows<>("spool photo", photo -> photo.spool().toString());
        thresholds = new Table<>(new Shape<>(
                "stock threshold",
                threshold -> threshold.id().toString(),
                StockThreshold::version,
                StockThreshold::withVersion,
                List.of(Shape.UniqueValue.exact("material_key", StockThreshold::keyText))));
        stockTakes = new Table<>(new Shape<>(
                "stock take",
                take -> take.id().toString(),
                StockTake::version,
                StockTake::withVersion,
                List.of(Shape.UniqueValue.number(StockTake::number))));
        stockTakeLines = new Rows<>("stock take", lines -> lines.take().toString());
        customFields = new Table<>(new Shape<>(
                "custom field",
                field -> field.id().toString(),
                CustomField::version,
                CustomField::withVersion,
                List.of()));
        savedViews = new Table<>(new Shape<>(
                "saved view", view -> view.id().toString(), SavedView::version, SavedView::withVersion, List.of()));
        bulkEdits = new Table<>(new Shape<>(
                "bulk edit", edit -> edit.id().toString(), BulkEdit::version, BulkEdit::withVersion, List.of()));
        bulkEditLines = new Rows<>("bulk edit", lines -> lines.edit().toString());
        people = new PeopleTables();
        ledger = Ledger.EMPTY;
        componentBook = ComponentBook.EMPTY;
        commands = Tree.empty();
        counters = Tree.empty();
    }

    private Tables(Tables other) {
        workshop = other.workshop.copy();
        policy = other.policy.copy();
        materialTypes = other.materialTypes.copy();
        brands = other.brands.copy();
        filaments = other.filaments.copy();
        spools = other.spools.copy();
        locations = other.locations.copy();
        components = other.components.copy();
        suppliers = other.suppliers.copy();
        reelTypes = other.reelTypes.copy();
        products = other.products.copy();
        channels = other.channels.copy();
        priceRules = other.priceRules.copy();
        feeSchedules = other.feeSchedules.copy();
        logo = other.logo.copy();
        jobs = other.jobs.copy();
        audit = other.audit.copy();
        shared = other.shared.copy();
        files = other.files.copy();
        photos = other.photos.copy();
        thresholds = other.thresholds.copy();
        stockTakes = other.stockTakes.copy();
        stockTakeLines = other.stockTakeLines.copy();
        customFields = other.customFields.copy();
        savedViews = other.savedViews.copy();
        bulkEdits = other.bulkEdits.copy();
        bulkEditLines = other.bulkEditLines.copy();
        checkpoints = other.checkpoints.copy();
        people = other.people.copy();
        ledger = other.ledger;
        componentBook = other.componentBook;
        commands = other.commands;
        counters = other.counters;
    }

    Tables copy() {
        return new Tables(this);
    }
}
