package app.nozzly.host.telemetry;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** {@code /metrics}, for Prometheus. Thread-safe. */
final class MetricsFeature implements Feature {

    private final MetricsDoor door;
    private final Supplier<String> text;

    MetricsFeature(MetricsDoor door, Supplier<String> text) {
        this.door = door;
        this.text = text;
    }

    @Override
    public List<Route> routes() {
        return List.of(Routes.plumbing(MetricsFeature.class, "health")
                .get("/metrics", "readMetrics")
                .answersFile("text/plain")
                .fails(401)
                .handle(this::read));
    }

    private Reply<Void> read(Request<Void> request) {
        door.pass(request);
        return Reply.<Void>bytes(Metrics.CONTENT_TYPE, text.get().getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store");
    }
}
