package app.nozzly.host.spools;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.stream.Stream;

/** Spools, what was drawn from them, and their export. Thread-safe. */
public final class SpoolsFeature implements Feature {

    private final Spools spools;
    private final Filaments filaments;
    private final WorkshopMoney money;
    private final JsonFormat json;

    public SpoolsFeature(Spools spools, Filaments filaments, WorkshopMoney money, JsonFormat json) {
        this.spools = spools;
        this.filaments = filaments;
        this.money = money;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new SpoolsApi(spools, filaments, money).routes(),
                        new SpoolLedgerApi(spools).routes(),
                        new SpoolExport(spools, json).routes())
                .flatMap(List::stream)
                .toList();
    }
}
