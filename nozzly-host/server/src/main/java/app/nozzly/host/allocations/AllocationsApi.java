package app.nozzly.host.allocations;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.AllocationConversion;
import app.nozzly.inventory.AllocationOnSpool;
import app.nozzly.inventory.AllocationRelease;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.Spools;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;

/** {@code /allocations}. Thread-safe. */
final class AllocationsApi {

    private final Allocations allocations;
    private final Spools spools;

    AllocationsApi(Allocations allocations, Spools spools) {
        this.allocations = allocations;
        this.spools = spools;
    }

    List<Route> routes() {
        Routes routes = Routes.api(AllocationsApi.class, "allocations", Resource.STOCK);
        return List.of(
                routes.get("/allocations", "listAllocations")
                        .answersPage(AllocationJson.class, AllocationRepository.FIELDS)
                        .handle(request -> Reply.of(allocations
                                .list(request.context(), request.listQuery())
                                .map(AllocationJson::of))),
                routes.post("/allocations", "allocate")
                        .body(AllocationInput.class)
                        .answers(AllocatedJson.class)
                        .fails(409)
                        .handle(this::allocate),
                routes.get("/allocations/{id}", "getAllocation")
                        .answers(AllocationJson.class)
                        .handle(request -> Reply.of(AllocationJson.of(present(request)))),
                routes.post("/allocations/{id}/release", "releaseAllocation")
                        .body(AllocationReleaseInput.class)
                        .answers(AllocationJson.class)
                        .fails(409)
                        .handle(this::release),
                routes.post("/allocations/convert", "convertAllocations")
                        .body(AllocationConvertInput.class)
                        .answers(ConvertedJson.class)
                        .fails(409)
                        .handle(this::convert));
    }

    private Reply<AllocatedJson> allocate(Request<AllocationInput> request) {
        AllocationRequest wanted = request.body().request(reference -> spools.get(request.context(), reference));
        return request.perform(
                context -> allocations.allocate(context, wanted), result -> Reply.of(AllocatedJson.of(result)));
    }

    private Reply<AllocationJson> release(Request<AllocationReleaseInput> request) {
        AllocationOnSpool present = present(request);
        Optional<Grams> weight = request.body().weightG();
        return request.perform(
                context -> allocations.release(context, request.path("id"), weight),
                (AllocationRelease done) ->
                        Reply.of(AllocationJson.of(new AllocationOnSpool(done.allocation(), present.spool()))));
    }

    private Reply<ConvertedJson> convert(Request<AllocationConvertInput> request) {
        AllocationConversion conversion =
                request.body().conversion(reference -> spools.get(request.context(), reference));
        return request.perform(
                context -> allocations.convert(context, conversion), done -> Reply.of(ConvertedJson.of(done)));
    }

    private AllocationOnSpool present(Request<?> request) {
        return allocations.get(request.context(), request.path("id"));
    }
}
