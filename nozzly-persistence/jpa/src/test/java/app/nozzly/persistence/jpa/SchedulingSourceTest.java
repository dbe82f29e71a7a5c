package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The connections of the queue of work, on both databases. */
@Tag("slow")
class SchedulingSourceTest {

    private static final String TASK = "insert into scheduled_tasks"
            + " (task_name, task_instance, task_data, execution_time, picked, version, priority)"
            + " values ('job', '%s', ?, current_timestamp, false, 1, 50)";

    @Test
    void theQueueKeepsItsTasksOnH2() throws SQLException {
        keepsTasks(JpaStoreSettings.embedded(EmbeddedPlace.folder()));
    }

    @Test
    void theQueueKeepsItsTasksOnPostgresql() throws SQLException {
        keepsTasks(Postgres.newDatabase().settings());
    }

    private static void keepsTasks(JpaStoreSettings settings) throws SQLException {
        try (JpaStore store = JpaStore.open(settings)) {
            DataSource queue = store.scheduling();
            add(queue, "kept", true);
            add(queue, "given up", false);
            assertEquals("kept", names(queue));
            Workbench.in(store).brand(1);
        }
    }

    @Test
    void inAnEmbeddedStoreTheQueueTakesItsTurn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (JpaStore store = JpaStore.open(JpaStoreSettings.embedded(EmbeddedPlace.folder()))) {
            Workbench bench = Workbench.in(store);
            CountDownLatch asked = new CountDownLatch(1);
            Future<String> later;
            try (Connection connection = store.scheduling().getConnection()) {
                later = threads.submit(() -> {
                    asked.countDown();
                    return bench.brand(2).name();
                });
                assertTrue(asked.await(10, TimeUnit.SECONDS));
                TimeUnit.MILLISECONDS.sleep(200);
                assertFalse(later.isDone(), "a writer waits while the queue has its turn");
                assertFalse(connection.isClosed());
            }
            assertFalse(later.get(10, TimeUnit.SECONDS).isEmpty());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void inAnEmbeddedStoreTheQueueIsNotAskedWithinAWriteTransaction() {
        try (JpaStore store = JpaStore.open(JpaStoreSettings.embedded(EmbeddedPlace.folder()))) {
            Workbench bench = Workbench.in(store);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThrows(
                        IllegalStateException.class,
                        () -> store.inTransaction(bench.context(), session -> connection(store.scheduling())));
            }
            bench.brand(3);
        }
    }

    private static Connection connection(DataSource queue) {
        try {
            return queue.getConnection();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void add(DataSource queue, String instance, boolean commit) throws SQLException {
        try (Connection connection = queue.getConnection();
                var statement = connection.prepareStatement(TASK.formatted(instance))) {
            assertFalse(connection.getAutoCommit());
            statement.setBytes(1, new byte[] {1, 2, 3});
            statement.executeUpdate();
            if (commit) {
                connection.commit();
            }
        }
    }

    private static String names(DataSource queue) throws SQLException {
        try (Connection connection = queue.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select task_instance from scheduled_tasks")) {
            assertTrue(rows.next());
            String name = rows.getString(1);
            assertFalse(rows.next());
            return name;
        }
    }
}
