package app.nozzly.audit;

import static app.nozzly.TestWorkshop.GBP;
import static app.nozzly.TestWorkshop.NOW;

import app.nozzly.Nozzly;
import app.nozzly.WorkshopSettings;
import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.Authority;
import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationDraft;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationLine;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.PhotoImage;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewDraft;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolSelection;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.StockFindings;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.inventory.StockTakeReport;
import app.nozzly.inventory.StockThreshold;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.LogoImage;
import app.nozzly.workshop.NewWorkshop;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A workshop in which every use case finds something to work on, on a store that can be made to fail when a transaction is about to end. */
final class Scene implements AutoCloseable {

    static final TenantId OTHER = new TenantId(new UUID(7, 7));
    static final String OWN_FEES = """
            schedule own-1
              platform local
              country GB
              currency GBP
              verified 2026-06
              confidence B
              source us

              fee SHARE
                charge %s
                of item
                per order
            """;

    final FailingStore store = new FailingStore();
    final Nozzly nozzly = Nozzly.builder()
            .store(store)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    final WorkshopSettings settings = new WorkshopSettings(nozzly.transactions());
    final TenantId tenant =
            nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember Prints", GBP)).tenant();
    final OperationContext shop = OperationContext.of(tenant, new Actor(Actor.Kind.USER, "u1", "Ada"))
            .from(new Origin("192.0.2.7", "Firefox", "r-1"));
    final FilamentDraft galaxy = FilamentDraft.of("Prusament", "PLA", Colour.of("Galaxy Black", "#102030"));
    final Spool spool = nozzly.spools()
            .add(shop, NewSpool.of(galaxy, Grams.of(1000), SpoolDetails.bought(Money.parse("GBP 24.99"))));
    final Spool claimed = nozzly.spools()
            .add(
                    shop,
                    NewSpool.of(
                            FilamentDraft.of("Prusament", "PETG", Colour.of("Orange", "#f08020")),
                            Grams.of(1000),
                            SpoolDetails.NONE));
    final Allocation claim = nozzly.allocations()
            .allocate(shop, AllocationRequest.all(List.of(claim(400))))
            .allocations()
            .get(0);
    final LocationId shelf = place("Shelf");
    final LocationId attic = place("Loft");
    final StockThreshold threshold = nozzly.lowStock().set(shop, Optional.of(MaterialKey.ofType("PLA")), Grams.of(800));
    final StockTakeReport taken = nozzly.stockTaking().post(shop, findings(990));
    final CustomField field =
            nozzly.customFields().add(shop, CustomFieldDraft.of(FieldOwner.SPOOL, "bin", "Bin", FieldType.TEXT));
    final SavedView view = nozzly.savedViews()
            .add(shop, new SavedViewDraft("All", SavedViewDraft.Audience.SHARED, Map.of("active", "")));
    final BulkEdit edit = nozzly.bulkEdits().apply(shop, selection(), noting("dry"));
    final Supplier supplier = nozzly.suppliers().add(shop, SupplierDraft.of("Reel House", GBP));
    final ReelType reel =
            nozzly.reelTypes().add(shop, ReelTypeDraft.of("Cardboard 1 kg", ReelMaterial.CARDBOARD, Grams.of(190)));
    final Component part = nozzly.components().add(shop, ComponentDetails.of("Magnet 6 × 3", ComponentKind.MAGNET));
    final MovementId received = nozzly.componentLedger()
            .receive(shop, "CMP-001", ComponentReceipt.now(shelf, Quantity.of(10), BigMoney.parse("GBP 0.12")))
            .movement()
            .orElseThrow()
            .movement()
            .id();
    final MaterialLine line = nozzly.products().line(MaterialKey.of("PLA", "Galaxy Black"), Grams.of("82.4"));
    final ComponentLine magnet = magnet(4);
    final Product product = nozzly.products().add(shop, dragon(magnet));
    final SalesChannel channel = nozzly.channels().add(shop, "Etsy", "etsy-gb");
    final Member ada = member(1, "Ada", "owner");
    final Member ben = member(2, "Ben", "viewer");
    final Invitation invitation = nozzly.members().invite(shop, Authority.FULL, invitation("cleo@example.com"));
    final ApiKey key = nozzly.apiKeys().create(shop, Authority.FULL, key());
    final Job queued = nozzly.jobs().submit(shop, "verify_ledger", Map.of("depth", "all"), (session, job) -> {});
    final Job failed = failedJob();

