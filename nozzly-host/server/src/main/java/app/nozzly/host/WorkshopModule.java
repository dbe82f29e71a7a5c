package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.WorkshopSettings;
import app.nozzly.context.IdSource;
import app.nozzly.context.TenantId;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.guice.NozzlyModule;
import app.nozzly.host.allocations.AllocationsFeature;
import app.nozzly.host.backup.Backups;
import app.nozzly.host.backup.WantedBackups;
import app.nozzly.host.channels.ChannelPagesFeature;
import app.nozzly.host.components.ComponentPages;
import app.nozzly.host.components.ComponentsFeature;
import app.nozzly.host.components.LocationPages;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.customfields.CustomFieldPages;
import app.nozzly.host.customfields.CustomFieldsFeature;
import app.nozzly.host.exchange.ExchangeFeature;
import app.nozzly.host.filaments.FilamentPages;
import app.nozzly.host.home.HomePages;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.http.StrictWrites;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.limits.CallerLimits;
import app.nozzly.host.limits.RateLimitPolicy;
import app.nozzly.host.lowstock.LowStockFeature;
import app.nozzly.host.materials.MaterialsFeature;
import app.nozzly.host.materials.ReelTypePages;
import app.nozzly.host.outbound.AllowedHosts;
import app.nozzly.host.outbound.NameSource;
import app.nozzly.host.outbound.WebLimits;
import app.nozzly.host.outbound.WebReader;
import app.nozzly.host.pages.PageErrors;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.PageParts;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.plugins.PluginsFeature;
import app.nozzly.host.pricing.PricingFeature;
import app.nozzly.host.printfiles.KeptPrintFiles;
import app.nozzly.host.printfiles.PrintFilesFeature;
import app.nozzly.host.products.ProductPagesFeature;
import app.nozzly.host.products.ProductsFeature;
import app.nozzly.host.spoolman.SpoolmanFeature;
import app.nozzly.host.spools.FindingFeature;
import app.nozzly.host.spools.SpoolPages;
import app.nozzly.host.spools.SpoolsFeature;
import app.nozzly.host.stocktaking.StockTakingFeature;
import app.nozzly.host.suppliers.SupplierPages;
import app.nozzly.host.suppliers.SuppliersFeature;
import app.nozzly.host.telemetry.TelemetryModule;
import app.nozzly.host.telemetry.TelemetrySettings;
import app.nozzly.host.telemetry.WorkshopDirectory;
import app.nozzly.host.valuation.ValuationFeature;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.host.workshop.KnownLogos;
import app.nozzly.host.workshop.WorkshopFeature;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.host.workshop.WorkshopStrictness;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.store.Store;
import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/** The workshop behind the host: its store, the library, and what people and programs can reach of it. */
public final class WorkshopModule extends AbstractModule {

    /** The workshop that an installation begins with: a demo, or that of whoever sets the installation up. */
    public static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");

    /** What has pages; the order is that of the areas themselves. */
    private static final List<Area> AREAS = List.copyOf(EnumSet.of(
            Area.PRICE,
            Area.SPOOLS,
            Area.PRODUCTS,
            Area.CHANNELS,
            Area.COMPONENTS,
            Area.LOCATIONS,
            Area.SUPPLIERS,
            Area.SETTINGS));

    /** The modules of a host with these settings, whose store is opened when the host is put together. */
    static List<Module> of(HostSettings settings) {
        return withStore(settings, () -> JpaStore.open(storeSettings(settings)));
    }

    /** The modules of a host with these settings on a store that is there. */
    static List<Module> of(HostSettings settings, Store store) {
        return withStore(settings, () -> store);
    }

