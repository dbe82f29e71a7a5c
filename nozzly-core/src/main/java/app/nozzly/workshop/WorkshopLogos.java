package app.nozzly.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Optional;

/** The picture that stands for a workshop. Thread-safe. */
public final class WorkshopLogos {

    private static final String KIND = "workshop_logo";
    private static final String LABEL = "Logo";

    private final Transactions transactions;

    public WorkshopLogos(Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<WorkshopLogo> find(OperationContext context) {
        return transactions.read(
                context,
                session -> session.repository(WorkshopLogoRepository.class).find());
    }

    /**
     * Keeps an image in place of the one there is.
     *
     * @param version that the present one was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since
     */
    public WorkshopLogo put(OperationContext context, Optional<Version> version, LogoFormat format, LogoImage image) {
        return transactions.write(context, session -> {
            WorkshopLogoRepository logos = session.repository(WorkshopLogoRepository.class);
            Optional<WorkshopLogo> current = logos.find();
            Version read = version.or(() -> current.map(WorkshopLogo::version)).orElse(Version.INITIAL);
            WorkshopLogo stored = logos.put(new WorkshopLogo(format, image, read));
            Trail trail = transactions.trail(context, session);
            current.ifPresentOrElse(
                    before -> trail.changed(KIND, context.tenant(), LABEL, before, stored),
                    () -> trail.created(KIND, context.tenant(), LABEL, stored));
            return stored;
        });
    }

    /** Goes without a logo. Removing it twice is harmless. */
    public void remove(OperationContext context) {
        transactions.write(context, session -> {
            WorkshopLogoRepository logos = session.repository(WorkshopLogoRepository.class);
            Optional<WorkshopLogo> current = logos.find();
            current.ifPresent(before -> {
                logos.delete();
                transactions.trail(context, session).removed(KIND, context.tenant(), LABEL, before);
            });
            return current;
        });
    }
}
