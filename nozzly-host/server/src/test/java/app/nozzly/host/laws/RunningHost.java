package app.nozzly.host.laws;

import app.nozzly.guice.JpaStoreModule;
import app.nozzly.host.HostModules;
import app.nozzly.host.Lifecycle;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.Route;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The real host inside this JVM, with its own modules on an embedded database; only the store's settings are the test's. */
final class RunningHost implements AutoCloseable {

    private final Lifecycle lifecycle;
    private final HttpServer server;

    private RunningHost(Injector injector) {
        this.lifecycle = injector.getInstance(Lifecycle.class);
        this.server = injector.getInstance(HttpServer.class);
    }

    static RunningHost start(Path data, JpaStoreSettings store) {
        installPlugins(data);
        HostSettings settings = new HostSettings(
                0,
                "127.0.0.1",
                Optional.empty(),
                data,
                false,
                Optional.empty(),
                HostSettings.UnsignedPlugins.ALLOW,
                HostSettings.LogFormat.TEXT);
        RunningHost host = new RunningHost(
                Guice.createInjector(Modules.override(HostModules.of(settings)).with(new JpaStoreModule(store))));
        host.lifecycle.start();
        return host;
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
