package app.nozzly.persistence.memory;

import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Kept files by id. */
record MemoryKeptFiles(MemorySession session) implements KeptFileRepository {

    @Override
    public void insert(KeptFile file) {
        session.write().files.insert(file);
    }

    @Override
    public Optional<KeptFile> find(UUID id) {
        return session.read().files.find(id.toString());
    }

    @Override
    public boolean delete(UUID id) {
        return session.write().files.delete(id.toString());
    }

    @Override
    public int deleteKeptBefore(Instant instant) {
        return session.write().files.deleteIf(file -> file.keptAt().isBefore(instant));
    }
}
