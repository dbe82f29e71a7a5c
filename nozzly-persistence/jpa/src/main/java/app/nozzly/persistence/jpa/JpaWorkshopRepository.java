package app.nozzly.persistence.jpa;

import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopRepository;
import java.util.Optional;

/** The one workshop of a tenant. */
record JpaWorkshopRepository(JpaSession session) implements WorkshopRepository {

    @Override
    public void insert(Workshop workshop) {
        session.insert(WorkshopMapper.row(own(workshop)), subject(workshop));
    }

    @Override
    public Workshop update(Workshop workshop) {
        WorkshopRow row = WorkshopMapper.row(own(workshop));
        row.version = workshop.version().number();
        session.update(row, row.id, subject(workshop));
        return workshop.withVersion(workshop.version().next());
    }

    @Override
    public Optional<Workshop> find() {
        return session.find(WorkshopRow.class, session.tenantValue()).map(WorkshopMapper::workshop);
    }

    /** A workshop of another tenant does not exist for this one. */
    private Workshop own(Workshop workshop) {
        if (!workshop.id().equals(session.tenant())) {
            throw NozzlyException.notFound("workshop", workshop.id());
        }
        return workshop;
    }

    private static Subject subject(Workshop workshop) {
        return Subject.of("workshop", workshop.id());
    }
}
