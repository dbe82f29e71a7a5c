package app.nozzly.host.telemetry;

import app.nozzly.host.HostModules;
import app.nozzly.host.Lifecycle;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Exchange;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.Route;
import app.nozzly.store.Store;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The real host inside this JVM, on a store of the test and shown as the test likes, with a client for it. */
final class SeenHost implements AutoCloseable {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Injector injector;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private SeenHost(Injector injector) {
        this.injector = injector;
        this.server = injector.getInstance(HttpServer.class);
    }

    static HostSettings settings(Path data, Optional<URI> publicUrl, TelemetrySettings telemetry) {
        HostSettings usual = HostSettings.loopback(0, data);
        return new HostSettings(
                usual.port(),
                usual.bind(),
                publicUrl,
                data,
                true,
                usual.database(),
                usual.unsignedPlugins(),
                telemetry.logFormat(),
                usual.transport(),
                usual.access(),
                usual.mail(),
                usual.signOn(),
                new HostSettings.Monitoring(telemetry.metricsToken(), telemetry.traceEndpoint()),
                usual.importHosts());
    }

    static SeenHost start(Path data, TelemetrySettings telemetry, Store store, Feature... more) {
        return start(settings(data, Optional.empty(), telemetry), store, more);
    }

    static SeenHost start(HostSettings settings, Store store, Feature... more) {
        System.setProperty("nozzly.home", settings.data().toString());
        List<Module> modules = new ArrayList<>(HostModules.of(settings, store));
        modules.add(binder -> {
            for (Feature feature : more) {
                Multibinder.newSetBinder(binder, Feature.class).addBinding().toInstance(feature);
            }
        });
        SeenHost host = new SeenHost(Guice.createInjector(modules));
        host.injector.getInstance(Lifecycle.class).start();
        HostModules.actAsOwner(host.injector);
        return host;
    }

    <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    List<Route> routes() {
        return server.routes();
    }

    String url() {
        return server.url();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return exchange(
                HttpRequest.newBuilder(URI.create(url() + path)).method(method, HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return exchange(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                headers);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request, String... headers) {
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        try {
            return Exchange.text(client, request.build());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Waits until something holds; what a request leaves behind may come a moment after its answer. */
    static void await(String what, BooleanSupplier holds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new AssertionError("it did not come true: " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        injector.getInstance(Lifecycle.class).stop();
    }
}
