package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.HostModules;
import app.nozzly.host.config.HostSettings;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Injector;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The state of the host, for programs, for people and for monitors. */
@Tag("slow")
class SystemTest {

    @TempDir
    private static Path folder;

    private static SeenHost host;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(folder.resolve("plugins").resolve("broken.zip"), "no zip");
        host = SeenHost.start(
                folder,
                TelemetrySettings.quiet(HostSettings.LogFormat.TEXT),
                JpaStore.open(JpaStoreSettings.embedded(folder)));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static JsonNode system() throws IOException {
        return new ObjectMapper().readTree(host.get("/api/v1/system").body());
    }

    @Test
    void programsReadTheState() throws IOException {
        JsonNode system = system();
        assertEquals("development", system.at("/version").asText());
        assertTrue(system.at("/ready").asBoolean());
        assertEquals("H2", system.at("/store/product").asText());
        assertEquals(8, system.at("/store/connections_max").asInt());
        assertEquals(
                Files.size(folder.resolve("nozzly.mv.db")),
                system.at("/store/file_bytes").asLong());
        assertEquals("broken.zip", system.at("/plugins/0/name").asText());
        assertEquals("refused", system.at("/plugins/0/state").asText());
        assertTrue(system.at("/checks/store").asBoolean());
        assertTrue(system.at("/checks/jobs").asBoolean());
        assertTrue(system.at("/tls_valid_until").isMissingNode());
    }

    @Test
    void T7_theWorkOfAnotherWorkshopIsNotShown() throws IOException {
        assertEquals(
                201, host.post("/api/v1/jobs", "{\"kind\":\"verify_ledger\"}").statusCode());
        assertEquals("verify_ledger", system().at("/jobs/0/kind").asText());
        Injector injector = host.part(Injector.class);
        HostModules.actAsStranger(injector);
        assertEquals(0, system().at("/jobs").size(), system().toString());
        HostModules.actAsOwner(injector);
        assertEquals(1, system().at("/jobs").size());
    }

    @Test
    void errorsOfTheLogAreCounted() throws IOException {
        int before = system().at("/errors_last_hour").asInt();
        LoggerFactory.getLogger("app.nozzly.Said").error("of this test");
        LoggerFactory.getLogger("app.nozzly.Said").warn("of this test");
        assertEquals(before + 1, system().at("/errors_last_hour").asInt());
    }

    @Test
    void peopleReadThePage() {
        HttpResponse<String> page = host.get("/system", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("The database answers"), page.body());
        assertTrue(page.body().contains("broken.zip"));
        assertTrue(page.body().contains("0 of 8 in use"));
    }

    @Test
    void aPluginThatFailsIsANoteAndDoesNotMakeTheHostUnready() {
        HttpResponse<String> health = host.get("/health/ready");
        assertEquals(200, health.statusCode());
        assertTrue(health.body().contains("\"notes\":{\"plugins\":\"1 refused\"}"), health.body());
        assertTrue(health.body().contains("\"store\":\"up\""), health.body());
    }
}
