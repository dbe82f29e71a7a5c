package app.nozzly.inventory;

import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.StoreSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures that were removed, for as long as files that were sent in are kept. Each is found by its spool and its {@linkplain PhotoImage#mark() mark} alone, so
 * that no file that somebody sent in can pass for one. Stateless.
 */
final class RemovedPhotos {

    private static final Pattern NAME = Pattern.compile("photo ([0-9]{1,4})x([0-9]{1,4})");

    private RemovedPhotos() {}

    /** Keeps one; the same one once. */
    static void keep(StoreSession session, SpoolPhoto photo, Instant now) {
        KeptFileRepository files = session.repository(KeptFileRepository.class);
        UUID id = id(photo.spool(), photo.image().mark());
        files.delete(id);
        files.insert(new KeptFile(
                id,
                "photo " + photo.width() + "x" + photo.height(),
                now.truncatedTo(ChronoUnit.MICROS),
                photo.image().bytes()));
    }

    static Optional<SpoolPhoto> find(StoreSession session, SpoolId spool, long mark) {
        return session.repository(KeptFileRepository.class)
                .find(id(spool, mark))
                .flatMap(file -> photo(spool, file));
    }

    private static Optional<SpoolPhoto> photo(SpoolId spool, KeptFile file) {
        Matcher name = NAME.matcher(file.name());
        return name.matches()
                ? Optional.of(new SpoolPhoto(
                        spool,
                        PhotoImage.of(file.content()),
                        Integer.parseInt(name.group(1)),
                        Integer.parseInt(name.group(2))))
                : Optional.empty();
    }

    static void forget(StoreSession session, SpoolId spool, long mark) {
        session.repository(KeptFileRepository.class).delete(id(spool, mark));
    }

    private static UUID id(SpoolId spool, long mark) {
        return UUID.nameUUIDFromBytes(("photo " + mark + " of " + spool).getBytes(StandardCharsets.UTF_8));
    }
}
