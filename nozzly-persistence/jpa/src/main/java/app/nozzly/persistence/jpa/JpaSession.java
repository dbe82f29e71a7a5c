package app.nozzly.persistence.jpa;

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
import app.nozzly.problem.NozzlyException;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.WorkshopLogoRepository;
import app.nozzly.workshop.WorkshopRepository;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.Transaction;
import org.hibernate.query.SelectionQuery;

/**
 * One transaction. Every operation is flushed and forgotten at once, so that no row lingers in Hibernate beside statements that change it. Not
 * thread-safe.
 */
final class JpaSession implements StoreSession {

    private static final Map<Class<?>, Function<JpaSession, Object>> REPOSITORIES = Map.ofEntries(
            Map.entry(WorkshopRepository.class, JpaWorkshopRepository::new),
            Map.entry(CostingPolicyRepository.class, JpaCostingPolicyRepository::new),
            Map.entry(MaterialTypeRepository.class, JpaMaterialTypeRepository::new),
            Map.entry(BrandRepository.class, JpaBrandRepository::new),
            Map.entry(FilamentRepository.class, JpaFilamentRepository::new),
            Map.entry(CustomFieldRepository.class, JpaCustomFieldRepository::new),
            Map.entry(SpoolRepository.class, JpaSpoolRepository::new),
            Map.entry(StockMovementRepository.class, JpaStockMovementRepository::new),
            Map.entry(AllocationRepository.class, JpaAllocationRepository::new),
            Map.entry(LocationRepository.class, JpaLocationRepository::new),
            Map.entry(ComponentRepository.class, JpaComponentRepository::new),
            Map.entry(ComponentMovementRepository.class, JpaComponentMovementRepository::new),
            Map.entry(CheckpointRepository.class, JpaCheckpointRepository::new),
            Map.entry(SupplierRepository.class, JpaSupplierRepository::new),
            Map.entry(SupplierNames.class, JpaSupplierRepository::new),
            Map.entry(ReelTypeRepository.class, JpaReelTypeRepository::new),
            Map.entry(SpoolPhotoRepository.class, JpaSpoolPhotoRepository::new),
            Map.entry(ProductRepository.class, JpaProductRepository::new),
            Map.entry(SalesChannelRepository.class, JpaSalesChannelRepository::new),
            Map.entry(PriceRuleRepository.class, JpaPriceRuleRepository::new),
            Map.entry(OwnFeeScheduleRepository.class, JpaOwnFeeScheduleRepository::new),
            Map.entry(CommandRecordRepository.class, JpaCommandRecordRepository::new),
            Map.entry(CounterRepository.class, JpaCounterRepository::new),
            Map.entry(RoleRepository.class, JpaRoleRepository::new),
            Map.entry(MemberRepository.class, JpaMemberRepository::new),
            Map.entry(InvitationRepository.class, JpaInvitationRepository::new),
            Map.entry(ApiKeyRepository.class, JpaApiKeyRepository::new),
            Map.entry(AccountRepository.class, JpaAccountRepository::new),
            Map.entry(ExternalIdentityRepository.class, JpaExternalIdentityRepository::new),
            Map.entry(AffiliationRepository.class, JpaAffiliationRepository::new),
            Map.entry(LoginSessionRepository.class, JpaLoginSessionRepository::new),
            Map.entry(OneTimeTokenRepository.class, JpaOneTimeTokenRepository::new),
            Map.entry(SigningKeyRepository.class, JpaSigningKeyRepository::new),
            Map.entry(JobRepository.class, JpaJobRepository::new),
            Map.entry(AuditRepository.class, JpaAuditRepository::new),
            Map.entry(SharedStateRepository.class, JpaSharedStateRepository::new),
            Map.entry(WorkshopLogoRepository.class, JpaWorkshopLogoRepository::new),
            Map.entry(KeptFileRepository.class, JpaKeptFileRepository::new),
            Map.entry(StockThresholdRepository.class, JpaStockThresholdRepository::new),
            Map.entry(RecentChangeRepository.class, JpaRecentChangeRepository::new),
            Map.entry(StockTakeRepository.class, JpaStockTakeRepository::new),
            Map.entry(SavedViewRepository.class, JpaSavedViewRepository::new),
            Map.entry(BulkEditRepository.class, JpaBulkEditRepository::new));

