package app.nozzly.host.components;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.Products;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.ComponentFormView;
import app.nozzly.host.web.view.ComponentView;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Locations;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of components: list, one component with its ledger, its form, and what can be done with it. Thread-safe. */
public final class ComponentPages implements Feature {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.COMPONENTS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.COMPONENTS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.COMPONENTS);

    static final String PATH = "/components";

    private final PageFrame frame;
    private final Components components;
    private final Suppliers suppliers;
    private final ComponentUses uses;
    private final ComponentListPage listPage;
    private final ComponentPage componentPage;
    private final ComponentDeeds deeds;

    public ComponentPages(
            PageFrame frame,
            Components components,
            ComponentLedger ledger,
            Locations locations,
            Suppliers suppliers,
            Products products) {
        this.frame = frame;
        this.components = components;
        this.suppliers = suppliers;
        this.uses = new ComponentUses(products);
        this.listPage = new ComponentListPage(components, locations);
        this.componentPage = new ComponentPage(components, ledger, locations, suppliers, uses);
        this.deeds = new ComponentDeeds(this, frame, components, ledger);
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(ComponentPages.class, Resource.COMPONENTS);
        return Stream.concat(own(pages).stream(), deeds.routes(pages).stream()).toList();
    }

    private List<Route> own(Routes pages) {
        return List.of(
                pages.page(PATH, this::list),
                pages.page(
                        PATH + "/new", CREATE, request -> blank(frame.visit(request), request, ComponentForm.blank())),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", request -> {
                    Visit visit = frame.visit(request);
                    return show(visit, request, component(request), ComponentDeeds.forms());
                }),
                pages.page(PATH + "/{id}/edit", CHANGE, this::edit),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/retire", DELETE, this::retire),
                pages.form(PATH + "/{id}/restore", CHANGE, this::restore));
    }

    /** Path of a component's page. */
    static String href(Component component) {
        return PATH + "/" + component.code();
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        Shell shell = visit.shell(visit.texts().say(Area.COMPONENTS.key()))
                .in(Area.COMPONENTS)
                .following("component");
        return visit.page("components", shell, listPage.view(request, visit));
    }

    private Reply<Void> blank(Visit visit, Request<?> request, FormState form) {
        return form(visit, request, visit.texts().say("components.new"), Optional.empty(), form);
    }

    private Reply<Void> form(
            Visit visit, Request<?> request, String title, Optional<Component> component, FormState form) {
        String path = component.map(ComponentPages::href).orElse(PATH);
        return visit.page(
                "componentForm",
                below(visit, title, component),
                new ComponentFormView(
                        path, form, ComponentForm.kinds(visit), suppliers(visit, request, component), path));
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    ComponentDetails details = ComponentForm.read(visit.fields());
                    return request.perform(
                            context -> components.add(context, details),
                            component -> visit.done(href(component), "component_added", component.label()));
                },
                form -> blank(visit, request, form));
    }

    private Reply<Void> edit(Request<Void> request) {
        Component present = component(request);
        Visit visit = frame.visit(request);
        return edit(visit, request, present, ComponentForm.of(present, visit.numbers()));
    }

    private Reply<Void> edit(Visit visit, Request<?> request, Component component, FormState form) {
        String title = visit.texts().say("spool.edit_title", component.label());
        return form(visit, request, title, Optional.of(component), form);
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Component present = component(request);
        return visit.submit(
                () -> {
                    request.expect("component", present.code(), present.version());
                    ComponentDetails details = ComponentForm.read(visit.fields());
                    return request.perform(
                            context -> components.replace(
                                    context,
                                    present.id().toString(),
                                    request.expectedVersion(),
                                    details,
                                    present.active()),
                            saved -> visit.done(href(saved), "component_saved", saved.label()));
                },
                form -> edit(
                        visit,
                        request,
                        present,
                        form.with(
                                Request.VERSION_FIELD,
                                String.valueOf(present.version().number()))));
    }

    private Reply<Void> retire(Request<Void> request) {
        Visit visit = frame.visit(request);
        Component present = component(request);
        return visit.submit(
                () -> request.perform(
                        context -> components.deactivate(context, present.id().toString(), request.expectedVersion()),
                        saved -> retired(request, visit, saved)),
                form -> show(visit, request, present, ComponentDeeds.forms()));
    }

    private Reply<Void> retired(Request<Void> request, Visit visit, Component saved) {
        String back = href(saved) + "/restore";
        return uses.names(request, visit, saved)
                .map(names -> visit.doneUndoable(href(saved), back, "component_retired_used", saved.label(), names))
                .orElseGet(() -> visit.doneUndoable(href(saved), back, "component_retired", saved.label()));
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        Component present = component(request);
        return visit.submit(
                () -> request.perform(
                        context -> components.replace(
                                context, present.id().toString(), request.expectedVersion(), present.details(), true),
                        saved -> visit.done(href(saved), "component_restored", saved.label())),
                form -> show(visit, request, present, ComponentDeeds.forms()));
    }

    /** The page of a component with its forms as they are. */
    Reply<Void> show(Visit visit, Request<?> request, Component component, ComponentView.Forms forms) {
        Shell shell = below(visit, component.code() + " · " + component.label(), Optional.empty())
                .telling(visit.changes("component", component.id()))
                .following("component:" + component.id() + " location supplier");
        return visit.page("component", shell, componentPage.view(request, visit, component, forms));
    }

    private static Shell below(Visit visit, String title, Optional<Component> component) {
        Crumb list = new Crumb(visit.texts().say(Area.COMPONENTS.key()), PATH);
        Shell shell = visit.shell(title).in(Area.COMPONENTS);
        return component
                .map(parent -> shell.below(list, new Crumb(parent.label(), href(parent))))
                .orElseGet(() -> shell.below(list));
    }

    private Component component(Request<?> request) {
        return components.get(request.context(), request.path("id"));
    }

    /** Whoever may not see suppliers is offered none. The present one is offered in any case: saving must not lose it. */
    private List<Choice> suppliers(Visit visit, Request<?> request, Optional<Component> component) {
        if (!visit.may("suppliers.view")) {
            return List.of();
        }
        List<Supplier> inUse = Choosable.inUse(query -> suppliers.list(request.context(), query));
        Stream<Supplier> present = component.flatMap(known -> known.details().supplier()).stream()
                .map(id -> suppliers.get(request.context(), id.toString()));
        return Stream.concat(inUse.stream(), present)
                .map(supplier -> new Choice(supplier.id().toString(), supplier.name()))
                .distinct()
                .toList();
    }
}
