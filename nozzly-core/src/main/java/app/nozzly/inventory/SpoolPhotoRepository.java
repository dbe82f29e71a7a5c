package app.nozzly.inventory;

import java.util.Optional;

/** Stores pictures of spools, at most one of each. What reads spools shows the {@linkplain Spool#photo() mark} of theirs. */
public interface SpoolPhotoRepository {

    /**
     * Keeps a picture in place of the one there is. The spool gets no new version by it.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when there is no such spool
     */
    void put(SpoolPhoto photo);

    Optional<SpoolPhoto> find(SpoolId spool);

    /** Removes the picture of a spool and says whether there was one. */
    boolean delete(SpoolId spool);
}
