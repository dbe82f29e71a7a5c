package app.nozzly.store;

import app.nozzly.context.CommandKey;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TimeOrderedIds;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * How services reach the store: the effect of a command that has a {@link CommandKey} and its answer are committed together, so that the same key
 * never has a second effect. Thread-safe.
 */
public final class Transactions {

    private final Store store;
    private final Clock clock;
    private final IdSource ids;

    public Transactions(Store store, Clock clock) {
        this(store, clock, new TimeOrderedIds(clock));
    }

    /** With a source of the ids of audit entries. */
    public Transactions(Store store, Clock clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** The audit trail of a transaction under way. */
    public Trail trail(OperationContext context, StoreSession session) {
        return new Trail(context, session.repository(AuditRepository.class), ids, clock);
    }

    /**
     * One read-write transaction.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the context's command key was used before; nothing has changed then
     */
    public <T> T write(OperationContext context, Function<StoreSession, T> work) {
        return store.inTransaction(context, session -> {
            T result = work.apply(session);
            context.command().ifPresent(command -> keep(session, command, result));
            return result;
        });
    }

    /** One read-only transaction. */
    public <T> T read(OperationContext context, Function<StoreSession, T> work) {
        return store.read(context, work);
    }

    /** The kept answer of a command key, if it was used. */
    public Optional<CommandRecord> answerOf(OperationContext context, String key) {
        return read(
                context,
                session -> session.repository(CommandRecordRepository.class).find(key));
    }

    /** Keeps the refusal of a command, in a transaction of its own. */
    public void keepRefusal(OperationContext context, CommandRecord refusal) {
        store.inTransaction(context, session -> {
            session.repository(CommandRecordRepository.class).insert(refusal);
            return refusal;
        });
    }

    private void keep(StoreSession session, CommandKey command, Object result) {
        session.repository(CommandRecordRepository.class)
                .insert(new CommandRecord(
                        command.key(),
                        command.fingerprint(),
                        command.answer().apply(result),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
