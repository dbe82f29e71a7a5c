package app.nozzly.guice;

import app.nozzly.Nozzly;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.Members;
import app.nozzly.access.Roles;
import app.nozzly.catalog.Products;
import app.nozzly.context.IdSource;
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
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.AuditLog;
import app.nozzly.store.Store;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.WorkshopLogos;
import app.nozzly.workshop.Workshops;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;

/**
 * Provides {@link Nozzly} and its services: the graph that the builder makes, nothing besides. Requires {@link Store}, {@link Clock} and
 * {@link IdSource}; {@link MemoryStoreModule}, {@link JpaStoreModule} and {@link SystemModule} give them.
 */
public final class NozzlyModule extends AbstractModule {

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        requireBinding(Store.class);
        requireBinding(Clock.class);
        requireBinding(IdSource.class);
    }

    @Provides
    @Singleton
    Nozzly nozzly(Store store, Clock clock, IdSource ids) {
        return Nozzly.builder().store(store).clock(clock).ids(ids).build();
    }

    @Provides
    Transactions transactions(Nozzly nozzly) {
        return nozzly.transactions();
    }

    @Provides
    Workshops workshops(Nozzly nozzly) {
        return nozzly.workshops();
    }

    @Provides
    MaterialCatalogue materials(Nozzly nozzly) {
        return nozzly.materials();
    }

    @Provides
    Filaments filaments(Nozzly nozzly) {
        return nozzly.filaments();
    }

    @Provides
    Spools spools(Nozzly nozzly) {
        return nozzly.spools();
    }

    @Provides
    Allocations allocations(Nozzly nozzly) {
        return nozzly.allocations();
    }

    @Provides
    LedgerCheck ledgerCheck(Nozzly nozzly) {
        return nozzly.ledgerCheck();
    }

    @Provides
    Locations locations(Nozzly nozzly) {
        return nozzly.locations();
    }

    @Provides
    LowStock lowStock(Nozzly nozzly) {
        return nozzly.lowStock();
    }

    @Provides
    Components components(Nozzly nozzly) {
        return nozzly.components();
    }

    @Provides
    ComponentLedger componentLedger(Nozzly nozzly) {
        return nozzly.componentLedger();
    }

    @Provides
    RecentChanges recentChanges(Nozzly nozzly) {
        return nozzly.recentChanges();
    }

    @Provides
    ComponentCheck componentCheck(Nozzly nozzly) {
        return nozzly.componentCheck();
    }

    @Provides
    StockCheck stockCheck(Nozzly nozzly) {
        return nozzly.stockCheck();
    }

    @Provides
    BalanceCheck balanceCheck(Nozzly nozzly) {
        return nozzly.balanceCheck();
    }

    @Provides
    Valuation valuation(Nozzly nozzly) {
        return nozzly.valuation();
    }

    @Provides
    StockTaking stockTaking(Nozzly nozzly) {
        return nozzly.stockTaking();
    }

    @Provides
    Checkpoints checkpoints(Nozzly nozzly) {
        return nozzly.checkpoints();
    }

    @Provides
    SpoolImport spoolImport(Nozzly nozzly) {
        return nozzly.spoolImport();
    }

    @Provides
    FilamentImport filamentImport(Nozzly nozzly) {
        return nozzly.filamentImport();
    }

    @Provides
    BulkEdits bulkEdits(Nozzly nozzly) {
        return nozzly.bulkEdits();
    }

    @Provides
    CustomFields customFields(Nozzly nozzly) {
        return nozzly.customFields();
    }

    @Provides
    SavedViews savedViews(Nozzly nozzly) {
        return nozzly.savedViews();
    }

    @Provides
    ReelTypes reelTypes(Nozzly nozzly) {
        return nozzly.reelTypes();
    }

    @Provides
    SpoolPhotos spoolPhotos(Nozzly nozzly) {
        return nozzly.spoolPhotos();
    }

    @Provides
    Suppliers suppliers(Nozzly nozzly) {
        return nozzly.suppliers();
    }

    @Provides
    Products products(Nozzly nozzly) {
        return nozzly.products();
    }

    @Provides
    CostingPolicies costingPolicies(Nozzly nozzly) {
        return nozzly.costingPolicies();
    }

    @Provides
    ProductCosting costing(Nozzly nozzly) {
        return nozzly.costing();
    }

    @Provides
    FeeScheduleBook feeSchedules(Nozzly nozzly) {
        return nozzly.feeSchedules();
    }

    @Provides
    Channels channels(Nozzly nozzly) {
        return nozzly.channels();
    }

    @Provides
    ProductPricing pricing(Nozzly nozzly) {
        return nozzly.pricing();
    }

    @Provides
    WorkshopLogos logos(Nozzly nozzly) {
        return nozzly.logos();
    }

    @Provides
    Members members(Nozzly nozzly) {
        return nozzly.members();
    }

    @Provides
    Roles roles(Nozzly nozzly) {
        return nozzly.roles();
    }

    @Provides
    ApiKeys apiKeys(Nozzly nozzly) {
        return nozzly.apiKeys();
    }

    @Provides
    Jobs jobs(Nozzly nozzly) {
        return nozzly.jobs();
    }

    @Provides
    AuditLog auditLog(Nozzly nozzly) {
        return nozzly.auditLog();
    }
}