    /** From how many new rows on what was planned before is not to be trusted. */
    private static final int MANY = 100;

    private final Session hibernate;
    private final TenantId tenant;
    private final boolean writable;
    private final TenantStatements statements;
    private final Vendor vendor;
    private final SpoolLedger ledger = new SpoolLedger(this);
    private Optional<NozzlyException> failure = Optional.empty();
    private boolean written;
    private boolean over;

    JpaSession(Session hibernate, TenantStatements statements, Vendor vendor, TenantId tenant, boolean writable) {
        this.hibernate = hibernate;
        this.statements = statements;
        this.vendor = vendor;
        this.tenant = tenant;
        this.writable = writable;
        hibernate.setHibernateFlushMode(FlushMode.MANUAL);
    }

    @Override
    public <R> R repository(Class<R> type) {
        Function<JpaSession, Object> maker = REPOSITORIES.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("This store has no " + type.getName());
        }
        return type.cast(maker.apply(this));
    }

    TenantId tenant() {
        return tenant;
    }

    /** Whether this transaction may change something. */
    boolean isWritable() {
        return writable;
    }

    UUID tenantValue() {
        return tenant.value();
    }

    Vendor vendor() {
        return vendor;
    }

    /** Where this transaction appends to the ledgers of spools. */
    SpoolLedger ledger() {
        return ledger;
    }

    /** The result of a query in SQL, which names the tenant. */
    <T> List<T> query(String query, Map<String, Object> values, Function<Columns, T> reader) {
        return reading(() -> statements.select(query, values, reader));
    }

    /** The same; within {@link #writing} only. */
    <T> List<T> queryWithin(String query, Map<String, Object> values, Function<Columns, T> reader) {
        return statements.select(query, values, reader);
    }

    /** A change in SQL, which names the tenant; within {@link #writing} only. Gives the number of rows. */
    int command(String command, Map<String, Object> values) {
        return statements.change(command, values);
    }

    /** The same command for each of the values; within {@link #writing} only. */
    void commands(String command, List<Map<String, Object>> values) {
        statements.changeAll(command, values);
    }

    /** Tells the database that a table has just grown by this many rows; within {@link #writing} only. */
    void grown(int rows) {
        if (rows >= MANY) {
            hibernate.flush();
            vendor.planningAnew().ifPresent(statements::alone);
        }
    }

    /**
     * Where a row is the tenant's and a column, named with its table's alias, has one of these values, which are added to the values of the query. Other
     * conditions may follow.
     */
    String among(String column, Collection<?> wanted, Map<String, Object> values) {
        String prefix = column.replace('.', '_');
        return vendor.among(column, TenantStatements.named(prefix, wanted, values));
    }

    /** Runs statements that read. */
    <T> T reading(Supplier<T> statements) {
        return guarded(Subject.of("row", ""), statements);
    }

    /** Runs statements that change something, with the name under which a refusal is reported. */
    <T> T writing(Subject subject, Supplier<T> statements) {
        requireWritable();
        written = true;
        return guarded(subject, () -> {
            T result = statements.get();
            hibernate.flush();
            return result;
        });
    }

    void insert(TenantRow row, Subject subject) {
        writing(subject, () -> {
            persist(row);
            return row;
        });
    }

    /** Hands a new row to Hibernate; within {@link #writing} only. */
    void persist(TenantRow row) {
        row.tenantId = tenantValue();
        hibernate.persist(row);
    }

    /** Replaces a row that still has the version that the given one carries. */
    void update(VersionedRow row, Object id, Subject subject) {
        update(row, id, subject, stored -> stored.version);
    }

    /** The same, and gives what is asked of the row that was there. */
    <T> T update(VersionedRow row, Object id, Subject subject, Function<VersionedRow, T> asked) {
        return writing(subject, () -> {
            VersionedRow stored = hibernate.find(row.getClass(), id);
            if (stored == null || !stored.version.equals(row.version)) {
                throw NozzlyException.versionConflict(subject.kind(), subject.id());
            }
            T before = asked.apply(stored);
            row.tenantId = tenantValue();
            VersionedRow merged = hibernate.merge(row);
            hibernate.flush();
            if (merged.version.equals(row.version) && countOn(row, id) == 0) {
                throw NozzlyException.versionConflict(subject.kind(), subject.id());
            }
            return before;
        });
    }

    /** An update that changes nothing is an update. Hibernate's own forced increment would not name the tenant. */
    private int countOn(VersionedRow row, Object id) {
        return change(
                "update " + row.getClass().getSimpleName()
                        + " r set r.version = r.version + 1 where id(r) = :id and r.version = :version",
                Map.of("id", id, "version", row.version));
    }

    /** Deletes a row that still has a version. */
    void delete(Class<? extends VersionedRow> type, Object id, Version version, Subject subject) {
        int deleted = writing(
                subject,
                () -> change(
                        "delete " + type.getSimpleName() + " r where id(r) = :id and r.version = :version",
                        Map.of("id", id, "version", version.number())));
        if (deleted == 0) {
            throw NozzlyException.versionConflict(subject.kind(), subject.id());
        }
    }

    <R> Optional<R> find(Class<R> type, Object id) {
        return reading(() -> Optional.ofNullable(hibernate.find(type, id)));
    }

    /** Finds a row and keeps others from changing it until the transaction ends; within {@link #writing} only. */
    <R> Optional<R> lock(Class<R> type, Object id) {
        return Optional.ofNullable(hibernate.find(type, id, LockMode.PESSIMISTIC_WRITE));
    }

    /** The result of a query in Hibernate's language, which sees rows of the tenant only. */
    <R> List<R> select(Class<R> type, String query, Map<String, Object> parameters) {
        return select(type, query, parameters, Integer.MAX_VALUE);
    }

    <R> List<R> select(Class<R> type, String query, Map<String, Object> parameters, int most) {
        return reading(() -> {
            SelectionQuery<R> prepared = hibernate.createSelectionQuery(query, type);
            parameters.forEach(prepared::setParameter);
            return (most == Integer.MAX_VALUE ? prepared : prepared.setMaxResults(most)).getResultList();
        });
    }

    /** As {@link #select}; where the transaction writes, others cannot change the rows until it ends. */
    <R> List<R> selectLocked(Class<R> type, String query, Map<String, Object> parameters) {
        return reading(() -> {
            SelectionQuery<R> prepared = hibernate.createSelectionQuery(query, type);
            parameters.forEach(prepared::setParameter);
            return (writable ? prepared.setHibernateLockMode(LockMode.PESSIMISTIC_WRITE) : prepared).getResultList();
        });
    }

    /** Rows that stay with Hibernate, so that what is changed in them is written; within {@link #writing} only. */
    <R> List<R> attached(Class<R> type, String query, Map<String, Object> parameters) {
        SelectionQuery<R> prepared = hibernate.createSelectionQuery(query, type);
        parameters.forEach(prepared::setParameter);
        return prepared.getResultList();
    }

    /** The same; others cannot change the rows until the transaction ends. */
    <R> List<R> attachedLocked(Class<R> type, String query, Map<String, Object> parameters) {
        SelectionQuery<R> prepared = hibernate.createSelectionQuery(query, type);
        parameters.forEach(prepared::setParameter);
        return prepared.setHibernateLockMode(LockMode.PESSIMISTIC_WRITE).getResultList();
    }

    /** A change in Hibernate's language, which touches rows of the tenant only; within {@link #writing} only. Gives the number of rows. */
    int change(String statement, Map<String, Object> parameters) {
        var prepared = hibernate.createMutationQuery(statement);
        parameters.forEach(prepared::setParameter);
        return prepared.executeUpdate();
    }

    /** Gives statements of {@link TenantSql} their session; within {@link #writing} only. */
    Session forTenantSql() {
        return hibernate;
    }

    Transaction begin() {
        return hibernate.beginTransaction();
    }

    /** Ends the work: a failure that the work has swallowed is thrown again. */
    void prepareCommit() {
        failure.ifPresent(swallowed -> {
            throw swallowed;
        });
    }

    boolean hasWritten() {
        return written;
    }

    void end() {
        over = true;
    }

    private void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("A read-only transaction cannot write.");
        }
    }

    private <T> T guarded(Subject subject, Supplier<T> statements) {
        if (over) {
            throw new IllegalStateException("The transaction of this session is over.");
        }
        try {
            return statements.get();
        } catch (PersistenceException failed) {
            NozzlyException refusal = Failures.of(failed, subject);
            failure = Optional.of(refusal);
            throw refusal;
        } finally {
            hibernate.clear();
        }
    }
}
