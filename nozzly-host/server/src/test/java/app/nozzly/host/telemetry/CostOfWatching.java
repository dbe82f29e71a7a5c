package app.nozzly.host.telemetry;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.config.HostSettings.LogFormat;
import app.nozzly.host.http.RequestWatch;
import app.nozzly.host.http.RequestWatch.Ending;
import app.nozzly.host.http.RequestWatch.Incoming;
import app.nozzly.host.http.RequestWatch.Scope;
import app.nozzly.host.http.RequestWatch.Watched;
import java.util.Optional;

/** Measures what watching a request costs, besides the lines that are written: run its {@code main}. Not a test. */
final class CostOfWatching {

    private static final int REQUESTS = 2_000_000;
    private static final OperationContext CALLER = OperationContext.of(
            TenantId.of("00000000-0000-7000-8000-000000000001"), new Actor(Actor.Kind.USER, "u", "U"));
    private static final Incoming REQUEST =
            new Incoming("GET", "req_0123456789abcdef0123456789abcdef", Optional.empty(), Optional.empty());
    private static final Ending ENDING = new Ending(200, false);

    private CostOfWatching() {}

    /** Prints nanoseconds for each request. */
    public static void main(String[] arguments) {
        RequestWatch watch = new RequestTelemetry(new RequestFigures(), new AccessLog(LogFormat.TEXT), Tracer.NONE);
        for (int round = 1; round <= 5; round++) {
            long begun = System.nanoTime();
            for (int request = 0; request < REQUESTS; request++) {
                serve(watch);
            }
            System.out.println("round " + round + ": " + (System.nanoTime() - begun) / REQUESTS + " ns per request");
        }
    }

    private static void serve(RequestWatch watch) {
        Watched watched = watch.begin(REQUEST);
        try (Scope here = watched.enter()) {
            watched.found("/api/v1/spools/{id}");
            watched.identified(CALLER);
        }
        watched.ended(ENDING);
    }
}
