package app.nozzly.persistence.jpa;

import app.nozzly.problem.NozzlyException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a {@link JpaStore} keeps its state, and how. Immutable; its text form holds no password. */
public final class JpaStoreSettings {

    private static final int USUAL_POOL_SIZE = 8;
    private static final int LARGEST_POOL = 1000;
    /** H2 remembers eight parsed statements for each connection by itself: fewer than one page asks, so that all were parsed again each time. */
    private static final String FLAGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;REUSE_SPACE=FALSE"
                    + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128";

    private static final String LOOKING = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    private final Vendor vendor;
    private final Login login;
    private final Optional<Login> migration;
    private final int poolSize;
    private final Durability durability;
    private final Consumer<String> statementListener;
    private final Access access;

    private JpaStoreSettings(
            Vendor vendor,
            Login login,
            Optional<Login> migration,
            int poolSize,
            Durability durability,
            Consumer<String> statementListener,
            Access access) {
        this.vendor = vendor;
        this.login = login;
        this.migration = migration;
        this.poolSize = poolSize;
        this.durability = durability;
        this.statementListener = statementListener;
        this.access = access;
    }

    /**
     * An embedded H2 database in a folder, made when it is not there. One process at a time may open it.
     *
     * @throws NozzlyException {@code validation_failed} when the path cannot be part of a database address
     */
    public static JpaStoreSettings embedded(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (path.contains(";")) {
            throw NozzlyException.invalid(JpaStoreSettings.class, "folder", "store.folder", path);
        }
        return new JpaStoreSettings(
                Vendor.H2,
                new Login("jdbc:h2:file:" + path + "/nozzly" + FLAGS, "sa", ""),
                Optional.empty(),
                USUAL_POOL_SIZE,
                Durability.POWER_LOSS,
                statement -> {},
                Access.FULL);
    }

    /**
     * A PostgreSQL database, version 15 or later.
     *
     * @param jdbcUrl such as {@code jdbc:postgresql://host/database}
     * @param user a role that owns nothing, is no superuser and does not bypass row level security
     * @throws NozzlyException {@code validation_failed} when the address is not one of PostgreSQL
     */
    public static JpaStoreSettings server(String jdbcUrl, String user, String password) {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw NozzlyException.invalid(JpaStoreSettings.class, "jdbc_url", "store.url", jdbcUrl);
        }
        return new JpaStoreSettings(
                Vendor.POSTGRESQL,
                new Login(jdbcUrl, user, password),
                Optional.empty(),
                USUAL_POOL_SIZE,
                Durability.POWER_LOSS,
                statement -> {},
                Access.FULL);
    }

    /** Migrates the schema as another role, its owner; without this the role that works also migrates. */
    public JpaStoreSettings withMigrationRole(String user, String password) {
        Login owner = new Login(login.jdbcUrl(), user, password);
        return new JpaStoreSettings(vendor, login, Optional.of(owner), poolSize, durability, statementListener, access);
    }

    /**
     * With at most so many connections, 8 by default: the number of transactions that can run at the same time.
     *
     * @throws NozzlyException {@code validation_failed} outside 1 to 1,000
     */
    public JpaStoreSettings withPoolSize(int connections) {
        if (connections < 1 || connections > LARGEST_POOL) {
            throw NozzlyException.invalid(JpaStoreSettings.class, "pool_size", "store.pool", connections, LARGEST_POOL);
        }
        return new JpaStoreSettings(vendor, login, migration, connections, durability, statementListener, access);
    }

    /** With another durability; it has no effect on a server. */
    public JpaStoreSettings withDurability(Durability chosen) {
        return new JpaStoreSettings(
                vendor, login, migration, poolSize, Objects.requireNonNull(chosen), statementListener, access);
    }

    /**
     * Tells a listener the text of every statement that a session sends, in the thread of the session. The set-up of a transaction, its end and the sync
     * of an embedded store are not told.
     */
    public JpaStoreSettings withStatementListener(Consumer<String> listener) {
        return new JpaStoreSettings(
                vendor, login, migration, poolSize, durability, Objects.requireNonNull(listener), access);
    }

    /** For looking only: the database must be there with the current schema; nothing is made, migrated or written. */
    public JpaStoreSettings readOnly() {
        Login reader =
                vendor == Vendor.H2 ? new Login(login.jdbcUrl() + LOOKING, login.user(), login.password()) : login;
        return new JpaStoreSettings(
                vendor, reader, migration, poolSize, durability, statementListener, Access.READ_ONLY);
    }

    /** What may be done. */
    private enum Access {
        FULL,
        READ_ONLY
    }

    boolean isReadOnly() {
        return access == Access.READ_ONLY;
    }

    Vendor vendor() {
        return vendor;
    }

    Login login() {
        return login;
    }

    /** Who migrates. */
    Login migration() {
        return migration.orElse(login);
    }

    int poolSize() {
        return poolSize;
    }

    /** Whether a commit needs a sync of its own. */
    boolean syncsCommits() {
        return vendor == Vendor.H2 && durability == Durability.POWER_LOSS;
    }

    Consumer<String> statementListener() {
        return statementListener;
    }

    @Override
    public String toString() {
        return login.jdbcUrl() + " as " + login.user();
    }

    /** An address with a role. Immutable; its text form holds no password. */
    record Login(String jdbcUrl, String user, String password) {

        Login {
            Objects.requireNonNull(jdbcUrl, "jdbcUrl");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }
}
