package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import app.nozzly.workshop.WorkshopLogo;
import app.nozzly.workshop.WorkshopLogoRepository;
import java.util.Optional;

/** The one logo of a tenant. */
record MemoryLogos(MemorySession session) implements WorkshopLogoRepository {

    @Override
    public WorkshopLogo put(WorkshopLogo logo) {
        Table<WorkshopLogo> table = session.write().logo;
        if (find().isPresent()) {
            return table.update(logo);
        }
        if (!logo.version().equals(Version.INITIAL)) {
            throw NozzlyException.versionConflict("logo", session.tenant());
        }
        table.insert(logo);
        return logo;
    }

    @Override
    public Optional<WorkshopLogo> find() {
        return session.read().logo.find(Tables.ONLY);
    }

    @Override
    public boolean delete() {
        return session.write().logo.delete(Tables.ONLY);
    }
}
