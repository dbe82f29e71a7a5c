package app.nozzly.persistence.jpa;

import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files in parts, because the embedded database keeps no more than a megabyte in a row. */
record JpaKeptFileRepository(JpaSession session) implements KeptFileRepository {

    private static final int PART = 512 * 1024;

    @Override
    public void insert(KeptFile file) {
        byte[] content = file.content();
        session.writing(subject(file.id()), () -> {
            int part = 0;
            for (int start = 0; start == 0 || start < content.length; start += PART) {
                session.persist(
                        row(file, part, Arrays.copyOfRange(content, start, Math.min(content.length, start + PART))));
                part++;
            }
            return part;
        });
    }

    @Override
    public Optional<KeptFile> find(UUID id) {
        List<KeptFileRow> parts = session.select(
                KeptFileRow.class, "from KeptFileRow f where f.key.fileId = :id order by f.key.part", Map.of("id", id));
        return parts.stream().findFirst().map(first -> new KeptFile(id, first.name, first.keptAt, joined(parts)));
    }

    @Override
    public boolean delete(UUID id) {
        return delete("f.key.fileId = :id", Map.of("id", id)) > 0;
    }

    @Override
    public int deleteKeptBefore(Instant instant) {
        Map<String, Object> before = Map.of("instant", Moments.stored(instant));
        int files = session.select(
                        UUID.class,
                        "select f.key.fileId from KeptFileRow f where f.keptAt < :instant and f.key.part = 0",
                        before)
                .size();
        if (files > 0) {
            delete("f.keptAt < :instant", before);
        }
        return files;
    }

    private int delete(String unwanted, Map<String, Object> parameters) {
        return session.writing(
                Subject.of("file", "old"), () -> session.change("delete KeptFileRow f where " + unwanted, parameters));
    }

    private static KeptFileRow row(KeptFile file, int part, byte[] content) {
        KeptFileRow row = new KeptFileRow();
        row.key = new KeptFileKey(file.id(), part);
        row.name = file.name();
        row.keptAt = Moments.stored(file.keptAt());
        row.content = content;
        return row;
    }

    private static byte[] joined(List<KeptFileRow> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.content));
        return all.toByteArray();
    }

    private static Subject subject(UUID id) {
        return Subject.of("file", id);
    }
}
