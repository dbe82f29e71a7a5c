package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.util.Optional;

/** Pictures of spools. Thread-safe. */
public final class SpoolPhotos {

    private static final String KIND = "spool_photo";

    private final Transactions transactions;
    private final Clock clock;

    public SpoolPhotos(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
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
     * Goes without a picture; for two days {@link #restore} brings it back. Removing it twice is harmless.
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
                RemovedPhotos.keep(session, before, clock.instant());
                transactions.trail(context, session).removed(KIND, spool.id(), spool.code(), before);
            });
            return spool.withPhoto(Optional.empty());
        });
    }

    /**
     * Brings a picture back that was removed. Doing so twice is harmless.
     *
     * @param reference id, number or label code of the spool
     * @param mark of the picture
     * @throws NozzlyException {@code not_found} when there is no such spool, or the picture was not removed from it in the last two days,
     *     {@code version_conflict} when the spool has another picture by now
     */
    public SpoolPhoto restore(OperationContext context, String reference, Version mark) {
        return transactions.write(context, session -> {
            Spool spool = References.lockedSpool(session, reference);
            SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
            Optional<SpoolPhoto> current = photos.find(spool.id());
            if (current.isPresent()) {
                expect(spool, Optional.of(mark), current);
                return current.get();
            }
            SpoolPhoto removed = RemovedPhotos.find(session, spool.id(), mark.number())
                    .orElseThrow(() -> NozzlyException.notFound("photo", spool.code()));
            photos.put(removed);
            RemovedPhotos.forget(session, spool.id(), mark.number());
            transactions.trail(context, session).created(KIND, spool.id(), spool.code(), removed);
            return removed;
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
