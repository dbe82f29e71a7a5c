package app.nozzly.host.components;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Locations;
import java.util.List;
import java.util.stream.Stream;

/** Counted parts, what moves them, and the places where stock stands. Thread-safe. */
public final class ComponentsFeature implements Feature {

    private final Locations locations;
    private final Components components;
    private final ComponentLedger ledger;
    private final WorkshopMoney money;

    public ComponentsFeature(Locations locations, Components components, ComponentLedger ledger, WorkshopMoney money) {
        this.locations = locations;
        this.components = components;
        this.ledger = ledger;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new LocationsApi(locations).routes(),
                        new ComponentsApi(components).routes(),
                        new ComponentLedgerApi(components, ledger, money).routes())
                .flatMap(List::stream)
                .toList();
    }
}
