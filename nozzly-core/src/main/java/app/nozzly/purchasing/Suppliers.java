package app.nozzly.purchasing;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.SupplierId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where a workshop buys. Thread-safe. */
public final class Suppliers {

    private static final String SUPPLIER = "supplier";
    private static final int MOST_TOGETHER = 10_000;

    private final Transactions transactions;
    private final IdSource ids;

    public Suppliers(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** @throws NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    public Supplier add(OperationContext context, SupplierDraft draft) {
        return transactions.write(context, session -> {
            Supplier supplier = Supplier.of(new SupplierId(ids.next()), draft, Version.INITIAL);
            session.repository(SupplierRepository.class).insert(supplier);
            transactions.trail(context, session).created(SUPPLIER, supplier.id(), supplier.name(), supplier);
            return supplier;
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public Supplier get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    public Page<Supplier> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(SupplierRepository.class).list(query));
    }

    /** What people call these; who is not there is left out. One statement for ten thousand. */
    public Map<SupplierId, String> names(OperationContext context, Collection<SupplierId> suppliers) {
        List<SupplierId> wanted = suppliers.stream().distinct().toList();
        return transactions.read(context, session -> {
            SupplierRepository repository = session.repository(SupplierRepository.class);
            Map<SupplierId, String> names = new HashMap<>();
            for (int start = 0; start < wanted.size(); start += MOST_TOGETHER) {
                repository
                        .withIds(wanted.subList(start, Math.min(wanted.size(), start + MOST_TOGETHER)))
                        .forEach(supplier -> names.put(supplier.id(), supplier.name()));
            }
            return Map.copyOf(names);
        });
    }

    /**
     * Replaces a supplier.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since, {@code already_exists} when the name is taken
     */
    public Supplier replace(OperationContext context, String id, Optional<Version> version, SupplierDraft draft) {
        return transactions.write(context, session -> {
            Supplier current = find(session, id);
            return store(
                    context, session, current, Supplier.of(current.id(), draft, version.orElse(current.version())));
        });
    }

    /** Takes a supplier out of use; what was bought there keeps naming it. Doing so twice is harmless. */
    public Supplier deactivate(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            Supplier current = find(session, id);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            return done
                    ? current
                    : store(context, session, current, current.withVersion(read).deactivated());
        });
    }

    private Supplier store(OperationContext context, StoreSession session, Supplier current, Supplier changed) {
        Supplier stored = session.repository(SupplierRepository.class).update(changed);
        transactions.trail(context, session).changed(SUPPLIER, stored.id(), stored.name(), current, stored);
        return stored;
    }

    private static Supplier find(StoreSession session, String id) {
        try {
            return session.repository(SupplierRepository.class)
                    .find(new SupplierId(UUID.fromString(id)))
                    .orElseThrow(() -> NozzlyException.notFound(SUPPLIER, id));
        } catch (IllegalArgumentException noId) {
            NozzlyException refusal = NozzlyException.notFound(SUPPLIER, id);
            refusal.initCause(noId);
            throw refusal;
        }
    }
}