    Scene() {
        nozzly.roles().create(shop, Authority.FULL, "packer", "Packer", Permissions.viewOf(Resource.PRODUCTS));
        nozzly.feeSchedules().add(shop, OWN_FEES.formatted("5%"));
        nozzly.spoolPhotos().put(shop, Optional.empty(), photo(1));
        nozzly.spoolPhotos().put(shop, Optional.empty(), photo(claimed, 1));
        nozzly.spoolPhotos().remove(shop, claimed.code(), Optional.empty());
        nozzly.logos().put(shop, Optional.empty(), LogoFormat.PNG, image(1));
    }

    /** Grams of the orange filament for an order. */
    static AllocationLine claim(int grams) {
        return AllocationLine.of(MaterialKey.ofType("PETG"), Grams.of(grams), new Reference("order", "2026-0007"));
    }

    /** Pictures of the spool, of one size, that differ in their last byte. */
    SpoolPhoto photo(int last) {
        return photo(spool, last);
    }

    static SpoolPhoto photo(Spool spool, int last) {
        PhotoImage image = PhotoImage.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) last});
        return new SpoolPhoto(spool.id(), image, 4, 3);
    }

    /** Images of one size that differ in their last byte. */
    static LogoImage image(int last) {
        return LogoImage.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', (byte) last});
    }

    /** The spool on the scale, with a reel of 193 g. */
    StockFindings findings(long net) {
        SpoolWeighing weighing =
                new SpoolWeighing(Grams.of(193 + net), Optional.of(Grams.of(193)), Optional.empty(), Optional.empty());
        return new StockFindings(
                Optional.empty(),
                Optional.empty(),
                List.of(new StockFindings.WeighedSpool(spool.id(), weighing)),
                List.of());
    }

    SpoolSelection selection() {
        return SpoolSelection.of(List.of(spool.id()));
    }

    static BulkChange noting(String words) {
        return new BulkChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.Set.of());
    }

    ComponentLine magnet(int quantity) {
        return new ComponentLine(
                nozzly.products().newLineId(),
                "Magnet",
                BigDecimal.valueOf(quantity),
                Optional.of(BigMoney.parse("GBP 0.12")));
    }

    ProductDraft dragon(ComponentLine component) {
        return ProductDraft.of(
                ProductDetails.of("DRAGON", "Dragon"),
                new BillOfMaterials(List.of(line), List.of(component), List.of()),
                ProductionTimes.NONE);
    }

    InvitationDraft invitation(String email) {
        return new InvitationDraft(nozzly.members().newInvitationId(), email, "viewer", "digest", Duration.ofDays(7));
    }

    ApiKeyDraft key() {
        return new ApiKeyDraft(
                nozzly.apiKeys().newId(), "Shop", Permissions.viewOf(Resource.SPOOLS), "digest", Optional.empty());
    }

    /** The entry of the ledger with which the spool came. */
    StockMovement bought() {
        return nozzly.spools()
                .movements(shop, "FIL-001", ListQuery.first(1))
                .items()
                .get(0);
    }

    /** Entries of the trail in both workshops, the latest first. */
    List<AuditEntry> entries() {
        return List.of(shop, OperationContext.of(OTHER, Actor.SYSTEM)).stream()
                .flatMap(context -> nozzly.auditLog().list(context, ListQuery.first(200)).items().stream())
                .toList();
    }

    private LocationId place(String name) {
        return nozzly.locations()
                .add(shop, LocationDraft.of(name, LocationKind.SHELF))
                .id();
    }

    /** Entries of the trail and of the ledgers. */
    long told() {
        return entries().size()
                + store.read(
                        shop,
                        session -> session.repository(ComponentMovementRepository.class)
                                .list(ListQuery.FIRST_PAGE)
                                .total())
                + store.read(
                        shop,
                        session -> session.repository(StockMovementRepository.class)
                                .list(ListQuery.FIRST_PAGE)
                                .total());
    }

    private Member member(int id, String name, String role) {
        return nozzly.members()
                .add(shop, new MemberId(new UUID(1, id)), name, name.toLowerCase(Locale.ROOT) + "@example.com", role);
    }

    private Job failedJob() {
        Job job = nozzly.jobs().submit(shop, "export", Map.of(), (session, any) -> {});
        return store.inTransaction(
                shop,
                session -> session.repository(JobRepository.class)
                        .update(job.started(NOW).ended(JobState.FAILED, JobProgress.NONE, "the disk is full", NOW)));
    }

    @Override
    public void close() {
        nozzly.close();
    }

    /** A memory store whose transactions can be made to fail once their work is done. */
    static final class FailingStore implements Store {

        private final Store memory = new MemoryStore();
        private boolean failing;

        void failFromNowOn() {
            failing = true;
        }

        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            return memory.inTransaction(context, session -> {
                T result = work.apply(session);
                if (failing) {
                    throw new IllegalStateException("the power is gone");
                }
                return result;
            });
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            return memory.read(context, work);
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}
