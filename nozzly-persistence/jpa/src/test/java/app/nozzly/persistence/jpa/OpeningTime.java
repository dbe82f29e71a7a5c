package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.store.ListQuery;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** Prints how long it takes, from the start of the JVM, to open an embedded store and to answer the first question. */
final class OpeningTime {

    private OpeningTime() {}

    public static void main(String[] arguments) {
        try (JpaStore store = JpaStore.open(JpaStoreSettings.embedded(Path.of(arguments[0])))) {
            long opened = sinceStart();
            store.read(
                    OperationContext.of(TenantId.of("00000000-0000-0000-0000-000000000001"), Actor.SYSTEM),
                    session -> session.repository(BrandRepository.class).list(ListQuery.FIRST_PAGE));
            System.out.printf("opened %d ms, first page %d ms after the start of the JVM%n", opened, sinceStart());
        }
        System.out.printf("closed %d ms, threads left:%n", sinceStart());
        Thread.getAllStackTraces().keySet().stream()
                .map(thread -> "  " + thread.getName() + (thread.isDaemon() ? " (daemon)" : ""))
                .sorted()
                .forEach(System.out::println);
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
