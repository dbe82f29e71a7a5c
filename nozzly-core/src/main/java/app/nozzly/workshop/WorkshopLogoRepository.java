package app.nozzly.workshop;

import java.util.Optional;

/** Stores the logo of the session's tenant. */
public interface WorkshopLogoRepository {

    /**
     * Keeps a logo in place of the one there is, and gives it with its new version. The first one begins with {@link app.nozzly.store.Version#INITIAL}.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one, or when there is none and it is not the
     *     initial one, {@code already_exists} when another first logo was faster
     */
    WorkshopLogo put(WorkshopLogo logo);

    Optional<WorkshopLogo> find();

    /** Removes the logo and says whether there was one. */
    boolean delete();
}
