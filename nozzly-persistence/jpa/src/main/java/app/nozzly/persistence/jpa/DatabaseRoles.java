package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * The roles of a PostgreSQL database: one that owns the schema and migrates it, and one that works, owns nothing and cannot pass by the policies. Stateless.
 *
 * <p>A login that is more powerful than the work needs steps down: each of its connections works as {@link #WORKER}, which cannot log in.
 */
final class DatabaseRoles {

    /** Whom a powerful login works as. */
    static final String WORKER = "nozzly_worker";

    /** What the program appends to and never changes, which the database must not let it change either. */
    private static final List<String> APPEND_ONLY =
            List.of("stock_movement", "component_movement", "audit_entry", "ledger_checkpoint");

    private static final String HISTORY = "flyway_schema_history";
    private static final String DUPLICATE_ROLE = "42710";
    private static final String RACE = "23505";
    private static final String NO_PERMISSION = "42501";

    private DatabaseRoles() {}

    /**
     * How a login stands to the database.
     *
     * @param passesPolicies whether no policy binds it: a superuser, or one with the attribute
     * @param ownsTables whether it could take the policies away
     */
    record Power(boolean passesPolicies, boolean ownsTables) {

        /** Whether it is more than an application should be. */
        boolean isTooMuch() {
            return passesPolicies || ownsTables;
        }
    }

    static Power power(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select r.rolsuper or r.rolbypassrls, r.rolsuper or exists"
                        + " (select 1 from pg_class c where c.relnamespace = current_schema()::regnamespace"
                        + " and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'usage'))"
                        + " from pg_roles r where r.rolname = session_user")) {
            row.next();
            return new Power(row.getBoolean(1), row.getBoolean(2));
        }
    }

    /**
     * The role that a powerful login should work as, ready to be used; empty when the login itself is as small as it should be, or is bound by the policies
     * and may not make roles.
     *
     * @throws NozzlyException {@code unsupported} when no policy binds the login and it may not make roles either
     */
    static Optional<String> lesser(Connection connection) throws SQLException {
        Power power = power(connection);
        if (!power.isTooMuch()) {
            return Optional.empty();
        }
        try {
            CatalogSql.unlessOvertaken(connection, () -> stepDown(connection));
            return Optional.of(WORKER);
        } catch (SQLException refused) {
            connection.rollback();
            return whenItCannotStepDown(power, refused);
        }
    }

    private static void stepDown(Connection connection) throws SQLException {
        make(connection, WORKER, "nologin");
        CatalogSql.lock(connection);
        grant(connection, WORKER);
        if (!becomes(connection, WORKER)) {
            CatalogSql.run(connection, "grant %I to %I", WORKER, CatalogSql.user(connection));
        }
        connection.commit();
    }

    /** An owner is bound by the policies, because they are forced; others must step down. */
    private static Optional<String> whenItCannotStepDown(Power power, SQLException refused) throws SQLException {
        if (!NO_PERMISSION.equals(refused.getSQLState())) {
            throw refused;
        }
        if (power.passesPolicies()) {
            throw new NozzlyException(
                    CommonError.UNSUPPORTED, Message.of(DatabaseRoles.class, "store.role_passes_policies"), refused);
        }
        return Optional.empty();
    }

    /**
     * Makes the role that works, sets its password when one is given, and gives it its rights. The connection is that of the owner; one that may not change
     * the password of a role that is there leaves it, for it may be the right one.
     *
     * @throws SQLException also when the owner may not make roles and the role is not there
     */
    static void prepare(Connection connection, JpaStoreSettings.Login worker) throws SQLException {
        boolean there = exists(connection, worker.user());
        CatalogSql.unlessOvertaken(connection, () -> {
            make(connection, worker.user(), "login");
            CatalogSql.lock(connection);
            if (!worker.password().isEmpty()) {
                password(connection, worker, there);
            }
            grant(connection, worker.user());
            connection.commit();
        });
    }

    private static void password(Connection connection, JpaStoreSettings.Login worker, boolean there)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(worker.user(), worker.password().toCharArray(), null);
        } catch (SQLException refused) {
            connection.rollback(before);
            if (!there || !NO_PERMISSION.equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    /** Lets a role work with the tables: all of them, but what is append-only it may only read and add to. */
    static void grant(Connection connection, String role) throws SQLException {
        CatalogSql.run(connection, "grant usage on schema " + CatalogSql.schema(connection) + " to %I", role);
        CatalogSql.run(
                connection,
                "grant select, insert, update, delete on all tables in schema " + CatalogSql.schema(connection)
                        + " to %I",
                role);
        CatalogSql.run(connection, "revoke insert, update, delete on " + HISTORY + " from %I", role);
        for (String table : APPEND_ONLY) {
            if (CatalogSql.isTable(connection, table)) {
                CatalogSql.run(connection, "revoke update, delete, truncate on " + table + " from %I", role);
            }
        }
    }

    /** Makes a role that can nothing but what it is granted, unless another is faster. */
    private static void make(Connection connection, String role, String login) throws SQLException {
        if (exists(connection, role)) {
            return;
        }
        try {
            CatalogSql.run(
                    connection,
                    "create role %I " + login + " nosuperuser nobypassrls nocreatedb nocreaterole noreplication",
                    role);
            connection.commit();
        } catch (SQLException taken) {
            connection.rollback();
            if (!DUPLICATE_ROLE.equals(taken.getSQLState()) && !RACE.equals(taken.getSQLState())) {
                throw taken;
            }
        }
    }

    /** Whether the login may work as a role: to be its member is not enough on newer servers. */
    private static boolean becomes(Connection connection, String role) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            CatalogSql.run(connection, "set local role %I", role);
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return CatalogSql.isTrue(connection, "select exists (select 1 from pg_roles where rolname = ?)", role);
    }
}
