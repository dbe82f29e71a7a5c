package app.nozzly;

import app.nozzly.access.ApiKeys;
import app.nozzly.access.Members;
import app.nozzly.access.Roles;
import app.nozzly.catalog.Products;
import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.CostingPolicies;
import app.nozzly.costing.ProductCosting;
import app.nozzly.customfields.CustomFields;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.BulkEdits;
import app.nozzly.inventory.Checkpoints;
import app.nozzly.inventory.ComponentCheck;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.FilamentImport;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.LowStock;
import app.nozzly.inventory.RecentChanges;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.SavedViews;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockCheck;
import app.nozzly.inventory.StockTaking;
import app.nozzly.inventory.Valuation;
import app.nozzly.jobs.Jobs;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.pricing.Channels;
import app.nozzly.pricing.FeeScheduleBook;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.pricing.SaleDay;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.AuditLog;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopLogos;
import app.nozzly.workshop.WorkshopRepository;
import app.nozzly.workshop.Workshops;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The engine of a 3D-printing business: every service on one store. Thread-safe; holds no threads and no state of its own.
 *
 * <pre>{@code
 * try (Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build()) {
 *     OperationContext shop = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", GBP));
 *     …
 * }
 * }</pre>
 */
public final class Nozzly implements AutoCloseable {

    private final Store store;
    private final Transactions transactions;
    private final Workshops workshops;
    private final WorkshopLogos logos;
    private final MaterialCatalogue materials;
    private final Filaments filaments;
    private final CustomFields customFields;
    private final Spools spools;
    private final Allocations allocations;
    private final SpoolImport spoolImport;
    private final FilamentImport filamentImport;
    private final BulkEdits bulkEdits;
    private final SavedViews savedViews;
    private final LedgerCheck ledgerCheck;
    private final Locations locations;
    private final LowStock lowStock;
    private final Components components;
    private final ComponentLedger componentLedger;
    private final ComponentCheck componentCheck;
    private final RecentChanges recentChanges;
    private final StockCheck stockCheck;
    private final BalanceCheck balanceCheck;
    private final Valuation valuation;
    private final Checkpoints checkpoints;
    private final StockTaking stockTaking;
    private final Suppliers suppliers;
    private final ReelTypes reelTypes;
    private final SpoolPhotos spoolPhotos;
    private final Products products;
    private final CostingPolicies costingPolicies;
    private final ProductCosting costing;
    private final FeeScheduleBook feeSchedules;
    private final Channels channels;
    private final ProductPricing pricing;
    private final Members members;
    private final Roles roles;
    private final ApiKeys apiKeys;
    private final Jobs jobs;
    private final AuditLog auditLog;

    Nozzly(Store store, Clock clock, IdSource ids) {
        SaleDay day = SaleDay.of(clock, Nozzly::zone);
        this.store = store;
        this.transactions = new Transactions(store, clock, ids);
        this.workshops = new Workshops(transactions, ids, NozzlyBuilder.openingSteps());
        this.logos = new WorkshopLogos(transactions);
        this.materials = new MaterialCatalogue(transactions);
        this.filaments = new Filaments(transactions, ids);
        this.customFields = new CustomFields(transactions, ids);
        this.spools = new Spools(transactions, ids, clock);
        this.allocations = new Allocations(transactions, ids, clock);
        this.spoolImport = new SpoolImport(transactions, ids, clock);
        this.filamentImport = new FilamentImport(transactions, ids);
        this.bulkEdits = new BulkEdits(transactions, ids, clock);
        this.savedViews = new SavedViews(transactions, ids);
        this.ledgerCheck = new LedgerCheck(transactions);
        this.locations = new Locations(transactions, ids);
        this.lowStock = new LowStock(transactions, ids);
        this.components = new Components(transactions, ids);
        this.componentLedger = new ComponentLedger(transactions, ids, clock);
        this.componentCheck = new ComponentCheck(transactions);
        this.recentChanges = new RecentChanges(transactions);
        this.stockCheck = new StockCheck(transactions);
        this.balanceCheck = new BalanceCheck(transactions);
        this.valuation = new Valuation(transactions, clock);
        this.checkpoints = new Checkpoints(transactions, clock);
        this.stockTaking = new StockTaking(transactions, ids, clock);
        this.suppliers = new Suppliers(transactions, ids);
        this.spoolPhotos = new SpoolPhotos(transactions, clock);
        this.reelTypes = new ReelTypes(transactions, ids);
        this.products = new Products(transactions, ids);
        this.costingPolicies = new CostingPolicies(transactions);
        this.costing = new ProductCosting(transactions);
        this.feeSchedules = new FeeScheduleBook(transactions);
        this.channels = new Channels(transactions, ids, day);
        this.pricing = new ProductPricing(transactions, day);
        this.members = new Members(transactions, ids, clock);
        this.roles = new Roles(transactions, clock);
        this.apiKeys = new ApiKeys(transactions, ids, clock);
        this.jobs = new Jobs(transactions, ids, clock);
        this.auditLog = new AuditLog(transactions);
    }

