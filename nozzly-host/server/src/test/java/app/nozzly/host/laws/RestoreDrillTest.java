package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.host.WorkshopModule;
import app.nozzly.host.backup.BackupFile;
import app.nozzly.host.demo.DemoWorkshop;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.persistence.jpa.StoreContents;
import app.nozzly.persistence.jpa.StoredTable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O7: a backup of a host at work is restored into another database, where it is the same, and the host goes on there. */
@Tag("slow")
class RestoreDrillTest {

    private static final int WRITERS = 3;
    private static final String PRINT = "print-files/00000000-0000-7000-8000-000000000001"
            + "/0190a1b2-0000-4000-8000-000000000001/print-file.json";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static final AtomicInteger PLACES = new AtomicInteger();

    /** An installation of its own on one of the databases. */
    private record Place(Path home, Map<String, String> environment, JpaStoreSettings store) {

        static Place on(String database) throws IOException, SQLException {
            int number = PLACES.incrementAndGet();
            Path home = Files.createDirectories(folder.resolve("place-" + number));
            Map<String, String> environment = new HashMap<>();
            environment.put("NOZZLY_SECRET", "a secret that all hosts of this test know");
            if (database.equals("H2")) {
                return new Place(home, environment, JpaStoreSettings.embedded(home.resolve("data")));
            }
            String name = "shop_" + number;
            execute("create database " + name + " owner keeper");
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
            environment.put("NOZZLY_DATABASE_URL", url);
            environment.put("NOZZLY_DATABASE_USER", "worker_" + number);
            environment.put("NOZZLY_DATABASE_PASSWORD", "of-the-program");
            environment.put("NOZZLY_DATABASE_OWNER_USER", "keeper");
            environment.put("NOZZLY_DATABASE_OWNER_PASSWORD", "of-the-tables");
            return new Place(
                    home,
                    environment,
                    JpaStoreSettings.server(url, "worker_" + number, "of-the-program")
                            .withMigrationRole("keeper", "of-the-tables"));
        }

        String run(String... words) throws IOException, InterruptedException {
            try {
                return HostProcess.run(home, environment, words);
            } catch (AssertionError failed) {
                throw new AssertionError(Files.readString(home.resolve("log.txt")), failed);
            }
        }

        void fill() throws IOException {
            JpaStore.prepare(store);
            try (Nozzly nozzly = Nozzly.builder().store(JpaStore.open(store)).build()) {
                new DemoWorkshop(nozzly, Clock.systemUTC()).fill(WorkshopModule.WORKSHOP);
            }
            Path print = home.resolve("data").resolve(PRINT);
            Files.createDirectories(print.getParent());
            Files.writeString(print, "{}");
        }
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        execute("create role keeper login createrole password 'of-the-tables'");
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    void O7_law9_theRestoredHostIsTheSameAndGoesOn(String from, String to) throws Exception {
        Place source = Place.on(from);
        Place target = Place.on(to);
        source.fill();
        Path file = source.home().resolve("nozzly.backup");
        int used = backUpUnderLoad(source, file);
        String said = target.run("restore", file.toString());
        assertTrue(said.contains("Every balance is the sum of its movements."), said);
        assertTrue(target.run("verify").contains("Every balance is the sum of its movements."));
        assertEquals("{}", Files.readString(target.home().resolve("data").resolve(PRINT)));
        try (BackupFile backup = BackupFile.open(file, new JsonFormat());
                JpaStore restored = JpaStore.open(target.store())) {
            assertEquals(rows(backup), restored.contents(RestoreDrillTest::rows));
        }
        Files.createFile(target.home().resolve("owner-made"));
        try (HostProcess host = HostProcess.start(target.home(), target.environment())) {
            HttpResponse<String> use =
                    host.client().send("POST", "/api/v1/spools/1/use", "{'weight_g':1.5,'reason':'after the drill'}");
            assertEquals(200, use.statusCode(), use.body());
            host.stop();
        }
        assertTrue(target.run("verify").contains("Every balance is the sum of its movements."));
        System.out.printf("O7 %s to %s: %d uses under way during the backup%n", from, to, used);
    }

    /** Gives how many uses were answered meanwhile. */
    private static int backUpUnderLoad(Place source, Path file) throws Exception {
        try (HostProcess host = HostProcess.start(source.home(), source.environment())) {
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger used = new AtomicInteger();
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int spool = writer + 1;
                writers.add(new Thread(() -> {
                    while (!enough.get()) {
                        use(host.client(), spool, used);
                    }
                }));
            }
            writers.forEach(Thread::start);
            try {
                String said = source.run("backup", file.toString());
                assertTrue(said.contains("it was read again and is whole"), said);
            } finally {
                enough.set(true);
                for (Thread writer : writers) {
                    writer.join();
                }
            }
            assertTrue(used.get() > 0, "somebody wrote");
            host.stop();
            return used.get();
        }
    }

    private static void use(Client client, int spool, AtomicInteger used) {
        HttpResponse<String> answer =
                client.send("POST", "/api/v1/spools/" + spool + "/use", "{'weight_g':0.001,'reason':'drill'}");
        assertEquals(200, answer.statusCode(), answer.body());
        used.incrementAndGet();
    }

    /** The rows of each table that has any, in one order whatever the database. */
    private static Map<String, List<String>> rows(StoreContents contents) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (StoredTable table : contents.tables()) {
            List<String> lines = new ArrayList<>();
            contents.rows(table, lines::add);
            lines.sort(null);
            if (!lines.isEmpty()) {
                rows.put(table.name() + table.columns(), lines);
            }
        }
        return rows;
    }
}
