package app.nozzly.host.telemetry;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import java.util.List;

/** {@code /system}: how the host does, for programs and for people. Thread-safe. */
final class SystemFeature implements Feature {

    private final SystemReports reports;
    private final SystemPage page;

    SystemFeature(SystemReports reports, PageFrame frame) {
        this.reports = reports;
        this.page = new SystemPage(reports, frame);
    }

    @Override
    public List<Route> routes() {
        Routes api = Routes.api(SystemFeature.class, "system", Resource.SYSTEM);
        return List.of(
                api.get("/system", "getSystem")
                        .answers(SystemJson.class)
                        .handle(request -> Reply.of(
                                SystemJson.of(reports.look(request.context().tenant())))),
                Routes.pages(SystemFeature.class, Resource.SYSTEM).page(SystemPage.PATH, page::show));
    }
}
