package app.nozzly.host.components;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.LocationContents;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationRepository;
import app.nozzly.inventory.Locations;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;

/** {@code /locations}. Thread-safe. */
final class LocationsApi {

    private final Locations locations;

    LocationsApi(Locations locations) {
        this.locations = locations;
    }

    List<Route> routes() {
        Routes routes = Routes.api(LocationsApi.class, "locations", Resource.LOCATIONS);
        return List.of(
                routes.get("/locations", "listLocations")
                        .answersPage(LocationJson.class, LocationRepository.FIELDS)
                        .handle(this::list),
                routes.post("/locations", "createLocation")
                        .body(LocationInput.class)
                        .creates(LocationJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/locations/{id}", "getLocation")
                        .answers(LocationJson.class)
                        .versioned()
                        .handle(request ->
                                reply(request.context(), locations.get(request.context(), request.path("id")))),
                routes.get("/locations/{id}/stock", "getLocationStock")
                        .answers(LocationStockJson.class)
                        .handle(request ->
                                Reply.of(LocationStockJson.of(locations.stock(request.context(), request.path("id"))))),
                routes.put("/locations/{id}", "replaceLocation")
                        .body(LocationInput.class)
                        .answers(LocationJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete("/locations/{id}", "deactivateLocation")
                        .versioned()
                        .fails(409)
                        .handle(this::deactivate));
    }

    private Reply<Page<LocationJson>> list(Request<Void> request) {
        Page<Location> page = locations.list(request.context(), request.listQuery());
        Map<LocationId, LocationContents> contents = locations.contents(request.context(), page.items());
        return Reply.of(page.map(location -> LocationJson.of(location, contents.get(location.id()))));
    }

    private Reply<LocationJson> create(Request<LocationInput> request) {
        LocationDraft draft = request.body().draft();
        return request.perform(
                context -> locations.add(context, draft),
                location -> Reply.created(
                                Routes.API_BASE + "/locations/" + location.id(),
                                LocationJson.of(location, LocationContents.NOTHING))
                        .version(location.version()));
    }

    private Reply<LocationJson> replace(Request<LocationInput> request) {
        Location present = present(request);
        LocationDraft draft = request.body().draft();
        LocationContents contents = contents(request.context(), present);
        return request.perform(
                context -> locations.replace(context, present.id().toString(), request.expectedVersion(), draft),
                location -> Reply.of(LocationJson.of(location, contents)).version(location.version()));
    }

    private Reply<Void> deactivate(Request<Void> request) {
        Location present = present(request);
        return request.perform(
                context -> locations.deactivate(context, present.id().toString(), request.expectedVersion()),
                location -> Reply.nothing());
    }

    private Location present(Request<?> request) {
        Location present = locations.get(request.context(), request.path("id"));
        request.expect("location", present.name(), present.version());
        return present;
    }

    private LocationContents contents(OperationContext context, Location location) {
        return locations.contents(context, List.of(location)).get(location.id());
    }

    private Reply<LocationJson> reply(OperationContext context, Location location) {
        return Reply.of(LocationJson.of(location, contents(context, location))).version(location.version());
    }
}
