package app.nozzly.persistence.jpa;

import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkEditId;
import app.nozzly.inventory.BulkEditLine;
import app.nozzly.inventory.BulkEditRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of many spools by id, with their lines. */
record JpaBulkEditRepository(JpaSession session) implements BulkEditRepository {

    @Override
    public void insert(BulkEdit edit, List<BulkEditLine> lines) {
        session.writing(subject(edit), () -> {
            session.persist(BulkEditMapper.row(edit));
            for (int position = 0; position < lines.size(); position++) {
                session.persist(BulkEditMapper.row(edit, position, lines.get(position)));
            }
            return edit;
        });
    }

    @Override
    public BulkEdit update(BulkEdit edit) {
        BulkEditRow row = BulkEditMapper.row(edit);
        row.version = edit.version().number();
        session.update(row, row.id, subject(edit));
        return edit.withVersion(edit.version().next());
    }

    @Override
    public Optional<BulkEdit> find(BulkEditId id) {
        return session.find(BulkEditRow.class, id.value()).map(BulkEditMapper::edit);
    }

    @Override
    public List<BulkEditLine> lines(BulkEditId id) {
        return session
                .select(
                        BulkEditLineRow.class,
                        "from BulkEditLineRow l where l.key.bulkEditId = :id order by l.key.position",
                        Map.of("id", id.value()))
                .stream()
                .map(BulkEditMapper::line)
                .toList();
    }

    private static Subject subject(BulkEdit edit) {
        return Subject.of("bulk edit", edit.id());
    }
}
