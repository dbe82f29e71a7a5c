package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Spool;
import app.nozzly.quantity.Grams;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints how many movements a second an embedded store takes, one commit each, with one and with eight writers. */
final class CommitRate {

    private static final int SECONDS = 5;

    private CommitRate() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        for (Durability durability : Durability.values()) {
            JpaStoreSettings settings =
                    JpaStoreSettings.embedded(Path.of(arguments[0])).withDurability(durability);
            try (JpaStore store = JpaStore.open(settings)) {
                for (int writers : new int[] {1, 1, 8}) {
                    System.out.printf("%s %d writers: %d commits/s%n", durability, writers, rate(store, writers));
                }
            }
        }
    }

    private static int rate(JpaStore store, int writers) throws InterruptedException, ExecutionException {
        Workbench bench = Workbench.in(store);
        Spool spool = bench.filledSpool(Grams.of(1_000_000));
        AtomicInteger commits = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ConcurrencySuite.inThreads(writers, thread -> {
            while (System.nanoTime() < end) {
                bench.post(bench.movement(UUID.randomUUID(), spool.id(), Grams.of(-1)));
                commits.incrementAndGet();
            }
        });
        return commits.get() / SECONDS;
    }
}
