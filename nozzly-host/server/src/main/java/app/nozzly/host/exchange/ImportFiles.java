package app.nozzly.host.exchange;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Upload;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Files between their upload and their import, where every host finds them. Thread-safe. */
public final class ImportFiles {

    /** Greatest file. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public ImportFiles(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NozzlyException {@code too_large} */
    public static void requireSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw SheetError.tooLarge("file.size", bytes, MOST_BYTES);
        }
    }

    /** @throws NozzlyException {@code too_large} */
    public static byte[] bytes(Upload upload) {
        requireSize(upload.size());
        try (InputStream stream = upload.open()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a file for some days. */
    public UUID keep(OperationContext context, String name, byte[] content) {
        String plain = name.isBlank() ? "file" : name.substring(0, Math.min(name.length(), KeptFile.LONGEST_NAME));
        KeptFile file = new KeptFile(ids.next(), plain, clock.instant().truncatedTo(ChronoUnit.MICROS), content);
        transactions.write(withoutKey(context), session -> {
            session.repository(KeptFileRepository.class).insert(file);
            return file;
        });
        return file.id();
    }

    /** @throws NozzlyException {@code not_found} when it is not kept or not any more */
    public KeptFile get(OperationContext context, String id) {
        return find(context, id).orElseThrow(() -> NozzlyException.notFound("file", id));
    }

    public Optional<KeptFile> find(OperationContext context, String id) {
        return id(id).flatMap(known -> transactions.read(
                context, session -> session.repository(KeptFileRepository.class).find(known)));
    }

    public void forget(OperationContext context, UUID id) {
        transactions.write(
                withoutKey(context),
                session -> session.repository(KeptFileRepository.class).delete(id));
    }

    /** What is done beside a command has no part in its key. */
    private static OperationContext withoutKey(OperationContext context) {
        return new OperationContext(context.tenant(), context.actor(), context.origin(), Optional.empty());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
