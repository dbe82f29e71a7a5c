package app.nozzly.persistence.jpa;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/**
 * A store on H2 (embedded, one process) or PostgreSQL. Writers of one spool wait for each other from its lock or first movement to their commit;
 * readers wait for nobody and see one state from their first statement on. In an embedded store all writers take turns, and a transaction may not begin
 * another write transaction; a folder is opened by one store at a time. Instants are kept to the microsecond. Thread-safe.
 *
 * <p>Serialization failures and deadlocks are retried three times; then, and when the database cannot be reached, the refusal is {@code unavailable}.
 * A commit that is refused as {@code unavailable} may have happened: repeat the command under its key.
 */
public final class JpaStore implements Store {

    private static final System.Logger LOG = System.getLogger(JpaStore.class.getName());
    private static final int RETRIES = 3;
    private static final long PAUSE_NANOSECONDS = 5_000_000;
    private static final Subject TRANSACTION = Subject.of("transaction", "");

    private final JpaStoreSettings settings;
    private final HikariDataSource pool;
    private final Connections connections;
    private final StartedLater<SessionFactory> sessions;
    private final WriterTurns turns;
    private final GroupSync sync;
    private volatile boolean closed;

    private JpaStore(JpaStoreSettings settings, HikariDataSource pool, StartedLater<SessionFactory> sessions) {
        this.settings = settings;
        this.pool = pool;
        this.connections = new Connections(pool);
        this.sessions = sessions;
        this.turns = WriterTurns.of(settings.vendor());
        this.sync = new GroupSync(turns);
    }

    /**
     * Opens the database and brings its schema up to date. The first transaction may have to wait until the object mapping is built, which goes on in a
     * thread of its own.
     *
     * @throws NozzlyException {@code unavailable} when the database cannot be reached or migrated, {@code unsupported} when its schema is newer than this
     *     program
     */
    public static JpaStore open(JpaStoreSettings settings) {
        StartedLater<SessionFactory> sessions =
                StartedLater.start("nozzly-store-start", () -> SessionFactories.build(settings.vendor()));
        HikariDataSource pool = null;
        try {
            if (!settings.isReadOnly()) {
                settings.vendor().tidy(settings.login());
            }
            pool = Pools.open(settings.vendor(), settings.login(), settings.poolSize());
            Schema.bringUpToDate(settings, pool);
            pool = steppedDown(settings, pool);
            return new JpaStore(settings, pool, sessions);
        } catch (HikariPool.PoolInitializationException | SQLException failed) {
            throw abandoned(Failures.of(failed, TRANSACTION), pool, sessions);
        } catch (NozzlyException refused) {
            throw abandoned(refused, pool, sessions);
        }
    }

    /** The pool, or one whose connections work as a lesser role than the one that logs in. */
    private static HikariDataSource steppedDown(JpaStoreSettings settings, HikariDataSource pool) throws SQLException {
        Optional<String> role = settings.vendor().lesserRole(pool);
        if (role.isEmpty()) {
            return pool;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                Message.of(
                                JpaStore.class,
                                "store.stepped_down",
                                settings.login().user(),
                                role.get())
                        .toString());
        pool.close();
        return Pools.open(settings.vendor(), settings.login(), settings.poolSize(), role);
    }

    /**
     * Brings the schema of a database up to date and says what that took; an embedded one is made when it is not there. With a role for migrations, that
     * one makes the role that works and gives it its rights, and no more.
     *
     * @throws NozzlyException as {@link #open}
     */
    public static PreparedSchema prepare(JpaStoreSettings settings) {
        try {
            return Schema.prepare(settings);
        } catch (HikariPool.PoolInitializationException | SQLException failed) {
            throw Failures.of(failed, TRANSACTION);
        }
    }

    /**
     * Fills an empty database with what another store holds or held, also one on the other database or with an older schema, which is brought up to date
     * afterwards. All rows come in one transaction and are read again before it commits; what fails leaves an empty database. An embedded database is made when
     * it is not there.
     *
     * @throws NozzlyException {@code unsupported} when the database is not empty, the contents are of a newer schema, or do not fit
     */
    public static void restore(JpaStoreSettings settings, StoreContents contents) {
        try {
            new StoreRestoration(settings, contents).run();
        } catch (HikariPool.PoolInitializationException | SQLException failed) {
            throw Failures.of(failed, TRANSACTION);
        }
    }

    /** Whether a store was not opened because another program has the embedded database open. */
    public static boolean isInUse(NozzlyException refusal) {
        return refusal.text().key().equals(Failures.IN_USE);
    }

    /**
     * Shows all that the store holds, of all tenants, as of one moment, while others go on writing. It is valid during the work only.
     *
     * @throws NozzlyException {@code unavailable} when the database cannot be reached
     */
    public <T> T contents(Function<StoreContents, T> work) {
        try (Connection connection = connection()) {
            return StoreSnapshot.read(connection, settings.vendor(), work);
        } catch (SQLException failed) {
            throw Failures.of(failed, TRANSACTION);
        }
    }

