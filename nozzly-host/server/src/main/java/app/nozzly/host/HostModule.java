package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Health;
import app.nozzly.host.http.HealthNotes;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.http.RequestWatch;
import app.nozzly.host.http.StrictWrites;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Wires the server. Other modules bind {@link Callers}, {@link RateLimits}, {@link IdempotencyRecords} and {@link StrictWrites}, add {@link Feature}s to their set and
 * named readiness checks to their map, and may replace the {@link ErrorPages} and give a {@link StartOrder}.
 */
public final class HostModule extends AbstractModule {

    private final HostSettings settings;

    public HostModule(HostSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        bind(HostSettings.class).toInstance(settings);
        bind(JsonFormat.class).toInstance(new JsonFormat());
        requireBinding(Callers.class);
        requireBinding(IdempotencyRecords.class);
        requireBinding(StrictWrites.class);
        OptionalBinder.newOptionalBinder(binder(), Clock.class).setDefault().toInstance(Clock.systemUTC());
        OptionalBinder.newOptionalBinder(binder(), ErrorPages.class)
                .setDefault()
                .toInstance(ErrorPages.plain());
        OptionalBinder.newOptionalBinder(binder(), RequestWatch.class)
                .setDefault()
                .toInstance(RequestWatch.NONE);
        OptionalBinder.newOptionalBinder(binder(), HealthNotes.class)
                .setDefault()
                .toInstance(HealthNotes.NONE);
        requireBinding(RateLimits.class);
        OptionalBinder.newOptionalBinder(binder(), StartOrder.class)
                .setDefault()
                .toInstance(new StartOrder(List.of()));
        OptionalBinder.newOptionalBinder(binder(), ReadyNotice.class)
                .setDefault()
                .toInstance(List::of);
        MapBinder.newMapBinder(binder(), String.class, BooleanSupplier.class);
        Multibinder.newSetBinder(binder(), Feature.class).addBinding().to(Health.class);
    }

    @Provides
    @Singleton
    Health health(Map<String, BooleanSupplier> checks, HealthNotes notes) {
        return new Health(checks, notes);
    }

    @Provides
    @Singleton
    HttpSeams seams(
            JsonFormat json,
            Callers callers,
            RateLimits rateLimits,
            IdempotencyRecords records,
            StrictWrites strictWrites,
            ErrorPages errorPages,
            Clock clock,
            RequestWatch watch) {
        return new HttpSeams(json, callers, rateLimits, records, strictWrites, errorPages, clock, watch);
    }

    @Provides
    @Singleton
    HttpAddress address(Clock clock) {
        return new HttpAddress(
                settings.bind(),
                settings.port(),
                settings.publicUrl(),
                tls(clock),
                settings.transport().trustedProxies());
    }

    @Provides
    @Singleton
    HttpServer server(HttpAddress address, HttpSeams seams, Set<Feature> features) {
        return new HttpServer(address, HttpLimits.standard(uploadFolder()), seams, features);
    }

    private Optional<HttpAddress.Tls> tls(Clock clock) {
        return settings.transport().selfSigned()
                ? Optional.of(new SelfSignedCertificate(settings.data().resolve("tls"), clock).get())
                : settings.transport()
                        .keystore()
                        .map(keystore -> new HttpAddress.Tls(keystore.file(), keystore.password()));
    }

    @Provides
    @Singleton
    static Lifecycle lifecycle(StartOrder order, HttpServer server, Health health) {
        List<Lifecycle.Part> parts = new ArrayList<>();
        // A host that runs closes it with "requests", before what they need; here it is closed when the start fails
        // before that.
        parts.add(new Lifecycle.Part("server", server::listen, server::close));
        parts.addAll(order.beforeRequests());
        parts.add(new Lifecycle.Part("requests", server::open, server::close));
        parts.add(new Lifecycle.Part("readiness", health::started, health::stopping));
        return new Lifecycle(parts);
    }

    /** The folder for uploads, without what a killed host left there. */
    private Path uploadFolder() {
        try {
            Path folder = Files.createDirectories(settings.data().resolve("uploads"));
            try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(folder)) {
                for (Path file : leftOver) {
                    Files.deleteIfExists(file);
                }
            }
            return folder;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
