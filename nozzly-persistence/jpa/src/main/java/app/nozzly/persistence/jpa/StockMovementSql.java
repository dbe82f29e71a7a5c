package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LedgerSum;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of the ledger in SQL. Stateless. */
final class StockMovementSql implements Selection<StockMovement> {

    /** What an entry says, without its place and without what came into the schema later than places. */
    static final String ENTRY_COLUMNS = "m.id, m.spool_id, m.type, m.weight_delta, m.reason, m.reference_kind,"
            + " m.reference_id, m.reverses, m.occurred_at, m.recorded_at, m.actor_kind, m.actor_id, m.actor_name,"
            + " m.balance_after";

    private static final String COLUMNS = ENTRY_COLUMNS + ", m.sequence, m.hash, m.allocation_id";

    private static final String SOURCE = " from stock_movement m";
    private static final String TENANT = " where m.tenant_id = :tenant";

    @Override
    public String query() {
        return "select " + COLUMNS + SOURCE;
    }

    @Override
    public String where(List<String> conditions) {
        return conditions.isEmpty() ? TENANT : TENANT + " and " + String.join(" and ", conditions);
    }

    @Override
    public long count(JpaSession session, String where, Map<String, Object> values) {
        return session.query("select count(*)" + SOURCE + where, values, Columns::number)
                .get(0);
    }

    @Override
    public List<StockMovement> select(JpaSession session, Excerpt excerpt) {
        return select(
                session, where(excerpt.together()) + " order by " + excerpt.order(), excerpt.values(), excerpt.most());
    }

    /** The first entries, in the order that follows the conditions. */
    List<StockMovement> select(JpaSession session, String conditions, Map<String, Object> values, int most) {
        return session.query(
                query() + conditions + " fetch first " + most + " rows only", values, StockMovementSql::entry);
    }

    /** All that fulfil a condition, in the order that may follow it. */
    List<StockMovement> all(JpaSession session, String condition, Map<String, Object> values) {
        return session.query(query() + TENANT + condition, values, StockMovementSql::entry);
    }

    /** As a store gives it back: instants of whole microseconds. */
    static NewMovement stored(NewMovement movement) {
        return new NewMovement(
                movement.id(),
                movement.spool(),
                movement.type(),
                movement.weightDelta(),
                movement.reason(),
                movement.reference(),
                movement.reverses(),
                movement.allocation(),
                Moments.stored(movement.occurredAt()),
                Moments.stored(movement.recordedAt()),
                movement.actor());
    }

    /** The values of all columns by the names that the ledger's statements use. */
    static Map<String, Object> values(StockMovement entry) {
        NewMovement movement = entry.movement();
        Map<String, Object> values = new HashMap<>();
        values.put("id", movement.id().value());
        values.put("spool", movement.spool().value());
        values.put("sequence", entry.sequence());
        values.put("type", movement.type().name());
        values.put("delta", movement.weightDelta().value());
        values.put("balance", entry.balanceAfter().value());
        values.put("hash", entry.hash().bytes());
        values.put("reason", movement.reason().orElse(null));
        values.put("reference_kind", movement.reference().map(Reference::kind).orElse(null));
        values.put("reference_id", movement.reference().map(Reference::id).orElse(null));
        values.put("reverses", movement.reverses().map(MovementId::value).orElse(null));
        values.put("allocation", movement.allocation().map(MovementId::value).orElse(null));
        values.put("occurred", movement.occurredAt());
        values.put("recorded", movement.recordedAt());
        values.put("actor_kind", movement.actor().kind().name());
        values.put("actor_id", movement.actor().id());
        values.put("actor_name", movement.actor().name());
        return values;
    }

    static StockMovement entry(Columns row) {
        Unplaced said = unplaced(row);
        long sequence = row.number();
        EntryHash hash = EntryHash.of(row.optionalBytes().orElseThrow());
        Optional<MovementId> allocation = row.optionalUuid().map(MovementId::new);
        return new StockMovement(claiming(said.movement(), allocation), sequence, said.balanceAfter(), hash);
    }

    private static NewMovement claiming(NewMovement movement, Optional<MovementId> allocation) {
        return allocation.isEmpty()
                ? movement
                : new NewMovement(
                        movement.id(),
                        movement.spool(),
                        movement.type(),
                        movement.weightDelta(),
                        movement.reason(),
                        movement.reference(),
                        movement.reverses(),
                        allocation,
                        movement.occurredAt(),
                        movement.recordedAt(),
                        movement.actor());
    }

    /** What the entries of each spool come to: one pass over all of them. */
    static List<LedgerSum> sums(JpaSession session) {
        return session.query(
                "select m.spool_id, count(*), min(m.sequence), max(m.sequence), sum(m.weight_delta),"
                        + " coalesce(sum(case when m.allocation_id is null then null else -m.weight_delta end), 0)"
                        + SOURCE + session.vendor().read() + TENANT + " group by m.spool_id",
                Map.of(),
                StockMovementSql::sum);
    }

    private static LedgerSum sum(Columns row) {
        return new LedgerSum(
                new SpoolId(row.uuid()),
                row.number(),
                row.number(),
                row.number(),
                Grams.of(row.decimal()),
                Grams.of(row.decimal()));
    }

    /** What an entry says, read from {@link #ENTRY_COLUMNS}. */
    static Unplaced unplaced(Columns row) {
        return new Unplaced(movement(row), Grams.of(row.decimal()));
    }

    private static NewMovement movement(Columns row) {
        return new NewMovement(
                new MovementId(row.uuid()),
                new SpoolId(row.uuid()),
                MovementType.valueOf(row.text()),
                Grams.of(row.decimal()),
                row.optionalText(),
                reference(row.optionalText(), row.text()),
                row.optionalUuid().map(MovementId::new),
                row.moment(),
                row.moment(),
                new Actor(Actor.Kind.valueOf(row.text()), row.text(), row.text()));
    }

    private static Optional<Reference> reference(Optional<String> kind, String id) {
        return kind.map(known -> new Reference(known, id));
    }

    /** An entry without its place in a ledger. Immutable. */
    record Unplaced(NewMovement movement, Grams balanceAfter) {}
}
