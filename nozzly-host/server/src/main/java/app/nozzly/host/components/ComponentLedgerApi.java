package app.nozzly.host.components;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteBuilder;
import app.nozzly.host.http.Routes;
import app.nozzly.host.spools.LedgerReason;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentAdjustment;
import app.nozzly.inventory.ComponentChange;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentTransfer;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.MovementId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is posted to the ledger of a component, its history, and taking entries back. Thread-safe. */
final class ComponentLedgerApi {

    /** What the list of one component may be filtered by: not by another component. */
    private static final ListFields FIELDS = new ListFields(
            ComponentMovementRepository.FIELDS.sortable(),
            Set.of("type", "location_id"),
            ComponentMovementRepository.FIELDS.defaultSort());

    private final Components components;
    private final ComponentLedger ledger;
    private final WorkshopMoney money;

    ComponentLedgerApi(Components components, ComponentLedger ledger, WorkshopMoney money) {
        this.components = components;
        this.ledger = ledger;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ComponentLedgerApi.class, "components", Resource.STOCK);
        return List.of(
                routes.get("/components/{id}/movements", "listComponentMovements")
                        .answersPage(ComponentMovementJson.class, FIELDS)
                        .handle(this::history),
                changing(routes, "receive", "receiveComponent", ComponentReceiveInput.class)
                        .handle(this::receive),
                changing(routes, "use", "useComponent", ComponentUseInput.class).handle(this::use),
                changing(routes, "count", "countComponent", ComponentCountInput.class)
                        .handle(this::count),
                changing(routes, "adjust", "adjustComponent", ComponentAdjustInput.class)
                        .handle(this::adjust),
                changing(routes, "transfer", "transferComponent", ComponentTransferInput.class)
                        .handle(this::transfer),
                routes.post("/component-movements/{id}/reverse", "reverseComponentMovement")
                        .needs(Action.DELETE, Resource.STOCK)
                        .body(ComponentReverseInput.class)
                        .answers(ComponentMovementJson.class)
                        .fails(409)
                        .handle(this::reverse));
    }

    private static <B> RouteBuilder<B, ComponentJson> changing(Routes routes, String what, String name, Class<B> body) {
        return routes.post("/components/{id}/" + what, name)
                .body(body)
                .answers(ComponentJson.class)
                .fails(409);
    }

    private Reply<Page<ComponentMovementJson>> history(Request<Void> request) {
        Map<String, String> filters = new HashMap<>(request.listQuery().filters());
        Optional.ofNullable(filters.remove("location_id")).ifPresent(id -> filters.put("location", id));
        Page<ComponentMovement> page = components.movements(
                request.context(), request.path("id"), request.listQuery().withFilters(filters));
        Set<MovementId> reversed = ledger.reversed(
                request.context(),
                page.items().stream().map(entry -> entry.movement().id()).toList());
        return Reply.of(page.map(entry -> ComponentMovementJson.of(
                entry, reversed.contains(entry.movement().id()))));
    }

    private Reply<ComponentJson> receive(Request<ComponentReceiveInput> request) {
        Component present = present(request);
        ComponentReceipt receipt = request.body().receipt(money.amounts(request.context()));
        return perform(request, present, (context, component) -> ledger.receive(context, component, receipt));
    }

    private Reply<ComponentJson> use(Request<ComponentUseInput> request) {
        Component present = present(request);
        ComponentUse use = request.body().use();
        return perform(request, present, (context, component) -> ledger.use(context, component, use));
    }

    private Reply<ComponentJson> count(Request<ComponentCountInput> request) {
        Component present = present(request);
        ComponentCount count = request.body().count();
        return perform(request, present, (context, component) -> ledger.count(context, component, count));
    }

    private Reply<ComponentJson> adjust(Request<ComponentAdjustInput> request) {
        Component present = present(request);
        ComponentAdjustment adjustment = request.body().adjustment();
        return perform(request, present, (context, component) -> ledger.adjust(context, component, adjustment));
    }

    private Reply<ComponentJson> transfer(Request<ComponentTransferInput> request) {
        Component present = present(request);
        ComponentTransfer transfer = request.body().transfer();
        return perform(request, present, (context, component) -> ledger.transfer(context, component, transfer));
    }

    private Reply<ComponentMovementJson> reverse(Request<ComponentReverseInput> request) {
        MovementId entry = movement(request.path("id"));
        Optional<String> reason = LedgerReason.of(request.body().reason());
        return request.perform(
                context -> ledger.reverse(context, entry, reason),
                change -> Reply.of(ComponentMovementJson.of(change.movement().orElseThrow(), false)));
    }

    /** The entry that a path names: entries have no number for people. */
    static MovementId movement(String id) {
        try {
            return new MovementId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            NozzlyException refusal = NozzlyException.notFound("component movement", id);
            refusal.initCause(none);
            throw refusal;
        }
    }

    private Component present(Request<?> request) {
        Component present = components.get(request.context(), request.path("id"));
        request.expectIfStated("component", present.code(), present.version());
        return present;
    }

    private Reply<ComponentJson> perform(
            Request<?> request, Component present, BiFunction<OperationContext, String, ComponentChange> deed) {
        return request.perform(
                context -> deed.apply(context, present.id().toString()),
                change -> ComponentsApi.reply(change.component(), change.places()));
    }
}
