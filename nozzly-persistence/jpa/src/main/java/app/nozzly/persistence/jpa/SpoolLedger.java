package app.nozzly.persistence.jpa;

import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The ends of the ledgers that one transaction has locked. Whoever locks a spool's row appends next, so that its balance, its place and its fingerprint can
 * be reckoned here; rows are locked in the order of their ids, so that two transactions never hold what the other wants. Not thread-safe.
 */
final class SpoolLedger {

    private static final String INSERT =
            "insert into stock_movement (tenant_id, id, spool_id, sequence, type, weight_delta,"
                    + " balance_after, hash, reason, reference_kind, reference_id, reverses, allocation_id, occurred_at, recorded_at, actor_kind,"
                    + " actor_id, actor_name) values (:tenant, :id, :spool, :sequence, :type, :delta, :balance, :hash, :reason,"
                    + " :reference_kind, :reference_id, :reverses, :allocation, :occurred, :recorded, :actor_kind, :actor_id, :actor_name)";

    private static final String MOVE =
            "update spool set remaining_weight = :balance, allocated_weight = :allocated, ledger_length = :sequence,"
                    + " ledger_hash = :hash, version = version + 1 where tenant_id = :tenant and id = :spool";

    private static final String MOVE_BY_MANY = MOVE.replace("version + 1", "version + :entries");

    /** Databases take some ten thousand values at once; in the order of ids, as one statement would lock them. */
    private static final int TOGETHER = 10_000;

    private final JpaSession session;
    private final Map<UUID, Held> held = new HashMap<>();

    SpoolLedger(JpaSession session) {
        this.session = session;
    }

    /** Locks those of these spools that exist and are not locked yet. */
    void lock(Collection<SpoolId> spools) {
        List<UUID> wanted = spools.stream()
                .map(SpoolId::value)
                .filter(id -> !held.containsKey(id))
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (int start = 0; start < wanted.size(); start += TOGETHER) {
            lockSome(wanted.subList(start, Math.min(wanted.size(), start + TOGETHER)));
        }
    }

    private void lockSome(List<UUID> wanted) {
        Map<String, Object> values = new HashMap<>();
        String ids = session.among("s.id", wanted, values);
        session.query(
                        "select s.id, s.remaining_weight, s.allocated_weight, s.ledger_length, s.ledger_hash from spool s"
                                + ids + " order by s.id"
                                + session.vendor().locking("s"),
                        values,
                        SpoolLedger::held)
                .forEach(one -> held.put(one.spool(), one));
    }

    /** Takes note of a spool that was locked when it was read. */
    void hold(Spool spool, LedgerEnd end) {
        UUID id = spool.id().value();
        held.put(id, new Held(id, spool.remaining(), spool.allocated(), end));
    }

    /** Remaining grams of a spool that is locked; empty when it is not there. */
    Optional<Grams> remaining(SpoolId spool) {
        return Optional.ofNullable(held.get(spool.value())).map(Held::remaining);
    }

    /** The next entry of a locked spool's ledger, not yet written. */
    StockMovement next(NewMovement movement, Grams balance) {
        return held.get(movement.spool().value()).end().next(movement, balance);
    }

    /** Writes an entry and what the spool says of it; false, and nothing, when its id was there before. */
    boolean write(StockMovement entry) {
        Map<String, Object> values = StockMovementSql.values(entry);
        values.put("allocated", allocatedAfter(entry).value());
        boolean written = session.vendor().hasCommonTableInserts()
                ? session.command(
                                "with entry as (" + INSERT + " on conflict (tenant_id, id) do nothing returning id) "
                                        + MOVE + " and exists (select 1 from entry)",
                                values)
                        == 1
                : session.command(INSERT + " on conflict do nothing", values) == 1
                        && session.command(MOVE, values) == 1;
        if (written) {
            advance(entry);
        }
        return written;
    }

    /** Writes entries that {@link #advance} took note of, of which no id was there before, in their order. */
    void writeAll(List<StockMovement> entries) {
        List<Map<String, Object>> rows =
                entries.stream().map(StockMovementSql::values).toList();
        session.commands(INSERT, rows);
        Map<UUID, Map<String, Object>> ends = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            UUID spool = (UUID) row.get("spool");
            Map<String, Object> before = ends.put(spool, row);
            row.put("allocated", held.get(spool).allocated().value());
            row.put("entries", before == null ? 1 : 1 + (int) before.get("entries"));
        }
        session.commands(MOVE_BY_MANY, List.copyOf(ends.values()));
    }

    /** Takes note of an entry that is about to be written: the next one follows it. */
    StockMovement advance(StockMovement entry) {
        UUID spool = entry.movement().spool().value();
        held.put(spool, new Held(spool, entry.balanceAfter(), allocatedAfter(entry), LedgerEnd.after(entry)));
        return entry;
    }

    private Grams allocatedAfter(StockMovement entry) {
        NewMovement movement = entry.movement();
        return held.get(movement.spool().value()).allocated().plus(movement.allocatedDelta());
    }

    private static Held held(Columns row) {
        return new Held(row.uuid(), Grams.of(row.decimal()), Grams.of(row.decimal()), end(row));
    }

    /** The two columns of a spool in which its ledger's end is kept. */
    static LedgerEnd end(Columns row) {
        return new LedgerEnd(
                row.number(), row.optionalBytes().map(EntryHash::of).orElse(EntryHash.NONE));
    }

    /** What a locked spool says of its ledger. */
    private record Held(UUID spool, Grams remaining, Grams allocated, LedgerEnd end) {}
}
