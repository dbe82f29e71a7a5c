package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A client that posts movements for ever and forces a line to its own file after each that was acknowledged. It is meant to be killed. Arguments: the kind
 * of store, its place, tenant, spool, file, number of threads.
 */
final class MovementWriter {

    private MovementWriter() {}

    public static void main(String[] arguments) {
        JpaStoreSettings settings = arguments[0].equals("embedded")
                ? JpaStoreSettings.embedded(Path.of(arguments[1]))
                : JpaStoreSettings.server(arguments[1], Postgres.APPLICATION, Postgres.PASSWORD);
        Workbench bench = Workbench.in(JpaStore.open(settings), TenantId.of(arguments[2]));
        SpoolId spool = new SpoolId(UUID.fromString(arguments[3]));
        for (int thread = 0; thread < Integer.parseInt(arguments[5]); thread++) {
            Path file = Path.of(arguments[4] + "-" + thread);
            new Thread(() -> write(bench, spool, file)).start();
        }
    }

    private static void write(Workbench bench, SpoolId spool, Path file) {
        try (FileChannel acknowledged = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                UUID id = UUID.randomUUID();
                postUntilAnswered(bench, spool, id);
                acknowledged.write(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.US_ASCII)));
                acknowledged.force(false);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An answer that got lost is asked for again, under the same id. */
    static void postUntilAnswered(Workbench bench, SpoolId spool, UUID id) {
        while (true) {
            try {
                bench.post(bench.movement(id, spool, Grams.of(-1)));
                return;
            } catch (NozzlyException refused) {
                if (refused.code() != CommonError.UNAVAILABLE) {
                    throw refused;
                }
            }
        }
    }
}
