package app.nozzly.persistence.jpa;

import org.hibernate.query.NativeQuery;

/**
 * The statements that Hibernate's language cannot say. They are the only native SQL of this store, and each names the tenant itself: Hibernate adds
 * nothing to native SQL.
 */
final class TenantSql {

    private TenantSql() {}

    /** Makes sure that a counter exists, also when another transaction makes it at the same time. */
    static void ensureCounter(JpaSession session, String name) {
        execute(
                session,
                "insert into number_counter (tenant_id, name, last_number) values (:tenant, :key, 0) on conflict do nothing",
                name);
    }

    /** Makes sure that the workshop's ledger has an end, also when another transaction makes it at the same time. */
    static void ensureLedger(JpaSession session) {
        execute(
                session,
                "insert into ledger_head (tenant_id, id, last_sequence) values (:tenant, :key, 0) on conflict do nothing",
                session.tenantValue());
    }

    private static void execute(JpaSession session, String sql, Object key) {
        NativeQuery<?> statement = session.forTenantSql().createNativeQuery(sql, Object.class);
        statement.setParameter("tenant", session.tenantValue());
        statement.setParameter("key", key);
        statement.executeUpdate();
    }
}
