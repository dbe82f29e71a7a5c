package app.nozzly.host.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(HostSettings.loopback(8080, home.resolve("data")), settings);
        assertTrue(settings.isLoopback());
    }

    @Test
    void everySettingIsRead() throws IOException {
        Files.createFile(home.resolve("own.p12"));
        file(
                "nozzly.port = 0",
                "nozzly.bind = 0.0.0.0",
                "nozzly.public.url = https://nozzly.example",
                "nozzly.tls.keystore = own.p12",
                "nozzly.tls.keystore.password = hush1",
                "nozzly.proxy.trusted = 10.0.0.2, 172.16.0.0/12, ::1",
                "nozzly.data = elsewhere",
                "nozzly.demo = false",
                "nozzly.secret = hush2-0123456789-0123456789-012345",
                "nozzly.database.url = jdbc:postgresql://db/nozzly",
                "nozzly.database.user = app",
                "nozzly.database.password = hush3",
                "nozzly.database.owner.user = keeper",
                "nozzly.database.owner.password = hush7",
                "nozzly.registration = open",
                "nozzly.rate.limits = off",
                "nozzly.mail.url = smtp://post:hush4%21@mail.example",
                "nozzly.mail.from = Nozzly <post@nozzly.example>",
                "nozzly.oidc.issuer = https://login.example/realms/shop",
                "nozzly.oidc.client.id = nozzly",
                "nozzly.oidc.client.secret = hush5",
                "nozzly.metrics.token = hush6-0123456789",
                "nozzly.otlp.endpoint = http://localhost:4318",
                "nozzly.import.hosts = 192.168.1.5:7912, nas.local",
                "nozzly.plugins.unsigned = refuse",
                "nozzly.log.format = json");
        HostSettings settings = SettingsReader.read(home, Map.of());
        List<AddressRange> proxies = Stream.of("10.0.0.2", "172.16.0.0/12", "::1")
                .map(text -> AddressRange.of(text).orElseThrow())
                .toList();
        assertEquals(
                new HostSettings(
                        0,
                        "0.0.0.0",
                        Optional.of(URI.create("https://nozzly.example")),
                        home.resolve("elsewhere"),
                        false,
                        Optional.of(new HostSettings.Database(
                                "jdbc:postgresql://db/nozzly",
                                "app",
                                "hush3",
                                Optional.of(new HostSettings.DatabaseOwner("keeper", "hush7")))),
                        HostSettings.UnsignedPlugins.REFUSE,
                        HostSettings.LogFormat.JSON,
                        new HostSettings.Transport(
                                Optional.of(new HostSettings.Keystore(home.resolve("own.p12"), "hush1")),
                                false,
                                proxies),
                        new HostSettings.Access(true, false, Optional.of("hush2-0123456789-0123456789-012345")),
                        Optional.of(new HostSettings.Mail(
                                "mail.example", 587, false, "post", "hush4!", "Nozzly <post@nozzly.example>")),
                        Optional.of(new HostSettings.SignOn(
                                URI.create("https://login.example/realms/shop"), "nozzly", "hush5", "login.example")),
                        new HostSettings.Monitoring(
                                Optional.of("hush6-0123456789"), Optional.of(URI.create("http://localhost:4318"))),
                        List.of(
                                new NamedHost("192.168.1.5", OptionalInt.of(7912)),
                                new NamedHost("nas.local", OptionalInt.empty()))),
                settings);
        assertFalse(settings.toString().contains("hush"), settings.toString());
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
        assertTrue(mistakes.stream().anyMatch(text -> text.contains("0.0.0.0") && text.contains("in the clear")));
        assertTrue(mistakes.stream().anyMatch(text -> text.contains("70000")));
    }

    @Test
    void whatNothingActsOnYetIsRefused() {
        assertEquals(1, mistakes(Map.of("NOZZLY_SPOOLMAN_PORT", "7912")).size());
    }

    @Test
    void onANetworkRegistrationIsClosedAndLimitsAreOn() {
        HostSettings.Access access = SettingsReader.read(
                        home, Map.of("NOZZLY_BIND", "192.168.1.7", "NOZZLY_TLS_SELF_SIGNED", "true"))
                .access();
        assertFalse(access.openRegistration());
        assertTrue(access.rateLimits());
        HostSettings.Access behindProxy = SettingsReader.read(
                        home, environment("PUBLIC_URL=https://nozzly.example PROXY_TRUSTED=127.0.0.1"))
                .access();
        assertFalse(behindProxy.openRegistration(), "a proxy lets others in");
        assertTrue(behindProxy.rateLimits());
        HostSettings.Access local =
                SettingsReader.read(home, Map.of("NOZZLY_BIND", "127.0.0.2")).access();
        assertTrue(local.openRegistration());
        assertFalse(local.rateLimits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIND=0.0.0.0                                               | passwords in the clear
            BIND=nas.local                                             | passwords in the clear
            BIND=0.0.0.0 TLS_SELF_SIGNED=true DEMO=true                | lets anybody in as the owner
            BIND=:: TLS_SELF_SIGNED=true REGISTRATION=open             | needs a PostgreSQL database
            PROXY_TRUSTED=127.0.0.1 DEMO=true                          | must not be with nozzly.proxy.trusted = 127.0.0.1
            PROXY_TRUSTED=127.0.0.1 REGISTRATION=open                  | with nozzly.proxy.trusted = 127.0.0.1 needs a PostgreSQL
            DATABASE_URL=jdbc:postgresql://db/x DATABASE_OWNER_PASSWORD=x | nozzly.database.owner.user
            DATABASE_OWNER_USER=x                                      | give the address too
            PUBLIC_URL=http://nozzly.example                           | give an https address
            BIND=10.0.0.9 TLS_SELF_SIGNED=true PUBLIC_URL=http://localhost | give an https address
            PUBLIC_URL=https://nozzly.example                          | needs somebody who speaks https
            OIDC_ISSUER=https://login.example                          | nozzly.oidc.client.id
            OIDC_CLIENT_ID=x OIDC_ISSUER=https://login.example         | nozzly.oidc.client.secret
            OIDC_NAME=x                                                | nozzly.oidc.issuer
            OIDC_CLIENT_ID=x OIDC_CLIENT_SECRET=y OIDC_ISSUER=http://login.example | identities in the clear
            MAIL_URL=smtp://mail.example                               | nozzly.mail.from
            MAIL_FROM=a@b.example                                      | nozzly.mail.url
            MAIL_URL=http://mail.example MAIL_FROM=a@b.example         | smtp://user:password@host:port
            MAIL_URL=smtp://mail.example MAIL_FROM=nobody              | give an address such as Nozzly
            TLS_KEYSTORE=absent.p12                                    | a PKCS12 file that can be read
            TLS_KEYSTORE_PASSWORD=x                                    | nozzly.tls.keystore
            SECRET=short                                               | at least 32 characters
            METRICS_TOKEN=short                                        | at least 16 characters
            OTLP_ENDPOINT=localhost:4318                               | http://localhost:4318
            PROXY_TRUSTED=10.0.0.0/33                                  | 172.16.0.0/12
            PROXY_TRUSTED=proxy.example                                | 172.16.0.0/12
            REGISTRATION=yes                                           | give open or closed
            RATE_LIMITS=yes                                            | give on or off
            BIND=1.2.3                                                 | 0.0.0.0 for all of them
            """)
    void unsafeAndHalfSettingsAreRefusedWithTheirRemedy(String settings, String said) {
        List<String> mistakes = mistakes(environment(settings));
        assertEquals(1, mistakes.size(), mistakes.toString());
        assertTrue(mistakes.get(0).contains(said), mistakes.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIND=0.0.0.0 PROXY_TRUSTED=10.0.0.2",
                "BIND=0.0.0.0 TLS_SELF_SIGNED=true",
                "BIND=0.0.0.0 TLS_SELF_SIGNED=true REGISTRATION=open DATABASE_URL=jdbc:postgresql://db/nozzly",
                "PUBLIC_URL=https://nozzly.example PROXY_TRUSTED=127.0.0.1",
                "PUBLIC_URL=http://localhost:8080",
                "DEMO=true REGISTRATION=open"
            })
    void safeSettingsAreTaken(String settings) {
        SettingsReader.read(home, environment(settings));
    }

    @Test
    void everythingUnsafeIsSaidAtOnce() {
        assertEquals(
                4,
                mistakes(environment("BIND=0.0.0.0 DEMO=true REGISTRATION=open PUBLIC_URL=http://nozzly.example"))
                        .size());
    }

    @Test
    void O12_mistakesInSecretsDoNotShowThem() {
        String said = String.join(
                " ",
                mistakes(
                        environment(
                                "SECRET=hush METRICS_TOKEN=hush MAIL_URL=ftp://a:hush@b MAIL_FROM=a@b TLS_KEYSTORE_PASSWORD=hush")));
        assertFalse(said.contains("hush"), said);
    }

    private static Map<String, String> environment(String settings) {
        return Arrays.stream(settings.strip().split(" +"))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> "NOZZLY_" + setting[0], setting -> setting[1]));
    }

    @Test
    void aDatabaseMustBePostgres() {
        assertEquals(
                1, mistakes(Map.of("NOZZLY_DATABASE_URL", "jdbc:mysql://x")).size());
    }
}
