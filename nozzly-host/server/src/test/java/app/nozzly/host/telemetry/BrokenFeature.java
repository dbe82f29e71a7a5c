package app.nozzly.host.telemetry;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Routes that fail in every way in which a request can end with a 5xx, and one that logs. */
final class BrokenFeature implements Feature {

    /** Paths that answer with a 5xx. */
    static final List<String> PATHS = List.of(
            "/api/v1/broken/defect",
            "/api/v1/broken/error",
            "/api/v1/broken/unavailable",
            "/api/v1/broken/deep",
            "/broken");

    @Override
    public List<Route> routes() {
        Routes api = Routes.api(BrokenFeature.class, "broken", Resource.SYSTEM);
        return List.of(
                api.get("/broken/defect", "brokenDefect").answers(String.class).handle(request -> {
                    throw new IllegalStateException("of this test");
                }),
                api.get("/broken/error", "brokenError").answers(String.class).handle(request -> {
                    throw new AssertionError("of this test");
                }),
                api.get("/broken/unavailable", "brokenStore")
                        .answers(String.class)
                        .handle(request -> {
                            throw new NozzlyException(
                                    CommonError.UNAVAILABLE, Message.of(MetricsDoor.class, "metrics.token"));
                        }),
                api.get("/broken/deep", "brokenStack").answers(String.class).handle(request -> deeper(request, 0)),
                api.get("/said", "said").answers(String.class).handle(request -> {
                    LoggerFactory.getLogger("app.nozzly.Said").warn("said in\npassing");
                    return Reply.of("said");
                }),
                Routes.pages(BrokenFeature.class, Resource.SYSTEM).page("/broken", request -> {
                    throw new IllegalStateException("of this test");
                }));
    }

    private static Reply<String> deeper(Request<?> request, long depth) {
        return depth < 0 ? Reply.of("") : deeper(request, depth + 1);
    }
}
