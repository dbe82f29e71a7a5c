package app.nozzly.host.workshop;

import app.nozzly.WorkshopSettings;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.workshop.WorkshopLogos;
import java.util.List;
import java.util.stream.Stream;

/** The workshop's settings, rates and logo. Thread-safe. */
public final class WorkshopFeature implements Feature {

    private final WorkshopSettings settings;
    private final WorkshopLogos logos;
    private final KnownLogos known;

    public WorkshopFeature(WorkshopSettings settings, WorkshopLogos logos, KnownLogos known) {
        this.settings = settings;
        this.logos = logos;
        this.known = known;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new WorkshopApi(settings).routes(), new LogoApi(logos, known).routes())
                .flatMap(List::stream)
                .toList();
    }
}
