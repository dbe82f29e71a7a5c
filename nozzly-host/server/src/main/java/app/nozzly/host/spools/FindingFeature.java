package app.nozzly.host.spools;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import java.util.List;
import java.util.stream.Stream;

/** Groups of spools, named views of their list, and changes of many at once. Thread-safe. */
public final class FindingFeature implements Feature {

    private final PageFrame frame;
    private final Nozzly nozzly;

    public FindingFeature(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.nozzly = nozzly;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new SpoolGroupsApi(nozzly.spools()).routes(),
                        new SavedViewsApi(nozzly.savedViews()).routes(),
                        new BulkEditsApi(nozzly.bulkEdits()).routes(),
                        new SavedViewPages(frame, nozzly.savedViews()).routes(),
                        new BulkPages(frame, nozzly).routes())
                .flatMap(List::stream)
                .toList();
    }
}
