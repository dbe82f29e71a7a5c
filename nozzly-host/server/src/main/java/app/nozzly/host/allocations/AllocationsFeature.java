package app.nozzly.host.allocations;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.Spools;
import java.util.List;

/** What is claimed of spools. Thread-safe. */
public final class AllocationsFeature implements Feature {

    private final Allocations allocations;
    private final Spools spools;

    public AllocationsFeature(Allocations allocations, Spools spools) {
        this.allocations = allocations;
        this.spools = spools;
    }

    @Override
    public List<Route> routes() {
        return new AllocationsApi(allocations, spools).routes();
    }
}
