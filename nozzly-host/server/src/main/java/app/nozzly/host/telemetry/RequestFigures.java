package app.nozzly.host.telemetry;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Requests by route, with how long they took. There are as many series as routes and kinds of answer, whatever people ask for. Thread-safe. */
final class RequestFigures implements MultiCollector {

    /**
     * What requests are told apart by.
     *
     * @param method verb
     * @param route template
     * @param status class of the answer, for example {@code 2xx}
     */
    record Series(String method, String route, String status) {}

    private static final String[] CLASSES = {"gone", "1xx", "2xx", "3xx", "4xx", "5xx"};
    private static final int HUNDRED = 100;

    private final Map<Series, Durations> durations = new ConcurrentHashMap<>();
    private final AtomicLong inFlight = new AtomicLong();

    /** The class of a status; {@code gone} when the sender went away before there was one. */
    static String statusClass(int status) {
        return CLASSES[Math.min(status / HUNDRED, CLASSES.length - 1)];
    }

    void begun() {
        inFlight.incrementAndGet();
    }

    void ended(Series series, long nanos) {
        inFlight.decrementAndGet();
        durations.computeIfAbsent(series, first -> new Durations()).add(nanos);
    }

    int series() {
        return durations.size();
    }

    @Override
    public MetricSnapshots collect() {
        HistogramSnapshot.Builder requests = HistogramSnapshot.builder()
                .name("nozzly_http_request_duration_seconds")
                .help("Requests, from their first byte to the last byte of the answer");
        durations.forEach((series, took) -> requests.dataPoint(
                took.point(Labels.of("method", series.method(), "route", series.route(), "status", series.status()))));
        return MetricSnapshots.of(
                requests.build(),
                Gauges.of("nozzly_http_requests_in_flight", "Requests that are being served", inFlight.get()));
    }
}
