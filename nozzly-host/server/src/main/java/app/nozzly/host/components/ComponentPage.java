package app.nozzly.host.components;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.view.ComponentView;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentPlace;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One component, where it is and its ledger as a page. Thread-safe. */
final class ComponentPage {

    private static final String COSTS = "costs.view";
    private static final String UNDOING = "stock.delete";

    private final Components components;
    private final ComponentLedger ledger;
    private final Locations locations;
    private final Suppliers suppliers;
    private final ComponentUses uses;

    ComponentPage(
            Components components,
            ComponentLedger ledger,
            Locations locations,
            Suppliers suppliers,
            ComponentUses uses) {
        this.components = components;
        this.ledger = ledger;
        this.locations = locations;
        this.suppliers = suppliers;
        this.uses = uses;
    }

    ComponentView view(Request<?> request, Visit visit, Component component, ComponentView.Forms forms) {
        String path = ComponentPages.href(component);
        Listing listing = Listing.of(request, path);
        Page<ComponentMovement> page = components.movements(
                request.context(), component.id().toString(), listing.query(Optional.empty(), Map.of()));
        List<ComponentPlace> places = ComponentsApi.places(components, request.context(), component);
        return new ComponentView(
                ComponentListPage.quantity(visit, component),
                component.isBelowMinimum(),
                component.averageCost().filter(cost -> visit.may(COSTS)).map(visit.figures()::unitCost),
                component.value().filter(worth -> visit.may(COSTS)).map(visit.figures()::money),
                places.stream()
                        .filter(place -> place.quantity().isPositive())
                        .map(place -> new ComponentView.Place(
                                new Link(place.location().name(), LocationPages.href(place.location())),
                                ComponentListPage.figure(visit, component, place.quantity())))
                        .toList(),
                facts(request, visit, component),
                offered(request, places),
                component.details().unit(),
                visit.currency().getCode(),
                forms,
                rows(request, visit, component, page.items(), places),
                listing.pager(page, visit),
                path,
                String.valueOf(component.version().number()),
                component.active());
    }

    /** Where there are some comes first: that is where most deeds are done. */
    private List<Choice> offered(Request<?> request, List<ComponentPlace> places) {
        Stream<Choice> stocked = places.stream()
                .filter(place -> place.quantity().isPositive())
                .map(ComponentPlace::location)
                .sorted(Comparator.comparing(Location::name, String.CASE_INSENSITIVE_ORDER))
                .map(ComponentListPage::choice);
        return Stream.concat(stocked, ComponentListPage.places(locations, request).stream())
                .distinct()
                .toList();
    }

    private List<Fact> facts(Request<?> request, Visit visit, Component component) {
        ComponentDetails details = component.details();
        List<Fact> facts = new ArrayList<>();
        add(facts, visit, "components.kind", Optional.of(ComponentForm.kind(visit, details.kind())));
        add(facts, visit, "component.sku", details.sku());
        add(
                facts,
                visit,
                "components.minimum",
                details.minimum()
                        .map(level -> ComponentListPage.figure(visit, component, level)
                                .text()));
        add(
                facts,
                visit,
                "component.supplier",
                details.supplier()
                        .filter(any -> visit.may("suppliers.view"))
                        .map(id -> suppliers.get(request.context(), id.toString()))
                        .map(Supplier::name));
        add(facts, visit, "component.used_in", uses.names(request, visit, component));
        add(facts, visit, "spool_form.notes", details.notes());
        return facts;
    }

    private static void add(List<Fact> facts, Visit visit, String key, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(visit.texts().say(key), text)));
    }

    private List<SpoolView.Movement> rows(
            Request<?> request,
            Visit visit,
            Component component,
            List<ComponentMovement> entries,
            List<ComponentPlace> places) {
        Set<MovementId> reversed = ledger.reversed(
                request.context(),
                entries.stream().map(entry -> entry.movement().id()).toList());
        Map<LocationId, String> names = places.stream()
                .collect(Collectors.toMap(
                        place -> place.location().id(),
                        place -> place.location().name()));
        return entries.stream()
                .map(entry -> row(
                        visit,
                        component,
                        entry,
                        names.getOrDefault(entry.movement().location(), ""),
                        reversed.contains(entry.movement().id())))
                .toList();
    }

    private static SpoolView.Movement row(
            Visit visit, Component component, ComponentMovement entry, String place, boolean takenBack) {
        NewComponentMovement movement = entry.movement();
        boolean undoable = !takenBack && visit.may(UNDOING);
        return new SpoolView.Movement(
                visit.figures().dateTime(movement.occurredAt()),
                visit.texts().say("movement." + movement.type().name().toLowerCase(Locale.ROOT)),
                movement.note().reason().or(movement.note()::lotNumber).orElse(""),
                place,
                ComponentListPage.figure(visit, component, movement.quantityDelta()),
                ComponentListPage.figure(visit, component, entry.balanceAfter()),
                movement.actor().name(),
                takenBack,
                undoable ? Optional.of(ComponentPages.href(component) + "/undo/" + movement.id()) : Optional.empty());
    }
}
