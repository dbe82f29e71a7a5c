package app.nozzly.host.components;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.ComponentsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentPlace;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of components in use. Thread-safe. */
final class ComponentListPage {

    private final Components components;
    private final Locations locations;

    ComponentListPage(Components components, Locations locations) {
        this.components = components;
        this.locations = locations;
    }

    ComponentsView view(Request<?> request, Visit visit) {
        Listing listing = Listing.of(request, ComponentPages.PATH, "q", "kind", "location_id", "below_minimum");
        Map<String, String> filters = new LinkedHashMap<>(listing.filters());
        filters.remove("q");
        filters.put("is_active", "true");
        Page<Component> page = components.list(request.context(), listing.query(listing.filter("q"), filters));
        Map<ComponentId, List<ComponentPlace>> places = components.places(
                request.context(), page.items().stream().map(Component::id).toList());
        return new ComponentsView(
                ComponentPages.PATH,
                FormState.of(listing.filters()),
                ComponentForm.kinds(visit),
                places(request, listing.filter("location_id")),
                columns(visit, listing),
                page.items().stream()
                        .map(component -> row(visit, component, places.getOrDefault(component.id(), List.of())))
                        .toList(),
                listing.pager(page, visit),
                !listing.filters().isEmpty(),
                ComponentPages.PATH + "/new");
    }

    /** The places in use as choices. */
    static List<Choice> places(Locations locations, Request<?> request) {
        return Choosable.inUse(query -> locations.list(request.context(), query)).stream()
                .map(ComponentListPage::choice)
                .toList();
    }

    /** The same, with the one that the list is filtered by, which may be out of use. */
    private List<Choice> places(Request<?> request, Optional<String> chosen) {
        List<Choice> inUse = places(locations, request);
        return chosen.filter(
                        id -> inUse.stream().noneMatch(choice -> choice.value().equals(id)))
                .flatMap(id -> known(request, id))
                .map(location -> Stream.concat(inUse.stream(), Stream.of(choice(location)))
                        .toList())
                .orElse(inUse);
    }

    private Optional<Location> known(Request<?> request, String id) {
        try {
            return Optional.of(locations.get(request.context(), id));
        } catch (NozzlyException unknown) {
            return Optional.empty();
        }
    }

    static Choice choice(Location location) {
        return new Choice(location.id().toString(), location.name());
    }

    /** How many, marked when there are too few. */
    static Figure quantity(Visit visit, Component component) {
        Figure figure = figure(visit, component, component.quantity());
        return component.isBelowMinimum() ? figure.toned(Tone.BAD) : figure;
    }

    static Figure figure(Visit visit, Component component, Quantity quantity) {
        return visit.figures().quantity(quantity.value(), component.details().unit());
    }

    private static ComponentsView.Columns columns(Visit visit, Listing listing) {
        return new ComponentsView.Columns(
                listing.sortable(Column.text(visit.texts().say("components.component")), "name"),
                listing.sortable(Column.text(visit.texts().say("components.kind")), "kind"),
                listing.sortable(Column.figure(visit.texts().say("component.quantity")), "quantity"),
                Column.figure(visit.texts().say("components.minimum")),
                Column.text(visit.texts().say("components.places")),
                Column.figure(visit.texts().say("component.value")));
    }

    private static ComponentsView.Row row(Visit visit, Component component, List<ComponentPlace> places) {
        return new ComponentsView.Row(
                new Link(component.label(), ComponentPages.href(component)),
                component
                        .details()
                        .sku()
                        .map(sku -> component.code() + " · " + sku)
                        .orElse(component.code()),
                ComponentForm.kind(visit, component.details().kind()),
                quantity(visit, component),
                component.details().minimum().map(level -> figure(visit, component, level)),
                component.isBelowMinimum(),
                places.stream()
                        .filter(place -> place.quantity().isPositive())
                        .map(place -> place.location().name())
                        .collect(Collectors.joining(", ")),
                component.value().filter(worth -> visit.may("costs.view")).map(visit.figures()::money));
    }
}
