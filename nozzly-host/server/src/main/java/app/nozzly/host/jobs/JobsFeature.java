package app.nozzly.host.jobs;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import java.util.List;

/** API and pages of long work. Thread-safe. */
public final class JobsFeature implements Feature {

    private final List<Feature> parts;

    public JobsFeature(PageFrame frame, JobDesk desk, JobStreams streams) {
        this.parts = List.of(new JobsApi(desk, streams), new JobPages(frame, desk), new VerifyPages(frame, desk));
    }

    @Override
    public List<Route> routes() {
        return parts.stream().flatMap(part -> part.routes().stream()).toList();
    }
}
