package app.nozzly.host.laws;

import app.nozzly.host.HostModules;
import app.nozzly.host.Lifecycle;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.Route;
import app.nozzly.host.jobs.JobTerms;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The real host inside this JVM, with its own modules on an embedded database; only the store's settings are the test's. */
final class RunningHost implements AutoCloseable {

    private final Injector injector;
    private final Lifecycle lifecycle;
    private final HttpServer server;

    private RunningHost(Injector injector) {
        this.injector = injector;
        this.lifecycle = injector.getInstance(Lifecycle.class);
        this.server = injector.getInstance(HttpServer.class);
    }

    static RunningHost start(Path data, JpaStoreSettings store) {
        installPlugins(data);
        HostSettings settings = HostSettings.loopback(0, data);
        Injector injector = Guice.createInjector(
                Modules.override(HostModules.of(settings, JpaStore.open(store))).with(withoutWork()));
        RunningHost host = new RunningHost(injector);
        host.lifecycle.start();
        HostModules.actAsOwner(injector);
        return host;
    }

    /** Jobs are ordered and stay where they are: what they do would mix with what is counted. */
    private static Module withoutWork() {
        return binder -> OptionalBinder.newOptionalBinder(binder, JobTerms.class)
                .setBinding()
                .toInstance(JobTerms.STANDARD.withoutWork());
    }

    /** Makes an installation of the data folder, with the plugin that the build has just made. */
    private static void installPlugins(Path home) {
        System.setProperty("nozzly.home", home.toString());
        try {
            Path plugins = Files.createDirectories(home.resolve("plugins"));
            try (DirectoryStream<Path> zips =
                    Files.newDirectoryStream(Path.of("../../nozzly-plugins/slicer/target"), "*.zip")) {
                for (Path zip : zips) {
                    Files.copy(zip, plugins.resolve(zip.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException absent) {
            throw new UncheckedIOException("build the slicer plugin first: ./mvnw package", absent);
        }
    }

    /** From now on the owner of another workshop of this host makes every request. */
    void actAsStranger() {
        HostModules.actAsStranger(injector);
    }

    /** The owner of the first workshop does again. */
    void actAsOwner() {
        HostModules.actAsOwner(injector);
    }

    List<Route> routes() {
        return server.routes();
    }

    Client client() {
        return new Client(server.url());
    }

    @Override
    public void close() {
        lifecycle.stop();
    }
}
