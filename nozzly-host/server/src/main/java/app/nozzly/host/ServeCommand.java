package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.config.SettingsReader;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpServer;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import app.nozzly.store.Store;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

/** Runs the host until the program is told to end. */
public final class ServeCommand implements Command {

    private final Path home;
    private final Map<String, String> environment;
    private final BiFunction<HostSettings, Store, List<Module>> modules;

    /**
     * A host with these modules.
     *
     * @param home folder of the installation
     * @param environment names and values of the environment
     * @param modules the modules for the settings read and a store, {@link HostModule} among them
     */
    public ServeCommand(
            Path home, Map<String, String> environment, BiFunction<HostSettings, Store, List<Module>> modules) {
        this.home = home;
        this.environment = environment;
        this.modules = modules;
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String help() {
        return Message.of(ServeCommand.class, "help.serve").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(Message.of(ServeCommand.class, "serve.arguments", String.join(" ", arguments)));
            return MISUSED;
        }
        HostSettings settings = SettingsReader.read(home, environment);
        LogOutput.install(settings.logFormat());
        Store store = EarlyStore.begin(() -> JpaStore.open(WorkshopModule.storeSettings(settings)));
        try {
            return serve(settings, store, out);
        } catch (RuntimeException | Error refused) {
            store.close();
            throw refused;
        }
    }

    private int serve(HostSettings settings, Store store, PrintStream out) {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, modules.apply(settings, store));
        Lifecycle lifecycle = injector.getInstance(Lifecycle.class);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            ClassArchive.abandon();
                            lifecycle.stop();
                            ended.countDown();
                        },
                        "nozzly-stop"));
        lifecycle.start();
        String url = injector.getInstance(HttpServer.class).url();
        out.println(Message.of(ServeCommand.class, "serve.ready", url));
        injector.getInstance(HttpAddress.class)
                .tls()
                .map(SelfSignedCertificate::fingerprint)
                .ifPresent(print -> out.println(Message.of(ServeCommand.class, "serve.fingerprint", print)));
        out.flush();
        if (ClassArchive.isTraining()) {
            new TrainingVisit(url).pay();
            lifecycle.stop();
            return DONE;
        }
        injector.getInstance(ReadyNotice.class).lines().forEach(out::println);
        out.flush();
        ClassArchive.makeUnlessThere(home);
        waitFor(ended);
        return DONE;
    }

    private static void waitFor(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
