package app.nozzly.host.components;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.spools.SpoolPictures;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.LocationView;
import app.nozzly.host.web.view.LocationsView;
import app.nozzly.host.web.view.Standing;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationContents;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.LocationStock;
import app.nozzly.inventory.Locations;
import app.nozzly.store.ListQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The places where stock stands: list with a form for a new one, and one place with what stands there. Thread-safe. */
public final class LocationPages implements Feature {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.LOCATIONS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.LOCATIONS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.LOCATIONS);

    private static final String PATH = "/locations";

    private final PageFrame frame;
    private final Locations locations;

    public LocationPages(PageFrame frame, Locations locations) {
        this.frame = frame;
        this.locations = locations;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(LocationPages.class, Resource.LOCATIONS);
        return List.of(
                pages.page(PATH, request -> list(frame.visit(request), request, fresh())),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/retire", DELETE, this::retire),
                pages.form(PATH + "/{id}/restore", CHANGE, this::restore));
    }

    /** Path of a location's page. */
    static String href(Location location) {
        return PATH + "/" + location.id();
    }

    private static FormState fresh() {
        return FormState.of(Map.of("kind", code(LocationKind.SHELF)));
    }

    private Reply<Void> list(Visit visit, Request<?> request, FormState form) {
        List<Location> all = locations
                .list(request.context(), ListQuery.first(ListQuery.MAXIMUM_LIMIT))
                .items();
        Map<LocationId, LocationContents> contents = locations.contents(request.context(), all);
        List<LocationsView.Row> rows = all.stream()
                .map(location -> row(visit, location, contents.get(location.id())))
                .toList();
        Shell shell = visit.shell(visit.texts().say(Area.LOCATIONS.key()))
                .in(Area.LOCATIONS)
                .following("location spool component");
        return visit.page("locations", shell, new LocationsView(rows, form, kinds(visit), PATH));
    }

    private static LocationsView.Row row(Visit visit, Location location, LocationContents contents) {
        return new LocationsView.Row(
                new Link(location.name(), href(location)),
                kind(visit, location.kind()),
                visit.figures().count(contents.spools()),
                visit.figures().count(contents.components()),
                location.active());
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    LocationDraft draft = draft(visit.fields(), true);
                    return request.perform(
                            context -> locations.add(context, draft),
                            location -> visit.done(PATH, "location_added", location.name()));
                },
                form -> list(visit, request, form));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        LocationStock stock = locations.stock(request.context(), request.path("id"));
        return page(visit, stock, form(stock.location()));
    }

    private Reply<Void> page(Visit visit, LocationStock stock, FormState form) {
        Location location = stock.location();
        Shell shell = visit.shell(location.name())
                .in(Area.LOCATIONS)
                .below(new Crumb(visit.texts().say(Area.LOCATIONS.key()), PATH))
                .telling(visit.changes("location", location.id()))
                .following("spool component location:" + location.id());
        LocationView view = new LocationView(
                lines(visit, stock),
                form,
                kinds(visit),
                href(location),
                String.valueOf(location.version().number()),
                new Standing(location.active(), href(location) + (location.active() ? "/retire" : "/restore")));
        return visit.page("location", shell, view);
    }

    private static List<LocationView.Line> lines(Visit visit, LocationStock stock) {
        return Stream.concat(
                        stock.spools().stream()
                                .map(spool -> new LocationView.Line(
                                        new Link(spool.code(), SpoolPictures.href(spool)),
                                        spool.filament().label(),
                                        visit.figures().grams(spool.physical()))),
                        stock.components().stream()
                                .map(line -> new LocationView.Line(
                                        new Link(
                                                line.component().details().name(),
                                                ComponentPages.href(line.component())),
                                        line.component().code(),
                                        visit.figures()
                                                .quantity(
                                                        line.quantity().value(),
                                                        line.component()
                                                                .details()
                                                                .unit()))))
                .toList();
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        LocationStock present = locations.stock(request.context(), request.path("id"));
        Location location = present.location();
        return visit.submit(
                () -> {
                    request.expect("location", location.name(), location.version());
                    LocationDraft draft = draft(visit.fields(), location.active());
                    return request.perform(
                            context -> locations.replace(
                                    context, location.id().toString(), request.expectedVersion(), draft),
                            saved -> visit.done(href(saved), "location_saved", saved.name()));
                },
                form -> page(visit, present, form));
    }

    private Reply<Void> retire(Request<Void> request) {
        Visit visit = frame.visit(request);
        LocationStock present = locations.stock(request.context(), request.path("id"));
        return visit.submit(
                () -> request.perform(
                        context -> locations.deactivate(
                                context, present.location().id().toString(), request.expectedVersion()),
                        saved -> visit.doneUndoable(
                                href(saved), href(saved) + "/restore", "location_retired", saved.name())),
                form -> page(visit, present, refused(present, form)));
    }

    /** The form of the place with what was refused, for the button that was pressed has no fields. */
    private static FormState refused(LocationStock present, FormState form) {
        FormState filled = form;
        for (Map.Entry<String, String> field : values(present.location()).entrySet()) {
            filled = filled.with(field.getKey(), field.getValue());
        }
        return filled;
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        Location present = locations.get(request.context(), request.path("id"));
        LocationDraft back = new LocationDraft(present.name(), present.kind(), present.notes(), true);
        return request.perform(
                context -> locations.replace(context, present.id().toString(), request.expectedVersion(), back),
                saved -> visit.done(href(saved), "location_restored", saved.name()));
    }

    private static LocationDraft draft(FormReader form, boolean active) {
        LocationDraft draft = new LocationDraft(
                form.text("name").orElse(""),
                form.choice("kind", LocationKind.class).orElse(LocationKind.SHELF),
                form.text("notes"),
                active);
        form.done();
        return draft;
    }

    private static FormState form(Location location) {
        return FormState.of(values(location));
    }

    private static Map<String, String> values(Location location) {
        return Map.of(
                "name", location.name(),
                "kind", code(location.kind()),
                "notes", location.notes().orElse(""));
    }

    private static List<Choice> kinds(Visit visit) {
        return Arrays.stream(LocationKind.values())
                .map(kind -> new Choice(code(kind), kind(visit, kind)))
                .toList();
    }

    private static String kind(Visit visit, LocationKind kind) {
        return visit.texts().say("location.kind." + code(kind));
    }

    private static String code(LocationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
