package app.nozzly.host.components;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.ComponentView;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentChange;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is done with a component on its page: receive, use, count, carry, take back. Thread-safe. */
final class ComponentDeeds {

    private static final RouteAccess POST = RouteAccess.to(Action.CREATE, Resource.STOCK);
    private static final RouteAccess UNDO = RouteAccess.to(Action.DELETE, Resource.STOCK);

    private final ComponentPages pages;
    private final PageFrame frame;
    private final Components components;
    private final ComponentLedger ledger;

    ComponentDeeds(ComponentPages pages, PageFrame frame, Components components, ComponentLedger ledger) {
        this.pages = pages;
        this.frame = frame;
        this.components = components;
        this.ledger = ledger;
    }

    /** What a form's deed does with a component. */
    private interface Deed extends BiFunction<OperationContext, String, ComponentChange> {}

    List<Route> routes(Routes routes) {
        String path = ComponentPages.PATH + "/{id}/";
        return List.of(
                routes.page(path + "receive", this::back),
                routes.page(path + "use", this::back),
                routes.page(path + "count", this::back),
                routes.page(path + "transfer", this::back),
                routes.form(
                        path + "receive",
                        POST,
                        request -> act(
                                request,
                                "component_received",
                                this::receive,
                                (forms, form) ->
                                        new ComponentView.Forms(form, forms.use(), forms.count(), forms.transfer()))),
                routes.form(
                        path + "use",
                        POST,
                        request -> act(
                                request,
                                "component_used",
                                this::use,
                                (forms, form) -> new ComponentView.Forms(
                                        forms.receive(), form, forms.count(), forms.transfer()))),
                routes.form(
                        path + "count",
                        POST,
                        request -> act(
                                request,
                                "component_counted",
                                this::count,
                                (forms, form) ->
                                        new ComponentView.Forms(forms.receive(), forms.use(), form, forms.transfer()))),
                routes.form(
                        path + "transfer",
                        POST,
                        request -> act(
                                request,
                                "component_moved",
                                this::transfer,
                                (forms, form) ->
                                        new ComponentView.Forms(forms.receive(), forms.use(), forms.count(), form))),
                routes.form(path + "undo/{movement}", UNDO, this::undo));
    }

    /** The forms of a component before anything is typed. */
    static ComponentView.Forms forms() {
        return new ComponentView.Forms(FormState.empty(), FormState.empty(), FormState.empty(), FormState.empty());
    }

    private Reply<Void> act(
            Request<Void> request,
            String toast,
            Function<Visit, Deed> reading,
            BiFunction<ComponentView.Forms, FormState, ComponentView.Forms> refused) {
        Visit visit = frame.visit(request);
        Component present = component(request);
        return visit.submit(
                () -> {
                    Deed deed = reading.apply(visit);
                    return request.perform(
                            context -> deed.apply(context, present.id().toString()),
                            change -> done(visit, change, toast));
                },
                form -> again(visit, request, present, forms -> refused.apply(forms, form)));
    }

    private Deed receive(Visit visit) {
        FormReader form = visit.fields();
        UUID location = place(form, "location_id");
        Quantity quantity = quantity(form);
        Optional<MoneyInput> cost = form.money("unit_cost");
        form.done();
        ComponentReceiveInput input = new ComponentReceiveInput(
                location,
                quantity,
                cost.orElseThrow(() -> NozzlyException.invalid(ComponentDeeds.class, "unit_cost", "cost.missing")),
                form.text("lot_number"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return (context, component) -> ledger.receive(context, component, input.receipt(new Amounts(visit.currency())));
    }

    private Deed use(Visit visit) {
        FormReader form = visit.fields();
        ComponentUseInput input = new ComponentUseInput(
                place(form, "location_id"), quantity(form), form.text("reason"), Optional.empty());
        form.done();
        return (context, component) -> ledger.use(context, component, input.use());
    }

    private Deed count(Visit visit) {
        FormReader form = visit.fields();
        ComponentCountInput input =
                new ComponentCountInput(place(form, "location_id"), quantity(form), Optional.empty());
        form.done();
        return (context, component) -> ledger.count(context, component, input.count());
    }

    private Deed transfer(Visit visit) {
        FormReader form = visit.fields();
        ComponentTransferInput input = new ComponentTransferInput(
                place(form, "from_location_id"), place(form, "to_location_id"), quantity(form), Optional.empty());
        form.done();
        return (context, component) -> ledger.transfer(context, component, input.transfer());
    }

    private Reply<Void> undo(Request<Void> request) {
        Visit visit = frame.visit(request);
        Component present = component(request);
        return visit.submit(
                () -> request.perform(
                        context -> ledger.reverse(
                                context, ComponentLedgerApi.movement(request.path("movement")), Optional.empty()),
                        change -> visit.done(
                                ComponentPages.href(present),
                                "component_undone",
                                figure(visit, change),
                                present.label())),
                form -> again(
                        visit,
                        request,
                        present,
                        forms -> new ComponentView.Forms(forms.receive(), form, forms.count(), forms.transfer())));
    }

    private static UUID place(FormReader form, String field) {
        return form.text(field)
                .flatMap(ComponentForm::id)
                .orElseThrow(() -> NozzlyException.invalid(ComponentDeeds.class, field, "place.missing"));
    }

    private static Quantity quantity(FormReader form) {
        Optional<BigDecimal> typed = form.decimal("quantity");
        form.done();
        return typed.map(Quantity::new)
                .orElseThrow(() -> NozzlyException.invalid(ComponentDeeds.class, "quantity", "quantity.missing"));
    }

    /** Back to the component, with a word about what was done and the way back. */
    private static Reply<Void> done(Visit visit, ComponentChange change, String key) {
        String path = ComponentPages.href(change.component());
        String name = change.component().label();
        return change.movement()
                .filter(entry -> visit.may("stock.delete"))
                .map(entry -> visit.doneUndoable(
                        path, path + "/undo/" + entry.movement().id(), key, figure(visit, change), name))
                .orElseGet(() -> visit.done(path, key, figure(visit, change), name));
    }

    private static String figure(Visit visit, ComponentChange change) {
        return ComponentListPage.figure(
                        visit, change.component(), change.component().quantity())
                .text();
    }

    private Reply<Void> again(
            Visit visit, Request<?> request, Component component, UnaryOperator<ComponentView.Forms> refused) {
        return pages.show(visit, request, component, refused.apply(forms()));
    }

    /** A refused form stands at its own address; asked for again, that is the component's page. */
    private Reply<Void> back(Request<Void> request) {
        return Reply.seeOther(ComponentPages.href(component(request)));
    }

    private Component component(Request<?> request) {
        return components.get(request.context(), request.path("id"));
    }
}
