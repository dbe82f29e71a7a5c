package app.nozzly.persistence.jpa;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.LogoImage;
import app.nozzly.workshop.WorkshopLogo;
import app.nozzly.workshop.WorkshopLogoRepository;
import java.util.Map;
import java.util.Optional;

/** The one logo of a tenant. */
record JpaWorkshopLogoRepository(JpaSession session) implements WorkshopLogoRepository {

    @Override
    public WorkshopLogo put(WorkshopLogo logo) {
        return find().isPresent() ? update(logo) : insert(logo);
    }

    private WorkshopLogo update(WorkshopLogo logo) {
        WorkshopLogoRow row = row(logo);
        row.version = logo.version().number();
        session.update(row, row.id, subject());
        return logo.withVersion(logo.version().next());
    }

    private WorkshopLogo insert(WorkshopLogo logo) {
        if (!logo.version().equals(Version.INITIAL)) {
            throw NozzlyException.versionConflict(subject().kind(), subject().id());
        }
        session.insert(row(logo), subject());
        return logo;
    }

    @Override
    public Optional<WorkshopLogo> find() {
        return session.find(WorkshopLogoRow.class, session.tenantValue()).map(JpaWorkshopLogoRepository::logo);
    }

    @Override
    public boolean delete() {
        return session.writing(
                subject(),
                () -> session.change("delete WorkshopLogoRow l where l.id = :id", Map.of("id", session.tenantValue()))
                        == 1);
    }

    private WorkshopLogoRow row(WorkshopLogo logo) {
        WorkshopLogoRow row = new WorkshopLogoRow();
        row.id = session.tenantValue();
        row.format = logo.format().name();
        row.image = logo.image().bytes();
        return row;
    }

    private static WorkshopLogo logo(WorkshopLogoRow row) {
        return new WorkshopLogo(LogoFormat.valueOf(row.format), LogoImage.of(row.image), row.toVersion());
    }

    private Subject subject() {
        return Subject.of("logo", session.tenant());
    }
}
