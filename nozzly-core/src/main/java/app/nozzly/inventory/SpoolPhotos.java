package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import java.util.Optional;

/** Pictures of spools. Thread-safe. */
public final class SpoolPhotos {

    private static final String KIND = "spool_photo";

    private final Transactions transactions;

    public SpoolPhotos(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The picture of a spool.
     *
     * @param reference id, number or label code of the spool
     * @throws NozzlyException {@code not_found} when there is no such spool, or no picture of it
     */
    public SpoolPhoto get(OperationContext context, String reference) {
        return transactions.read(context, session -> {
            Spool spool = References.spool(session, reference);
            return session.repository(SpoolPhotoRepository.class)
                    .find(spool.id())
                    .orElseThrow(() -> NozzlyException.notFound("photo", spool.code()));
        });
    }

    /**
     * Keeps a picture in place of the one there is.
     *
     * @throws NozzlyException {@code not_found} when there is no such spool
     */
    public SpoolPhoto put(OperationContext context, SpoolPhoto photo) {
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, photo.spool().toString());
            SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
            Optional<SpoolPhoto> current = photos.find(spool.id());
            photos.put(photo);
            Trail trail = transactions.trail(context, session);
            current.ifPresentOrElse(
                    before -> trail.changed(KIND, spool.id(), spool.code(), before, photo),
                    () -> trail.created(KIND, spool.id(), spool.code(), photo));
            return photo;
        });
    }

    /**
     * Goes without a picture. Removing it twice is harmless.
     *
     * @param reference id, number or label code of the spool
     * @return the spool without a picture
     * @throws NozzlyException {@code not_found} when there is no such spool
     */
    public Spool remove(OperationContext context, String reference) {
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, reference);
            SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
            photos.find(spool.id()).ifPresent(before -> {
                photos.delete(spool.id());
                transactions.trail(context, session).removed(KIND, spool.id(), spool.code(), before);
            });
            return spool.withPhoto(Optional.empty());
        });
    }
}
