package app.nozzly.bench;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.store.ListQuery;
import app.nozzly.workshop.NewWorkshop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;

/** Opens an embedded store. Arguments: its folder; {@code fill} to make it, {@code commits} to count commits per second of one writer. */
public final class OpenStore {

    private static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");
    private static final OperationContext CONTEXT = OperationContext.of(WORKSHOP, Actor.SYSTEM);
    private static final int BRANDS = 200;
    private static final int COMMITS = 500;

    private OpenStore() {}

    public static void main(String[] arguments) {
        String task = arguments.length > 1 ? arguments[1] : "open";
        try (Nozzly nozzly = Nozzly.builder()
                .store(JpaStore.open(JpaStoreSettings.embedded(Path.of(arguments[0]))))
                .build()) {
            switch (task) {
                case "fill" -> fill(nozzly);
                case "commits" -> commits(nozzly);
                default -> {
                    nozzly.filaments().brands(CONTEXT, ListQuery.FIRST_PAGE);
                    System.out.printf("first page %d ms after the start of the JVM", sinceStart());
                }
            }
        }
        if (task.equals("open")) {
            long left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !thread.isDaemon() && !thread.getName().equals("main"))
                    .count();
            System.out.printf(", closed after %d ms, %d threads left%n", sinceStart(), left);
        }
    }

    private static void fill(Nozzly nozzly) {
        nozzly.workshops()
                .open(
                        Actor.SYSTEM,
                        WORKSHOP,
                        new NewWorkshop("BENCH", "Bench", CurrencyUnit.of("GBP"), ZoneOffset.UTC));
        for (int brand = 0; brand < BRANDS; brand++) {
            nozzly.filaments().addBrand(CONTEXT, "Brand " + brand);
        }
    }

    /** One insert each, durable against loss of power: one sync for each commit. */
    private static void commits(Nozzly nozzly) {
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            for (int commit = 0; commit < COMMITS; commit++) {
                nozzly.filaments().addBrand(CONTEXT, "Commit " + start + " " + commit);
            }
            System.out.printf("%,.0f commits/s, one writer%n", COMMITS * 1e9 / (System.nanoTime() - start));
        }
    }

    /** Asks the operating system, because management beans take part of the time that is measured. */
    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }
}
