package app.nozzly.persistence.jpa;

import app.nozzly.identity.Affiliation;
import java.time.Instant;
import java.util.Map;
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
                Map.of("key", name));
    }

    /** Makes sure that an affiliation exists, also when another transaction makes it at the same time. */
    static int ensureAffiliation(JpaSession session, Affiliation affiliation) {
        return execute(
                session,
                "insert into affiliation (tenant_id, account_id, workshop_id, noted_at, last_used_at) values (:tenant, :account, :workshop, :noted, :used) on conflict do nothing",
                Map.of(
                        "account", affiliation.account().value(),
                        "workshop", affiliation.workshop().value(),
                        "noted", Moments.stored(affiliation.since()),
                        "used", Moments.stored(affiliation.lastUsedAt())));
    }

    /** Keeps a piece of shared state where there is none, and says how many it kept: 1, or 0 when another transaction was faster. */
    static int insertState(JpaSession session, String name, String content, Instant end) {
        return execute(
                session,
                "insert into shared_state (tenant_id, name, content, expires_at) values (:tenant, :name, :content, :end) on conflict do nothing",
                Map.of("name", name, "content", content, "end", end));
    }

    private static int execute(JpaSession session, String sql, Map<String, Object> values) {
        NativeQuery<?> statement = session.forTenantSql().createNativeQuery(sql, Object.class);
        statement.setParameter("tenant", session.tenantValue());
        values.forEach(statement::setParameter);
        return statement.executeUpdate();
    }
}
