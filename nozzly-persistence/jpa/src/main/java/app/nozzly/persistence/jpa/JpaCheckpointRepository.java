package app.nozzly.persistence.jpa;

import app.nozzly.inventory.CheckpointRepository;
import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LedgerCheckpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checkpoints of ledgers. */
record JpaCheckpointRepository(JpaSession session) implements CheckpointRepository {

    private static final String QUERY =
            "select c.number, c.made_at, c.ends, c.hash from ledger_checkpoint c where c.tenant_id = :tenant";

    private static final String INSERT = "insert into ledger_checkpoint (tenant_id, number, made_at, ends, hash)"
            + " values (:tenant, :number, :made, :ends, :hash)";

    @Override
    public void append(LedgerCheckpoint checkpoint) {
        Map<String, Object> values = Map.of(
                "number", checkpoint.number(),
                "made", Moments.stored(checkpoint.madeAt()),
                "ends", checkpoint.ends(),
                "hash", checkpoint.hash().bytes());
        session.writing(Subject.of("checkpoint", checkpoint.number()), () -> session.command(INSERT, values));
    }

    @Override
    public Optional<LedgerCheckpoint> last() {
        return session
                .query(
                        QUERY + " order by c.number desc fetch first 1 rows only",
                        Map.of(),
                        JpaCheckpointRepository::checkpoint)
                .stream()
                .findFirst();
    }

    @Override
    public List<LedgerCheckpoint> following(long number, int most) {
        return session.query(
                QUERY + " and c.number > :number order by c.number fetch first " + most + " rows only",
                Map.of("number", number),
                JpaCheckpointRepository::checkpoint);
    }

    private static LedgerCheckpoint checkpoint(Columns row) {
        return new LedgerCheckpoint(
                row.number(),
                row.moment(),
                row.text(),
                EntryHash.of(row.optionalBytes().orElseThrow()));
    }
}
