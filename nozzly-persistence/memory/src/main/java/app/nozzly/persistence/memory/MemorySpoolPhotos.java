package app.nozzly.persistence.memory;

import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotoRepository;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;

/** Pictures by the id of their spool, which keeps their mark. */
record MemorySpoolPhotos(MemorySession session) implements SpoolPhotoRepository {

    @Override
    public void put(SpoolPhoto photo) {
        Tables tables = session.write();
        if (tables.spools.find(photo.spool()).isEmpty()) {
            throw NozzlyException.notFound("spool", photo.spool());
        }
        tables.photos.put(photo);
        mark(photo.spool(), Optional.of(photo.image().mark()));
    }

    @Override
    public Optional<SpoolPhoto> find(SpoolId spool) {
        return session.read().photos.find(spool.toString());
    }

    @Override
    public boolean delete(SpoolId spool) {
        mark(spool, Optional.empty());
        return session.write().photos.delete(spool.toString());
    }

    private void mark(SpoolId spool, Optional<Long> mark) {
        session.write().spools.amend(spool, stored -> stored.withPhoto(mark));
    }
}
