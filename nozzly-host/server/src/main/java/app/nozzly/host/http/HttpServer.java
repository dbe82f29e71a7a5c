package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The HTTP server: registers the routes it is given, describes them, and answers. The only class that knows the server library's life cycle. Start it
 * once.
 */
public final class HttpServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

    private static final int IN_MEMORY_PART = 65_536;

    /** Addresses that stand for all of this machine. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final Javalin javalin;
    private final HttpAddress address;
    private final HttpLimits limits;
    private final List<Route> routes;
    private final Dispatcher dispatcher;
    private final Doors doors;

    /**
     * A server of some features, not started.
     *
     * @throws IllegalArgumentException when a route does not say who may use it, or two answer the same
     */
    public HttpServer(HttpAddress address, HttpLimits limits, HttpSeams seams, Set<Feature> features) {
        this.address = address;
        this.limits = limits;
        List<Route> all = new ArrayList<>();
        features.forEach(feature -> all.addAll(feature.routes()));
        ApiDocument document = new ApiDocument(all, seams.json());
        all.addAll(document.routes());
        all.addAll(new StaticFiles().routes());
        RouteTable table = new RouteTable(all);
        this.routes = table.routes();
        this.doors = new Doors(limits.start());
        routes.forEach(Route::access);
        this.dispatcher = new Dispatcher(table, address, doors, seams, limits);
        this.javalin = Javalin.create(config -> {
            configure(config, limits, dispatcher, seams);
            address.tls()
                    .ifPresent(tls ->
                            config.jetty.addConnector((server, http) -> Connectors.secure(server, http, address, tls)));
        });
    }

    /**
     * Starts to listen and to answer.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} when the port is taken
     */
    public HttpServer start() {
        listen();
        open();
        return this;
    }

    /**
     * Starts to listen; health, static files and the API document are answered, other requests wait for {@link #open}, though not without end.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} when the port is taken
     */
    public void listen() {
        try {
            javalin.start(address.bind(), address.port());
        } catch (JavalinBindException taken) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE,
                    Message.of(HttpServer.class, "port.taken", address.bind(), address.port()),
                    taken);
        }
    }

    /** Answers all requests from now on. */
    public void open() {
        doors.open();
    }

    /** How many requests wait for {@link #open}. */
    int waiting() {
        return doors.waiting();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser on this machine finds it. */
    public String url() {
        String host = EVERYWHERE.contains(address.bind()) ? "localhost" : address.bind();
        String scheme = address.tls().isPresent() ? "https" : "http";
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Everything it answers. */
    public List<Route> routes() {
        return routes;
    }

    /** Takes no new request, lets those under way end, then stops; cuts off what takes longer than {@link HttpLimits#stop}. Closing twice is harmless. */
    @Override
    public void close() {
        doors.stayShut();
        dispatcher.endStreams();
        try {
            javalin.stop();
        } catch (JavalinException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
            // The server has stopped all the same, and what is closed after it must be.
            LOG.log(System.Logger.Level.WARNING, "requests that took longer than {0} were cut off", limits.stop());
        }
    }

    private static void configure(JavalinConfig config, HttpLimits limits, Dispatcher dispatcher, HttpSeams seams) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = limits.jsonBytes();
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.defaultContentType = "application/octet-stream";
        config.jetty.multipartConfig.cacheDirectory(
                limits.uploadFolder().toAbsolutePath().toString());
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_PART, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(limits.uploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(limits.uploadBytes() + IN_MEMORY_PART, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(Connectors::harden);
        config.jetty.modifyServer(server -> prepare(server, limits, seams));
        for (HandlerType type : List.of(
                HandlerType.GET,
                HandlerType.POST,
                HandlerType.PUT,
                HandlerType.PATCH,
                HandlerType.DELETE,
                HandlerType.HEAD,
                HandlerType.OPTIONS)) {
            config.routes.addHttpHandler(type, "/*", dispatcher::serve);
        }
        config.routes.exception(HttpResponseException.class, dispatcher::refuse);
        config.routes.exception(Exception.class, dispatcher::refuse);
    }

    private static void prepare(Server server, HttpLimits limits, HttpSeams seams) {
        server.setStopTimeout(limits.stop().toMillis());
        server.setHandler(new WatchedRequests(seams.watch(), new GracefulHandler()));
        server.setErrorHandler(new RawErrors(seams.json()));
        server.addEventListener(new org.eclipse.jetty.util.component.LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(org.eclipse.jetty.util.component.LifeCycle starting) {
                for (var connector : server.getConnectors()) {
                    ((ServerConnector) connector).setIdleTimeout(limits.idle().toMillis());
                }
            }
        });
    }
}
