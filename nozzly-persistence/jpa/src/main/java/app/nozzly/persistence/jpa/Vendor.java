package app.nozzly.persistence.jpa;

import app.nozzly.problem.NozzlyException;
import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What differs between the databases outside of the migrations. */
enum Vendor {
    H2("H2", new Version("2", "5"), "15", "", List.of("classpath:db/migration/common")) {
        /** H2's own level: its repeatable read fixes each table at its first use, this one all tables at once. */
        private static final int SNAPSHOT = 6;

        @Override
        void configure(HikariConfig pool, JpaStoreSettings.Login login) {
            pool.setDataSourceClassName("org.h2.jdbcx.JdbcDataSource");
            pool.addDataSourceProperty("URL", login.jdbcUrl());
        }

        @Override
        void tidy(JpaStoreSettings.Login login) throws SQLException {
            EmbeddedFile.tidy(login);
        }

        /**
         * H2 looks a list up in an index by whole rows only, and only where no other condition on the index stands beside it: told the tenant once more, it
         * would try every row of the tenant.
         */
        @Override
        String among(String column, List<String> names) {
            return names.size() == 1
                    ? super.among(column, names)
                    : names.stream()
                            .map(name -> "(:tenant, :" + name + ")")
                            .collect(Collectors.joining(
                                    ", ", " where (" + tenant(column) + ", " + column + ") in (", ")"));
        }

        /** Any index begins with the tenant: H2 would take one and look each row up for itself, in twice the time. */
        @Override
        String read() {
            return " use index ()";
        }

        /**
         * H2 reads an index in its order only when all of it is asked for. And once it has counted how many entries share a spool, it expects fewer of them
         * in a range of moments: it would try every entry of the tenant.
         */
        @Override
        boolean wantsIndexNamed() {
            return true;
        }

        @Override
        void begin(Connection connection, TransactionKind kind) throws SQLException {
            if (kind == TransactionKind.READING) {
                connection.setTransactionIsolation(SNAPSHOT);
            }
        }
    },
    POSTGRESQL(
            "PostgreSQL",
            new Version("15", "0"),
            "15",
            " collate \"C\"",
            List.of("classpath:db/migration/common", "classpath:db/migration/postgresql")) {
        private static final String TENANT = "select set_config('app.current_tenant_id', ?, true); ";
        private static final Preface WRITING = new Preface(TENANT, 1);
        private static final Preface READING =
                new Preface("set transaction isolation level repeatable read read only; " + TENANT, 2);

        @Override
        void configure(HikariConfig pool, JpaStoreSettings.Login login) {
            pool.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
            pool.addDataSourceProperty("url", login.jdbcUrl());
            pool.addDataSourceProperty("logServerErrorDetail", false);
            pool.addDataSourceProperty("tcpKeepAlive", true);
        }

        @Override
        Optional<String> lesserRole(DataSource pool) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                return DatabaseRoles.lesser(connection);
            }
        }

        @Override
        void prepareRoles(DataSource owner, JpaStoreSettings settings) throws SQLException {
            try (Connection connection = owner.getConnection()) {
                DatabaseRoles.prepare(connection, settings.login());
            }
        }

        /** Others may still refer to the row. */
        @Override
        String locking(String source) {
            return " for no key update of " + source;
        }

        @Override
        String sharing(String source) {
            return " for share of " + source;
        }

        /**
         * As a question of its own for each row, which the server answers from the index on the id. Of a join it may turn the order round: it takes a table that
         * it has no statistics of for nearly empty, begins there, and reads all rows of the tenant for the one that is wanted.
         */
        @Override
        String lookup(String table, String alias, String column) {
            return " join" + lateral(table, alias, column);
        }

        @Override
        String optionalLookup(String table, String alias, String column) {
            return " left join" + lateral(table, alias, column);
        }

        private static String lateral(String table, String alias, String column) {
            return " lateral (select * from " + table + " where tenant_id = :tenant and id = " + column + " offset 0) "
                    + alias + " on true";
        }

        @Override
        boolean readsShownRowsOnce() {
            return true;
        }

        @Override
        List<String> ledger(Guard guard) {
            String force = guard == Guard.OFF ? " no force row level security" : " force row level security";
            String trigger = guard == Guard.OFF ? " disable trigger user" : " enable trigger user";
            return List.of(
                    "alter table spool" + force,
                    "alter table stock_movement" + force,
                    "alter table stock_movement" + trigger);
        }

        @Override
        Optional<String> planningAnew() {
            return Optional.of("discard plans");
        }

        @Override
        boolean hasCommonTableInserts() {
            return true;
        }

        @Override
        boolean hasPolicies() {
            return true;
        }

        @Override
        Preface preface(TransactionKind kind) {
            return kind == TransactionKind.READING ? READING : WRITING;
        }
    };

    private final String productName;
    private final Version version;
    private final String schemaVersion;
    private final String collation;
    private final List<String> migrations;

    Vendor(String productName, Version version, String schemaVersion, String collation, List<String> migrations) {
        this.productName = productName;
        this.version = version;
        this.schemaVersion = schemaVersion;
        this.collation = collation;
        this.migrations = migrations;
    }

    /** Names the driver and the address. */
    abstract void configure(HikariConfig pool, JpaStoreSettings.Login login);

    /** Puts the database in order before it is opened for writing; a server does that by itself. */
    void tidy(JpaStoreSettings.Login login) throws SQLException {
        // a server needs nothing
    }

    /**
     * The role that the store works as instead of the one that logs in, when that one is more powerful than the work needs.
     *
     * @throws NozzlyException {@code unsupported} when the login is not bound by the policies and cannot step down
     */
    Optional<String> lesserRole(DataSource pool) throws SQLException {
        return Optional.empty();
    }

    /** Makes the role that works, as the owner, and gives it its rights. */
    void prepareRoles(DataSource owner, JpaStoreSettings settings) throws SQLException {
        // an embedded database has one user
    }

    /**
     * What has the statements of a connection planned again, after many rows were added. A server keeps plans, also those that check foreign keys; one that
     * was made while a table was nearly empty may take any of its indexes, and reads every row of the tenant for each row that is added, until statistics
     * are taken. An embedded database checks and adds without a plan.
     */
    Optional<String> planningAnew() {
        return Optional.empty();
    }

    /** The conditions that a row is the tenant's and a column of it has one of the named values, so that an index of both is used. */
    String among(String column, List<String> names) {
        return names.stream()
                .map(name -> ":" + name)
                .collect(Collectors.joining(
                        ", ", " where " + tenant(column) + " = :tenant and " + column + " in (", ")"));
    }

    /**
     * What a query reads the row of another table with, that a column names, when it has few rows.
     *
     * @param column with the alias of its own table
     */
    String lookup(String table, String alias, String column) {
        return " join" + on(table, alias, column);
    }

    /** The same where the column may name none. */
    String optionalLookup(String table, String alias, String column) {
        return " left join" + on(table, alias, column);
    }

    private static String on(String table, String alias, String column) {
        return " " + table + " " + alias + " on " + alias + ".tenant_id = " + tenant(column) + " and " + alias
                + ".id = " + column;
    }

    /**
     * Whether a page takes its rows whole when it chooses them, so that only these few are joined, in whatever order. One that chooses by the index alone looks
     * them up afterwards.
     */
    boolean readsShownRowsOnce() {
        return false;
    }

    /** What follows a table of which a query reads all rows of the tenant, that is most there are. */
    String read() {
        return "";
    }

    /** Whether a page has to name every column of the index that it is to be read from, and no range of another one. */
    boolean wantsIndexNamed() {
        return false;
    }

    private static String tenant(String column) {
        return column.substring(0, column.indexOf('.') + 1) + "tenant_id";
    }

    /** What keeps others from changing the rows of a query's source until the transaction ends; nothing where writers take turns. */
    String locking(String source) {
        return "";
    }

    /** What keeps others from changing the rows of a query's source, but not from reading them with this too; nothing where writers take turns. */
    String sharing(String source) {
        return "";
    }

    /** What lets the owner rewrite the ledger in a migration, and what takes that from it again. */
    List<String> ledger(Guard guard) {
        return List.of();
    }

    /** Whether one statement can insert a row and change another. */
    boolean hasCommonTableInserts() {
        return false;
    }

    /** Whether policies hide the rows of all tenants but the transaction's. */
    boolean hasPolicies() {
        return false;
    }

    /** Gives a fresh transaction its isolation, as far as the driver can. */
    void begin(Connection connection, TransactionKind kind) throws SQLException {
        // a server is told with the first statement
    }

    /** What comes before the first statement of a transaction; nothing where the statements name their tenant and nothing else guards it. */
    Preface preface(TransactionKind kind) {
        return Preface.NONE;
    }

    /** The name by which Hibernate knows it. */
    String productName() {
        return productName;
    }

    /** The oldest version that works. */
    Version version() {
        return version;
    }

    /** Version of the last migration. */
    String schemaVersion() {
        return schemaVersion;
    }

    /** What makes a text column compare by code points. */
    String collation() {
        return collation;
    }

    /** Folders of the migrations. */
    List<String> migrations() {
        return migrations;
    }

    /** What a transaction is for. */
    enum TransactionKind {
        READING,
        WRITING
    }

    /** Whether what keeps the ledger from being changed is in force. */
    enum Guard {
        OFF,
        ON
    }

    /** A version of a database. Immutable. */
    record Version(String major, String minor) {}
}