    private static List<Module> withStore(HostSettings settings, Supplier<Store> store) {
        return List.of(
                new HostModule(settings),
                new TelemetryModule(TelemetrySettings.of(settings), store),
                new NozzlyModule(),
                new PluginModule(),
                new SecurityModule(),
                new PeopleModule(),
                new WorkshopModule(),
                new JobsModule());
    }

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), ErrorPages.class)
                .setBinding()
                .to(PageErrors.class);
        OptionalBinder.newOptionalBinder(binder(), StartOrder.class)
                .setBinding()
                .toProvider(WorkshopStart.class)
                .in(Singleton.class);
    }

    /** The store that the settings ask for: a database server, else H2 in the data folder. */
    static JpaStoreSettings storeSettings(HostSettings settings) {
        return settings.database()
                .map(database -> JpaStoreSettings.server(database.url(), database.user(), database.password()))
                .orElseGet(() -> JpaStoreSettings.embedded(settings.data()));
    }

    /** The same for whoever brings the schema up to date: the owner of the database, where there is one besides the application. */
    static JpaStoreSettings preparingSettings(HostSettings settings) {
        return settings.database()
                .flatMap(HostSettings.Database::owner)
                .map(owner -> storeSettings(settings).withMigrationRole(owner.user(), owner.password()))
                .orElseGet(() -> storeSettings(settings));
    }

    @Provides
    @Singleton
    WantedBackups backups(HostSettings settings, Store store, JsonFormat json, Clock clock) {
        Backups backups = new Backups(settings.data(), json, clock);
        return new WantedBackups(settings.data(), backups, () -> OpenDatabase.below(store));
    }

    @Provides
    WorkshopDirectory workshops(Store store) {
        return new KnownWorkshops(store);
    }

    @Provides
    @Singleton
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Provides
    @Singleton
    IdempotencyRecords answers(Nozzly nozzly) {
        return new StoredAnswers(nozzly.transactions());
    }

    /** With the embedded database there is one host, which counts for itself. */
    @Provides
    @Singleton
    RateLimits rateLimits(HostSettings settings, Nozzly nozzly, Clock clock) {
        if (!settings.access().rateLimits()) {
            return RateLimits.NONE;
        }
        return settings.database().isPresent()
                ? CallerLimits.shared(RateLimitPolicy.STANDARD, nozzly.transactions(), clock)
                : CallerLimits.local(RateLimitPolicy.STANDARD, clock);
    }

    @Provides
    @Singleton
    StrictWrites strictWrites(Nozzly nozzly, Clock clock) {
        return new WorkshopStrictness(nozzly.workshops(), clock);
    }

    @Provides
    @Singleton
    WorkshopMoney money(Nozzly nozzly) {
        return new WorkshopMoney(nozzly.workshops());
    }

    @Provides
    @Singleton
    WorkshopSettings workshopSettings(Nozzly nozzly) {
        return new WorkshopSettings(nozzly.transactions());
    }

    @Provides
    @Singleton
    Templates templates() {
        return Templates.precompiled();
    }

    @Provides
    @Singleton
    PageFrame pageFrame(Nozzly nozzly, Templates templates, PageParts parts) {
        return new PageFrame(nozzly.workshops(), templates, AREAS, parts);
    }

    @Provides
    @Singleton
    PageErrors pageErrors(Templates templates) {
        return new PageErrors(templates, AREAS);
    }

    @ProvidesIntoSet
    Feature homePages(PageFrame frame, Nozzly nozzly) {
        return new HomePages(frame, nozzly);
    }

    /** Both ways to send a photo wait for each other. */
    @Provides
    @Singleton
    PhotoReader photoReader() {
        return new PhotoReader();
    }

    @ProvidesIntoSet
    Feature spoolPages(PageFrame frame, Nozzly nozzly, PhotoReader photos, Clock clock) {
        return new SpoolPages(
                frame,
                nozzly.spools(),
                nozzly.allocations(),
                SpoolPages.Finding.in(nozzly, photos),
                nozzly.locations(),
                nozzly.materials(),
                clock);
    }

    @ProvidesIntoSet
    Feature materials(Nozzly nozzly, WorkshopMoney money) {
        return new MaterialsFeature(nozzly.materials(), nozzly.filaments(), nozzly.reelTypes(), money);
    }

    @ProvidesIntoSet
    Feature spools(Nozzly nozzly, PhotoReader photos, WorkshopMoney money) {
        return new SpoolsFeature(
                nozzly.spools(), nozzly.filaments(), nozzly.reelTypes(), nozzly.spoolPhotos(), photos, money);
    }

    @ProvidesIntoSet
    Feature finding(PageFrame frame, Nozzly nozzly) {
        return new FindingFeature(frame, nozzly);
    }

    @ProvidesIntoSet
    Feature lowStock(PageFrame frame, Nozzly nozzly) {
        return new LowStockFeature(frame, nozzly.lowStock(), nozzly.materials());
    }

    @ProvidesIntoSet
    Feature valuation(PageFrame frame, Nozzly nozzly) {
        return new ValuationFeature(frame, nozzly.valuation());
    }

    @ProvidesIntoSet
    Feature stockTaking(PageFrame frame, Nozzly nozzly) {
        return new StockTakingFeature(frame, nozzly);
    }

    @ProvidesIntoSet
    Feature allocations(Nozzly nozzly) {
        return new AllocationsFeature(nozzly.allocations(), nozzly.spools());
    }

    @Provides
    @Singleton
    ExchangeFeature.Parts exchange(Nozzly nozzly, IdSource ids, Clock clock, WorkshopMoney money, JsonFormat json) {
        return new ExchangeFeature.Parts(nozzly.transactions(), ids, clock, nozzly.spoolImport(), money, json);
    }

    @ProvidesIntoSet
    Feature spoolFiles(ExchangeFeature.Parts parts, Nozzly nozzly, JobDesk desk, PageFrame frame) {
        return new ExchangeFeature(parts, nozzly.spools(), desk, frame);
    }

    @Provides
    @Singleton
    SpoolmanFeature.Parts spoolman(ExchangeFeature.Parts exchange, Nozzly nozzly) {
        return new SpoolmanFeature.Parts(
                exchange.transactions(),
                exchange.files(),
                nozzly.filamentImport(),
                nozzly.spoolImport(),
                exchange.money(),
                exchange.json());
    }

    @ProvidesIntoSet
    Feature spoolmanImport(SpoolmanFeature.Parts parts, HostSettings settings, JobDesk desk, PageFrame frame) {
        WebReader web = new WebReader(AllowedHosts.of(settings), NameSource.SYSTEM, WebLimits.STANDARD);
        return new SpoolmanFeature(parts, web, desk, frame);
    }

    @ProvidesIntoSet
    JobKind importSpoolman(SpoolmanFeature.Parts parts) {
        return parts.job();
    }

    @ProvidesIntoSet
    JobKind importCatalogue(SpoolmanFeature.Parts parts) {
        return parts.catalogueJob();
    }

    @ProvidesIntoSet
    JobKind importSpools(ExchangeFeature.Parts parts) {
        return parts.job();
    }

    @ProvidesIntoSet
    Feature components(Nozzly nozzly, WorkshopMoney money) {
        return new ComponentsFeature(nozzly.locations(), nozzly.components(), nozzly.componentLedger(), money);
    }

    @ProvidesIntoSet
    Feature componentPages(PageFrame frame, Nozzly nozzly) {
        return new ComponentPages(
                frame,
                nozzly.components(),
                nozzly.componentLedger(),
                nozzly.locations(),
                nozzly.suppliers(),
                nozzly.products());
    }

    @ProvidesIntoSet
    Feature locationPages(PageFrame frame, Nozzly nozzly) {
        return new LocationPages(frame, nozzly.locations());
    }

    @ProvidesIntoSet
    Feature customFieldPages(PageFrame frame, Nozzly nozzly) {
        return new CustomFieldPages(frame, nozzly.customFields());
    }

    @ProvidesIntoSet
    Feature customFields(Nozzly nozzly) {
        return new CustomFieldsFeature(nozzly.customFields());
    }

    @ProvidesIntoSet
    Feature filamentPages(PageFrame frame, Nozzly nozzly) {
        return new FilamentPages(frame, nozzly);
    }

    @ProvidesIntoSet
    Feature reelTypePages(PageFrame frame, Nozzly nozzly) {
        return new ReelTypePages(frame, nozzly.reelTypes());
    }

    @ProvidesIntoSet
    Feature supplierPages(PageFrame frame, Nozzly nozzly) {
        return new SupplierPages(frame, nozzly.suppliers());
    }

    @ProvidesIntoSet
    Feature suppliers(Nozzly nozzly, WorkshopMoney money) {
        return new SuppliersFeature(nozzly.suppliers(), money);
    }

    @ProvidesIntoSet
    Feature products(Nozzly nozzly, WorkshopMoney money) {
        return new ProductsFeature(nozzly.products(), nozzly.costing(), nozzly.components(), nozzly.spools(), money);
    }

    @ProvidesIntoSet
    Feature printFiles(Nozzly nozzly, PluginRuntime plugins, KeptPrintFiles kept, PageFrame frame) {
        return new PrintFilesFeature(nozzly, plugins::slicerReaders, kept, frame);
    }

    @ProvidesIntoSet
    Feature plugins(PluginRuntime plugins) {
        return new PluginsFeature(plugins::plugins);
    }

    @Provides
    @Singleton
    KeptPrintFiles keptPrintFiles(HostSettings settings, JsonFormat json, Clock clock) {
        return new KeptPrintFiles(settings.data().resolve("print-files"), json, clock);
    }

    @ProvidesIntoSet
    Feature pricing(Nozzly nozzly, WorkshopMoney money) {
        return new PricingFeature(nozzly, money);
    }

    @ProvidesIntoSet
    Feature productPages(PageFrame frame, Nozzly nozzly, WorkshopMoney money) {
        return new ProductPagesFeature(frame, nozzly, money);
    }

    @ProvidesIntoSet
    Feature channelPages(PageFrame frame, Nozzly nozzly, Clock clock) {
        return new ChannelPagesFeature(frame, nozzly.channels(), nozzly.feeSchedules(), clock);
    }

    @ProvidesIntoSet
    Feature workshop(WorkshopSettings settings, Nozzly nozzly, KnownLogos known) {
        return new WorkshopFeature(settings, nozzly.logos(), known);
    }
}
