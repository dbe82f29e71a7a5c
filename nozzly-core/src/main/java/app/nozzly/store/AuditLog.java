package app.nozzly.store;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import java.util.UUID;

/** Reading the audit trail of a workshop. Thread-safe. */
public final class AuditLog {

    private final Transactions transactions;

    public AuditLog(Transactions transactions) {
        this.transactions = transactions;
    }

    public Page<AuditEntry> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(AuditRepository.class).list(query));
    }

    /** @throws NozzlyException {@code not_found} when there is no such entry */
    public AuditEntry get(OperationContext context, String id) {
        return transactions.read(context, session -> {
            try {
                return session.repository(AuditRepository.class)
                        .find(UUID.fromString(id))
                        .orElseThrow(() -> NozzlyException.notFound("audit entry", id));
            } catch (IllegalArgumentException noId) {
                throw NozzlyException.notFound("audit entry", id);
            }
        });
    }
}
