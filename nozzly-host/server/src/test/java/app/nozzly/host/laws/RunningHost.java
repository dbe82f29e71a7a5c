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
import java.nio.file.Path;
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
