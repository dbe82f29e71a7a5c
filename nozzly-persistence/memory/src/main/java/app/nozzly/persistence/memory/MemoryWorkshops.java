package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopRepository;
import java.util.Optional;

/** The one workshop of a tenant. */
record MemoryWorkshops(MemorySession session) implements WorkshopRepository {

    @Override
    public void insert(Workshop workshop) {
        session.write().workshop.insert(own(workshop));
    }

    @Override
    public Workshop update(Workshop workshop) {
        return session.write().workshop.update(own(workshop));
    }

    @Override
    public Optional<Workshop> find() {
        return session.read().workshop.find(Tables.ONLY);
    }

    /** A workshop of another tenant does not exist for this one. */
    private Workshop own(Workshop workshop) {
        if (!workshop.id().equals(session.tenant())) {
            throw NozzlyException.notFound("workshop", workshop.id());
        }
        return workshop;
    }
}