    /** @throws NozzlyException {@code unsupported} when the store was opened for reading only */
    @Override
    public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
        if (settings.isReadOnly()) {
            throw new NozzlyException(CommonError.UNSUPPORTED, Message.of(JpaStore.class, "store.read_only"));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return run(context, work, false);
            } catch (RetryableFailure again) {
                if (attempt > RETRIES) {
                    throw again;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * PAUSE_NANOSECONDS));
            }
        }
    }

    @Override
    public <T> T read(OperationContext context, Function<StoreSession, T> work) {
        return run(context, work, true);
    }

    /** What the store is made of and how busy it is. */
    public StoreCondition condition() {
        return connections.condition(settings.vendor());
    }

    /**
     * Connections for the host's queue of work, which touches the table {@code scheduled_tasks} and no other. They come from the store's own pool, do not
     * commit by themselves, and have no tenant: on PostgreSQL nothing of any workshop is visible to them. In an embedded store a connection takes the turn of
     * a writer until it is closed, so keep it briefly, close it in the thread that asked for it, and ask for none within a write transaction
     * ({@link IllegalStateException}); what it commits may be lost with the machine's power.
     */
    public DataSource scheduling() {
        return new SchedulingSource(pool, connections, turns);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sessions.get().close();
            pool.close();
            tidy();
        }
    }

    /** Gives back space that an open store may not use again. A failure costs space only, and the next opening tries again. */
    private void tidy() {
        if (!settings.isReadOnly()) {
            try {
                settings.vendor().tidy(settings.login());
            } catch (SQLException | HikariPool.PoolInitializationException later) {
                LOG.log(System.Logger.Level.DEBUG, "the file was not tidied up", later);
            }
        }
    }

    private <T> T run(OperationContext context, Function<StoreSession, T> work, boolean readOnly) {
        SessionFactory factory = sessions.get();
        try (Connection connection = connection()) {
            T result = readOnly
                    ? run(factory, context, work, connection, true)
                    : inTurn(() -> run(factory, context, work, connection, false));
            connections.answered();
            return result;
        } catch (SQLException failed) {
            throw Failures.of(failed, TRANSACTION);
        }
    }

    /** A turn is taken with the connection in hand: commits that wait for their sync keep theirs, and the turn must not wait for them. */
    private <T> T inTurn(Work<T> work) throws SQLException {
        turns.take();
        try {
            return work.run();
        } finally {
            turns.release();
        }
    }

    private <T> T run(
            SessionFactory factory,
            OperationContext context,
            Function<StoreSession, T> work,
            Connection connection,
            boolean readOnly)
            throws SQLException {
        Vendor.TransactionKind kind = readOnly ? Vendor.TransactionKind.READING : Vendor.TransactionKind.WRITING;
        settings.vendor().begin(connection, kind);
        TenantStatements statements = new TenantStatements(
                connection,
                context.tenant(),
                settings.statementListener(),
                settings.vendor().preface(kind));
        try (Session hibernate = session(factory, context, connection, statements)) {
            hibernate.setDefaultReadOnly(readOnly);
            JpaSession session = new JpaSession(hibernate, statements, settings.vendor(), context.tenant(), !readOnly);
            return transact(session, work, connection);
        }
    }

    private Session session(
            SessionFactory factory, OperationContext context, Connection connection, TenantStatements statements) {
        UnaryOperator<String> told = sql -> {
            statements.bind();
            settings.statementListener().accept(sql);
            return sql;
        };
        return factory.withOptions()
                .connection(connection)
                .tenantIdentifier((Object) context.tenant().value())
                .statementInspector(told)
                .openSession();
    }

    private <T> T transact(JpaSession session, Function<StoreSession, T> work, Connection connection) {
        Transaction transaction = session.begin();
        T result;
        try {
            result = work.apply(session);
            session.prepareCommit();
        } catch (Throwable failed) {
            rollback(transaction, failed);
            throw failed;
        } finally {
            session.end();
        }
        commit(transaction);
        if (session.hasWritten()) {
            turns.release();
        }
        if (session.hasWritten() && settings.syncsCommits()) {
            sync.force(connection);
        }
        return result;
    }

    private static void commit(Transaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException failed) {
            NozzlyException refusal = Failures.of(failed, TRANSACTION);
            rollback(transaction, refusal);
            throw refusal;
        }
    }

    private static void rollback(Transaction transaction, Throwable reason) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException lost) {
            reason.addSuppressed(lost);
        }
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw new NozzlyException(CommonError.UNAVAILABLE, Message.of(JpaStore.class, "store.closed"));
        }
        try {
            return connections.take();
        } catch (SQLException failed) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE,
                    Message.of(JpaStore.class, closed ? "store.closed" : "store.unreachable", "no connection"),
                    failed);
        }
    }

    private static NozzlyException abandoned(
            NozzlyException reason, HikariDataSource pool, StartedLater<SessionFactory> sessions) {
        if (pool != null) {
            pool.close();
        }
        sessions.get().close();
        return reason;
    }

    /** What is done in a turn. */
    private interface Work<T> {
        T run() throws SQLException;
    }
}