    public static NozzlyBuilder builder() {
        return new NozzlyBuilder();
    }

    /** Opens a workshop and gives the context of the program itself in it: the short way for programs with one workshop and no users. */
    public OperationContext openWorkshop(NewWorkshop draft) {
        return workshops.open(Actor.SYSTEM, draft).context(Actor.SYSTEM);
    }

    /** Opening and describing workshops. */
    public Workshops workshops() {
        return workshops;
    }

    /** The pictures of workshops. */
    public WorkshopLogos logos() {
        return logos;
    }

    /** Material types. */
    public MaterialCatalogue materials() {
        return materials;
    }

    /** Brands and filaments. */
    public Filaments filaments() {
        return filaments;
    }

    /** Spools and their ledger. */
    public Spools spools() {
        return spools;
    }

    /** What is claimed of spools. */
    public Allocations allocations() {
        return allocations;
    }

    /** Spools from files. */
    public SpoolImport spoolImport() {
        return spoolImport;
    }

    /** Filaments from lists. */
    public FilamentImport filamentImport() {
        return filamentImport;
    }

    /** Changes of many spools at once. */
    public BulkEdits bulkEdits() {
        return bulkEdits;
    }

    /** Fields that the workshop adds to its spools and filaments. */
    public CustomFields customFields() {
        return customFields;
    }

    /** Named views of the list of spools. */
    public SavedViews savedViews() {
        return savedViews;
    }

    /** Recomputing the ledger. */
    public LedgerCheck ledgerCheck() {
        return ledgerCheck;
    }

    /** Where stock stands. */
    public Locations locations() {
        return locations;
    }

    /** What runs low. */
    public LowStock lowStock() {
        return lowStock;
    }

    /** Counted parts. */
    public Components components() {
        return components;
    }

    /** What moves counted parts. */
    public ComponentLedger componentLedger() {
        return componentLedger;
    }

    /** What changed lately. */
    public RecentChanges recentChanges() {
        return recentChanges;
    }

    /** Recomputing the ledgers of counted parts. */
    public ComponentCheck componentCheck() {
        return componentCheck;
    }

    public StockCheck stockCheck() {
        return stockCheck;
    }

    /** Proves balances by adding up. */
    public BalanceCheck balanceCheck() {
        return balanceCheck;
    }

    /** What the stock is worth. */
    public Valuation valuation() {
        return valuation;
    }

    /** Rounds of counting and weighing. */
    public StockTaking stockTaking() {
        return stockTaking;
    }

    /** Noting where the ledgers end. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** Where things are bought. */
    public Suppliers suppliers() {
        return suppliers;
    }

    /** What empty reels weigh. */
    public ReelTypes reelTypes() {
        return reelTypes;
    }

    /** Pictures of spools. */
    public SpoolPhotos spoolPhotos() {
        return spoolPhotos;
    }

    /** The catalogue. */
    public Products products() {
        return products;
    }

    /** The workshop's rates. */
    public CostingPolicies costingPolicies() {
        return costingPolicies;
    }

    /** What products cost. */
    public ProductCosting costing() {
        return costing;
    }

    /** Bundled and own fee schedules. */
    public FeeScheduleBook feeSchedules() {
        return feeSchedules;
    }

    /** The places to sell. */
    public Channels channels() {
        return channels;
    }

    /** What products must be sold for. */
    public ProductPricing pricing() {
        return pricing;
    }

    /** People of a workshop and invitations. */
    public Members members() {
        return members;
    }

    /** Roles of a workshop. */
    public Roles roles() {
        return roles;
    }

    /** Keys of programs. */
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    /** Long work. */
    public Jobs jobs() {
        return jobs;
    }

    /** Who changed what. */
    public AuditLog auditLog() {
        return auditLog;
    }

    /** For hosts that answer repeated commands. */
    public Transactions transactions() {
        return transactions;
    }

    private static ZoneId zone(StoreSession session) {
        return session.repository(WorkshopRepository.class)
                .find()
                .map(Workshop::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    /** Closes the store. Closing twice is harmless. */
    @Override
    public void close() {
        store.close();
    }
}
