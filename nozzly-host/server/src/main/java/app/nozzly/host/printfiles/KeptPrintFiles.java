package app.nozzly.host.printfiles;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Routes;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * What was read from print files, kept on disk for a week in a folder per workshop: the figures and the pictures, never the file itself. The ids are
 * random, so that nobody guesses another's. Thread-safe.
 */
public final class KeptPrintFiles {

    /** How long a file is kept at least. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    private static final String FIGURES = "print-file.json";
    private static final Duration CLEANED_EVERY = Duration.ofHours(1);
    private static final int MOST_PICTURES = 32;

    private final Path root;
    private final JsonFormat json;
    private final Clock clock;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    /** @param root folder of all workshops; made when it is needed */
    public KeptPrintFiles(Path root, JsonFormat json, Clock clock) {
        this.root = root;
        this.json = json;
        this.clock = clock;
    }

    /** A picture as it is sent. */
    @SuppressWarnings("ArrayRecordComponent")
    record Shown(String contentType, byte[] bytes) {}

    /** Keeps a file; at most once an hour the old ones make room for it. */
    PrintFileJson keep(TenantId tenant, String fileName, PrintFile file) {
        removeOldNowAndThen();
        UUID id = UUID.randomUUID();
        Map<Thumbnail, byte[]> pictures = pictures(file);
        List<Thumbnail> order = List.copyOf(pictures.keySet());
        PrintFileWriter writer = new PrintFileWriter(picture -> address(id, order.indexOf(picture)));
        PrintFileJson figures = writer.write(id, fileName, file);
        try {
            Path folder = Files.createDirectories(folder(tenant, id));
            for (int index = 0; index < order.size(); index++) {
                Files.write(folder.resolve(pictureName(index)), pictures.get(order.get(index)));
            }
            Files.write(folder.resolve(FIGURES), json.write(figures));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return figures;
    }

    /** @throws NozzlyException {@code not_found} when there is none of that id, or no longer */
    PrintFileJson get(TenantId tenant, String id) {
        Path figures = folder(tenant, parsed(id)).resolve(FIGURES);
        if (!Files.isRegularFile(figures)) {
            throw notFound(id);
        }
        try {
            return json.read(bytes(figures), PrintFileJson.class);
        } catch (NozzlyException keptByAnotherVersion) {
            throw notFound(id);
        }
    }

    /** @throws NozzlyException {@code not_found} when there is no such picture */
    Shown picture(TenantId tenant, String id, String number) {
        if (!number.matches("\\d{1,2}")) {
            throw notFound(id + "/" + number);
        }
        Path file = folder(tenant, parsed(id)).resolve(pictureName(Integer.parseInt(number)));
        if (!Files.isRegularFile(file)) {
            throw notFound(id + "/" + number);
        }
        byte[] bytes = bytes(file);
        return Picture.of(bytes)
                .map(picture -> new Shown(picture.contentType(), bytes))
                .orElseThrow(() -> notFound(id + "/" + number));
    }

    /** Removes what was kept for longer than {@link #KEPT_FOR}. */
    public void removeOld() {
        cleaned.set(clock.instant());
        Instant oldest = clock.instant().minus(KEPT_FOR);
        for (Path tenant : children(root)) {
            for (Path folder : children(tenant)) {
                removeOlder(folder, oldest);
            }
        }
    }

    private void removeOldNowAndThen() {
        Instant last = cleaned.get();
        Instant now = clock.instant();
        if (last.plus(CLEANED_EVERY).isBefore(now) && cleaned.compareAndSet(last, now)) {
            removeOld();
        }
    }

    private static void removeOlder(Path folder, Instant oldest) {
        try {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) {
                for (Path file : children(folder)) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pictures that can be shown, each once, with the bytes that show it. */
    private static Map<Thumbnail, byte[]> pictures(PrintFile file) {
        LinkedHashSet<Thumbnail> all = new LinkedHashSet<>(file.thumbnails());
        file.plates().stream().map(Plate::thumbnails).forEach(all::addAll);
        Map<Thumbnail, byte[]> shown = new LinkedHashMap<>();
        Iterator<Thumbnail> pictures = all.iterator();
        while (pictures.hasNext() && shown.size() < MOST_PICTURES) {
            Thumbnail picture = pictures.next();
            Picture.shown(picture.bytes()).ifPresent(bytes -> shown.put(picture, bytes));
        }
        return shown;
    }

    private static Optional<String> address(UUID id, int index) {
        return index < 0
                ? Optional.empty()
                : Optional.of(Routes.API_BASE + "/print-files/" + id + "/thumbnails/" + index);
    }

    private Path folder(TenantId tenant, UUID id) {
        return root.resolve(tenant.toString()).resolve(id.toString());
    }

    private static String pictureName(int index) {
        return "thumbnail-" + index;
    }

    /** Only an id in its usual form is looked for, so that nothing else of a request ever becomes a path. */
    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw notFound(id);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NozzlyException notFound(String id) {
        return NozzlyException.notFound("print file", id);
    }
}
