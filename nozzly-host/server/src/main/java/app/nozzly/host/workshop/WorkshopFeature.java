package app.nozzly.host.workshop;

import app.nozzly.WorkshopSettings;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import java.util.List;

/** The workshop's settings and rates. Thread-safe. */
public final class WorkshopFeature implements Feature {

    private final WorkshopSettings settings;

    public WorkshopFeature(WorkshopSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        return new WorkshopApi(settings).routes();
    }
}
