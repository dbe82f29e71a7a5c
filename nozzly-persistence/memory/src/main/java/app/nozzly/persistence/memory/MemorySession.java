package app.nozzly.persistence.memory;

import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.MemberRepository;
import app.nozzly.access.RoleRepository;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.identity.AccountRepository;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.identity.ExternalIdentityRepository;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.identity.SigningKeyRepository;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.BulkEditRepository;
import app.nozzly.inventory.CheckpointRepository;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.inventory.RecentChangeRepository;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.inventory.SavedViewRepository;
import app.nozzly.inventory.SpoolPhotoRepository;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.inventory.StockTakeRepository;
import app.nozzly.inventory.StockThresholdRepository;
import app.nozzly.inventory.SupplierNames;
import app.nozzly.jobs.JobRepository;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.pricing.OwnFeeScheduleRepository;
import app.nozzly.pricing.PriceRuleRepository;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.workshop.WorkshopLogoRepository;
import app.nozzly.workshop.WorkshopRepository;
import java.util.Map;
import java.util.function.Function;

/** One transaction's tables. Not thread-safe. */
final class MemorySession implements StoreSession {

    private static final Map<Class<?>, Function<MemorySession, Object>> REPOSITORIES = Map.ofEntries(
            Map.entry(WorkshopRepository.class, MemoryWorkshops::new),
            Map.entry(CostingPolicyRepository.class, MemoryCostingPolicies::new),
            Map.entry(MaterialTypeRepository.class, MemoryMaterialTypes::new),
            Map.entry(BrandRepository.class, MemoryBrands::new),
            Map.entry(FilamentRepository.class, MemoryFilaments::new),
            Map.entry(CustomFieldRepository.class, MemoryCustomFields::new),
            Map.entry(SpoolRepository.class, MemorySpools::new),
            Map.entry(StockMovementRepository.class, MemoryMovements::new),
            Map.entry(AllocationRepository.class, MemoryAllocations::new),
            Map.entry(LocationRepository.class, MemoryLocations::new),
            Map.entry(ComponentRepository.class, MemoryComponents::new),
            Map.entry(ComponentMovementRepository.class, MemoryComponentMovements::new),
            Map.entry(CheckpointRepository.class, MemoryCheckpoints::new),
            Map.entry(SupplierRepository.class, MemorySuppliers::new),
            Map.entry(SupplierNames.class, MemorySuppliers::new),
            Map.entry(ReelTypeRepository.class, MemoryReelTypes::new),
            Map.entry(SpoolPhotoRepository.class, MemorySpoolPhotos::new),
            Map.entry(ProductRepository.class, MemoryProducts::new),
            Map.entry(SalesChannelRepository.class, MemoryChannels::new),
            Map.entry(PriceRuleRepository.class, MemoryPriceRules::new),
            Map.entry(OwnFeeScheduleRepository.class, MemoryFeeSchedules::new),
            Map.entry(CommandRecordRepository.class, MemoryCommandRecords::new),
            Map.entry(CounterRepository.class, MemoryCounters::new),
            Map.entry(WorkshopLogoRepository.class, MemoryLogos::new),
            Map.entry(KeptFileRepository.class, MemoryKeptFiles::new),
            Map.entry(StockThresholdRepository.class, MemoryStockThresholds::new),
            Map.entry(RecentChangeRepository.class, MemoryRecentChanges::new),
            Map.entry(StockTakeRepository.class, MemoryStockTakes::new),
            Map.entry(SavedViewRepository.class, MemorySavedViews::new),
            Map.entry(BulkEditRepository.class, MemoryBulkEdits::new),
            Map.entry(RoleRepository.class, MemoryRoles::new),
            Map.entry(MemberRepository.class, MemoryMembers::new),
            Map.entry(InvitationRepository.class, MemoryInvitations::new),
            Map.entry(ApiKeyRepository.class, MemoryApiKeys::new),
            Map.entry(AccountRepository.class, MemoryAccounts::new),
            Map.entry(ExternalIdentityRepository.class, MemoryIdentities::new),
            Map.entry(AffiliationRepository.class, MemoryAffiliations::new),
            Map.entry(LoginSessionRepository.class, MemorySessions::new),
            Map.entry(OneTimeTokenRepository.class, MemoryTokens::new),
            Map.entry(SigningKeyRepository.class, MemorySigningKeys::new),
            Map.entry(JobRepository.class, MemoryJobs::new),
            Map.entry(AuditRepository.class, MemoryAudit::new),
            Map.entry(SharedStateRepository.class, MemorySharedState::new));

    private final TenantId tenant;
    private final Tables tables;
    private final boolean writable;
    private boolean over;

    private MemorySession(TenantId tenant, Tables tables, boolean writable) {
        this.tenant = tenant;
        this.tables = tables;
        this.writable = writable;
    }

    static MemorySession writing(TenantId tenant, Tables tables) {
        return new MemorySession(tenant, tables, true);
    }

    static MemorySession reading(TenantId tenant, Tables tables) {
        return new MemorySession(tenant, tables, false);
    }

    @Override
    public <R> R repository(Class<R> type) {
        Function<MemorySession, Object> maker = REPOSITORIES.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("This store has no " + type.getName());
        }
        return type.cast(maker.apply(this));
    }

    TenantId tenant() {
        return tenant;
    }

    /** The tables, to be looked at. */
    Tables read() {
        if (over) {
            throw new IllegalStateException("The transaction of this session is over.");
        }
        return tables;
    }

    /** The tables, to be changed. */
    Tables write() {
        if (!writable) {
            throw new IllegalStateException("A read-only transaction cannot write.");
        }
        return read();
    }

    void end() {
        over = true;
    }
}
