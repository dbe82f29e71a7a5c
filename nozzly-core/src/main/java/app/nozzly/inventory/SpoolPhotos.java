package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
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
     * @param expected the {@linkplain PhotoImage#mark() mark} of the picture to replace; empty when any may be there, or none
     * @throws NozzlyException {@code not_found} when there is no such spool, {@code version_conflict} when it has another picture than expected, or none
     */
    public SpoolPhoto put(OperationContext context, Optional<Version> expected, SpoolPhoto photo) {
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, photo.spool().toString());
            SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
            Optional<SpoolPhoto> current = photos.find(spool.id());
            expect(spool, expected, current);
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
     * @param expected the {@linkplain PhotoImage#mark() mark} of the picture to remove; empty when any may be there, or none
     * @return the spool without a picture
     * @throws NozzlyException {@code not_found} when there is no such spool, {@code version_conflict} when it has another picture than expected, or none
     */
    public Spool remove(OperationContext context, String reference, Optional<Version> expected) {
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, reference);
            SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
            Optional<SpoolPhoto> current = photos.find(spool.id());
            expect(spool, expected, current);
            current.ifPresent(before -> {
                photos.delete(spool.id());
                transactions.trail(context, session).removed(KIND, spool.id(), spool.code(), before);
            });
            return spool.withPhoto(Optional.empty());
        });
    }

    private static void expect(Spool spool, Optional<Version> expected, Optional<SpoolPhoto> current) {
        Optional<Version> present =
                current.map(photo -> new Version(photo.image().mark()));
        if (expected.isPresent() && !expected.equals(present)) {
            throw NozzlyException.versionConflict("photo", spool.code());
        }
    }
}
