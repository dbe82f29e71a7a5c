package app.nozzly.host.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults, the full mapping, and all mistakes at once. */
class SettingsReaderTest {

    @TempDir
    Path home;

    private void file(String... lines) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.write(home.resolve("conf/nozzly.properties"), List.of(lines));
    }

    private List<String> mistakes(Map<String, String> environment) {
        return assertThrows(SettingsException.class, () -> SettingsReader.read(home, environment))
                .mistakes();
    }

    @Test
    void defaultsNeedNoFile() {
        HostSettings settings = SettingsReader.read(home, Map.of("PATH", "x"));
        assertEquals(
                new HostSettings(
                        8080,
                        "127.0.0.1",
                        Optional.empty(),
                        home.resolve("data"),
                        false,
                        Optional.empty(),
                        HostSettings.UnsignedPlugins.ALLOW,
                        HostSettings.LogFormat.TEXT),
                settings);
    }

    @Test
    void everySettingIsRead() throws IOException {
        file(
                "nozzly.port = 0",
                "nozzly.bind = localhost",
                "nozzly.public.url = https://nozzly.example",
                "nozzly.data = elsewhere",
                "nozzly.demo = true",
                "nozzly.database.url = jdbc:postgresql://db/nozzly",
                "nozzly.database.user = app",
                "nozzly.database.password = hush",
                "nozzly.plugins.unsigned = refuse",
                "nozzly.log.format = json");
        HostSettings settings = SettingsReader.read(home, Map.of());
        assertEquals(
                new HostSettings(
                        0,
                        "localhost",
                        Optional.of(URI.create("https://nozzly.example")),
                        home.resolve("elsewhere"),
                        true,
                        Optional.of(new HostSettings.Database("jdbc:postgresql://db/nozzly", "app", "hush")),
                        HostSettings.UnsignedPlugins.REFUSE,
                        HostSettings.LogFormat.JSON),
                settings);
        assertFalse(settings.toString().contains("hush"));
    }

    @Test
    void theEnvironmentWins() throws IOException {
        file("nozzly.port = 1", "nozzly.plugins.unsigned = allow");
        HostSettings settings =
                SettingsReader.read(home, Map.of("NOZZLY_PORT", "2", "NOZZLY_PLUGINS_UNSIGNED", "refuse"));
        assertEquals(2, settings.port());
        assertEquals(HostSettings.UnsignedPlugins.REFUSE, settings.unsignedPlugins());
    }

    @Test
    void allMistakesAreReportedAtOnce() throws IOException {
        file("nozzly.prot = 1", "nozzly.port = 70000", "nozzly.demo = perhaps", "nozzly.database.user = x");
        List<String> mistakes =
                mistakes(Map.of("NOZZLY_BIND", "0.0.0.0", "NOZZLY_LOG_FROMAT", "json", "NOZZLY_PUBLIC_URL", "host"));
        assertEquals(7, mistakes.size(), mistakes.toString());
        assertTrue(mistakes.contains("nozzly.prot is not a setting; did you mean nozzly.port?"), mistakes.toString());
        assertTrue(
                mistakes.contains("NOZZLY_LOG_FROMAT is not a setting; did you mean NOZZLY_LOG_FORMAT?"),
                mistakes.toString());
        assertTrue(mistakes.stream().anyMatch(text -> text.contains("0.0.0.0") && text.contains("accounts")));
        assertTrue(mistakes.stream().anyMatch(text -> text.contains("70000")));
    }

    @Test
    void whatNothingActsOnYetIsRefused() {
        assertEquals(1, mistakes(Map.of("NOZZLY_TLS_SELF_SIGNED", "true")).size());
        assertEquals(1, mistakes(Map.of("NOZZLY_RATE_LIMITS", "on")).size());
        assertEquals(
                8080,
                SettingsReader.read(home, Map.of("NOZZLY_RATE_LIMITS", "off", "NOZZLY_REGISTRATION", "open"))
                        .port());
    }

    @Test
    void aDatabaseMustBePostgres() {
        assertEquals(
                1, mistakes(Map.of("NOZZLY_DATABASE_URL", "jdbc:mysql://x")).size());
    }
}
