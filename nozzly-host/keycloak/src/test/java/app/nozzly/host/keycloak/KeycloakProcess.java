package app.nozzly.host.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak in a process of its own with the realm of the test; it keeps everything in memory and listens on this machine only. */
final class KeycloakProcess implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "only for this test";

    private static final Duration LONGEST_START = Duration.ofMinutes(12);
    private static final String REALM = "workshop-realm.json";

    private final Process process;
    private final URI address;
    private final Path log;

    private KeycloakProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it and waits until the realm answers.
     *
     * @param home the unpacked distribution
     */
    static KeycloakProcess start(Path home) throws IOException, InterruptedException {
        importRealm(home);
        int port = freePort();
        Path log = home.resolveSibling("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname-strict=false",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS",
                        "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD));
        KeycloakProcess keycloak = new KeycloakProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        keycloak.awaitRealm();
        return keycloak;
    }

    private static void importRealm(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = KeycloakProcess.class.getResourceAsStream(REALM)) {
            Files.copy(realm, folder.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("Keycloak did not start, see " + log);
            }
            Thread.sleep(250);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI issuer() {
        return address.resolve("/realms/workshop");
    }

    URI address() {
        return address;
    }

    /** The script and what it started, by their handles. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception stubborn) {
                one.destroyForcibly();
            }
        }
    }
}
