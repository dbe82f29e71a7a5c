package app.nozzly.host.components;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentPlace;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.Components;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;

/** {@code /components}. Thread-safe. */
final class ComponentsApi {

    private final Components components;

    ComponentsApi(Components components) {
        this.components = components;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ComponentsApi.class, "components", Resource.COMPONENTS);
        return List.of(
                routes.get("/components", "listComponents")
                        .answersPage(ComponentJson.class, ComponentRepository.FIELDS)
                        .handle(this::list),
                routes.post("/components", "createComponent")
                        .body(ComponentInput.class)
                        .creates(ComponentJson.class)
                        .handle(this::create),
                routes.get("/components/{id}", "getComponent")
                        .answers(ComponentJson.class)
                        .versioned()
                        .handle(request -> {
                            Component component = components.get(request.context(), request.path("id"));
                            return reply(component, places(components, request.context(), component));
                        }),
                routes.put("/components/{id}", "replaceComponent")
                        .body(ComponentInput.class)
                        .answers(ComponentJson.class)
                        .versioned()
                        .handle(request -> {
                            Component present = present(request);
                            return store(request, present, request.body());
                        }),
                routes.patch("/components/{id}", "changeComponent")
                        .patchOf(ComponentInput.class)
                        .answers(ComponentJson.class)
                        .versioned()
                        .handle(request -> {
                            Component present = present(request);
                            return store(request, present, request.patched(ComponentInput.of(present)));
                        }),
                routes.delete("/components/{id}", "deactivateComponent")
                        .versioned()
                        .handle(this::deactivate));
    }

    private Reply<Page<ComponentJson>> list(Request<Void> request) {
        Page<Component> page = components.list(request.context(), request.listQuery());
        Map<ComponentId, List<ComponentPlace>> places = components.places(
                request.context(), page.items().stream().map(Component::id).toList());
        return Reply.of(
                page.map(component -> ComponentJson.of(component, places.getOrDefault(component.id(), List.of()))));
    }

    private Reply<ComponentJson> create(Request<ComponentInput> request) {
        ComponentDetails details = request.body().details();
        return request.perform(
                context -> components.add(context, details),
                component -> Reply.created(
                                Routes.API_BASE + "/components/" + component.id(),
                                ComponentJson.of(component, List.of()))
                        .version(component.version()));
    }

    private Reply<ComponentJson> store(Request<ComponentInput> request, Component present, ComponentInput input) {
        ComponentDetails details = input.details();
        boolean active = input.active().orElse(true);
        List<ComponentPlace> places = places(components, request.context(), present);
        return request.perform(
                context -> components.replace(
                        context, present.id().toString(), request.expectedVersion(), details, active),
                component -> reply(component, places));
    }

    private Reply<Void> deactivate(Request<Void> request) {
        Component present = present(request);
        return request.perform(
                context -> components.deactivate(context, present.id().toString(), request.expectedVersion()),
                component -> Reply.nothing());
    }

    private Component present(Request<?> request) {
        Component present = components.get(request.context(), request.path("id"));
        request.expect("component", present.code(), present.version());
        return present;
    }

    static List<ComponentPlace> places(Components components, OperationContext context, Component component) {
        return components.places(context, List.of(component.id())).getOrDefault(component.id(), List.of());
    }

    static Reply<ComponentJson> reply(Component component, List<ComponentPlace> places) {
        return Reply.of(ComponentJson.of(component, places)).version(component.version(), ComponentJson.shown(places));
    }
}
