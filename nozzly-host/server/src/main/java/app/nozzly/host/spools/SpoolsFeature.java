package app.nozzly.host.spools;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.stream.Stream;

/** Spools, what was drawn from them, and their export. Thread-safe. */
public final class SpoolsFeature implements Feature {

    private final Spools spools;
    private final WorkshopMoney money;

    public SpoolsFeature(Spools spools, WorkshopMoney money) {
        this.spools = spools;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new SpoolsApi(spools, money).routes(), new SpoolLedgerApi(spools).routes())
                .flatMap(List::stream)
                .toList();
    }
}
