package app.nozzly.host.laws;

import app.nozzly.host.HostModules;
import app.nozzly.host.config.SettingsReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as it is shipped, that can be killed. */
final class HostProcess implements AutoCloseable {

    private final Process process;
    private final Client client;

    private HostProcess(Process process, Client client) {
        this.process = process;
        this.client = client;
    }

    /**
     * Starts the program and waits until it is ready.
     *
     * @param home folder of the installation, data and log
     * @param settings names and values of the environment besides
     */
    static HostProcess start(Path home, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = program(home, settings, "serve");
        makeOwner(home, builder.environment());
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = Optional.ofNullable(output.readLine())
                .orElseThrow(() -> new AssertionError("the host did not start, see " + home.resolve("log.txt")));
        Client client = new Client(ready.substring(ready.indexOf("http")));
        client.signIn(HostModules.OWNER, HostModules.PASSWORD);
        return new HostProcess(process, client);
    }

    /** Runs a command of the program to its end and gives what it said. */
    static String run(Path home, Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        Process process = program(home, settings, words).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", words) + " failed, see " + home.resolve("log.txt") + ": " + said);
        }
        return said;
    }

    private static ProcessBuilder program(Path home, Map<String, String> settings, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-Dnozzly.home=" + home,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "app.nozzly.host.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("NOZZLY_"));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "NOZZLY_PORT", "0", "NOZZLY_DATA", home.resolve("data").toString(), "NOZZLY_DEMO", "false"));
        return builder;
    }

    /** Before the first start; later ones must find what a kill left, untouched by anybody else. */
    private static void makeOwner(Path home, Map<String, String> environment) throws IOException {
        Path made = home.resolve("owner-made");
        if (!Files.exists(made)) {
            HostModules.makeOwner(SettingsReader.read(home, environment));
            Files.createFile(made);
        }
    }

    Client client() {
        return client;
    }

    /** As an operator would: it ends what it is doing. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the host did not stop");
        }
    }

    /** As a power switch would: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the host survived");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
