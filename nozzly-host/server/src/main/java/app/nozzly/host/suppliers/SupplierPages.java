package app.nozzly.host.suppliers;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.Standing;
import app.nozzly.host.web.view.SupplierView;
import app.nozzly.host.web.view.SuppliersView;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Where the workshop buys: list and form. Thread-safe. */
public final class SupplierPages implements Feature {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.SUPPLIERS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SUPPLIERS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.SUPPLIERS);

    private static final String PATH = "/suppliers";
    private static final List<String> CURRENCIES =
            List.of("AUD", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "JPY", "NOK", "PLN", "SEK", "USD");

    private final PageFrame frame;
    private final Suppliers suppliers;

    public SupplierPages(PageFrame frame, Suppliers suppliers) {
        this.frame = frame;
        this.suppliers = suppliers;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(SupplierPages.class, Resource.SUPPLIERS);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(PATH + "/new", CREATE, request -> {
                    Visit visit = frame.visit(request);
                    return page(
                            visit,
                            Optional.empty(),
                            FormState.of(Map.of("currency", visit.currency().getCode())));
                }),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", request -> {
                    Visit visit = frame.visit(request);
                    Supplier supplier = supplier(request);
                    return page(visit, Optional.of(supplier), form(visit, supplier));
                }),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/retire", DELETE, this::retire),
                pages.form(PATH + "/{id}/restore", CHANGE, this::restore));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        List<SuppliersView.Row> rows =
                suppliers.list(request.context(), ListQuery.first(ListQuery.MAXIMUM_LIMIT)).items().stream()
                        .map(supplier -> row(visit, supplier))
                        .toList();
        return visit.page(
                "suppliers",
                visit.shell(visit.texts().say(Area.SUPPLIERS.key()))
                        .in(Area.SUPPLIERS)
                        .following("supplier"),
                new SuppliersView(rows, PATH + "/new"));
    }

    private static SuppliersView.Row row(Visit visit, Supplier supplier) {
        return new SuppliersView.Row(
                new Link(supplier.name(), path(supplier)),
                Stream.of(
                                supplier.contact().person(),
                                supplier.contact().email(),
                                supplier.contact().phone())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                supplier.leadTimeDays()
                        .map(days -> visit.texts().say("supplier.in_days", days))
                        .orElse(""),
                supplier.minimumOrder()
                        .map(least -> visit.figures().money(least).text())
                        .orElse(""),
                supplier.active());
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    SupplierDraft draft = draft(visit.fields(), visit.currency(), true);
                    return request.perform(
                            context -> suppliers.add(context, draft),
                            supplier -> visit.done(PATH, "supplier_added", supplier.name()));
                },
                form -> page(visit, Optional.empty(), form));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Supplier present = supplier(request);
        return visit.submit(
                () -> {
                    request.expect("supplier", present.name(), present.version());
                    SupplierDraft draft = draft(visit.fields(), present.currency(), present.active());
                    return request.perform(
                            context -> suppliers.replace(
                                    context, present.id().toString(), request.expectedVersion(), draft),
                            saved -> visit.done(path(saved), "supplier_saved", saved.name()));
                },
                form -> page(visit, Optional.of(present), form));
    }

    private Reply<Void> retire(Request<Void> request) {
        Visit visit = frame.visit(request);
        Supplier present = supplier(request);
        return request.perform(
                context -> suppliers.deactivate(context, present.id().toString(), request.expectedVersion()),
                saved -> visit.doneUndoable(path(saved), path(saved) + "/restore", "supplier_retired", saved.name()));
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        Supplier present = supplier(request);
        SupplierDraft back = new SupplierDraft(
                present.name(),
                present.contact(),
                present.currency(),
                present.leadTimeDays(),
                present.minimumOrder(),
                present.notes(),
                true);
        return request.perform(
                context -> suppliers.replace(context, present.id().toString(), request.expectedVersion(), back),
                saved -> visit.done(path(saved), "supplier_restored", saved.name()));
    }

    private Reply<Void> page(Visit visit, Optional<Supplier> supplier, FormState form) {
        SupplierView view = new SupplierView(
                supplier.map(SupplierPages::path).orElse(PATH),
                form,
                currencies(visit, form),
                supplier.map(present -> String.valueOf(present.version().number()))
                        .orElse(""),
                supplier.map(present ->
                        new Standing(present.active(), path(present) + (present.active() ? "/retire" : "/restore"))));
        String title = supplier.map(Supplier::name).orElse(visit.texts().say("supplier.new"));
        return visit.page(
                "supplier",
                visit.shell(title)
                        .in(Area.SUPPLIERS)
                        .below(new Crumb(visit.texts().say(Area.SUPPLIERS.key()), PATH))
                        .telling(supplier.flatMap(present -> visit.changes("supplier", present.id()))),
                view);
    }

    private static SupplierDraft draft(FormReader form, CurrencyUnit usual, boolean active) {
        Optional<Integer> days = form.whole("lead_time_days");
        Optional<MoneyInput> least = form.money("minimum_order");
        form.done();
        return new SupplierInput(
                        form.text("name").orElse(""),
                        form.text("contact_person"),
                        form.text("email"),
                        form.text("phone"),
                        form.text("website"),
                        days,
                        form.text("currency").filter(CURRENCIES::contains).map(CurrencyUnit::of),
                        least,
                        form.text("notes"),
                        Optional.of(active))
                .draft(usual);
    }

    private static FormState form(Visit visit, Supplier supplier) {
        Map<String, String> values = new HashMap<>();
        values.put("name", supplier.name());
        values.put("contact_person", supplier.contact().person().orElse(""));
        values.put("email", supplier.contact().email().orElse(""));
        values.put("phone", supplier.contact().phone().orElse(""));
        values.put("website", supplier.contact().website().orElse(""));
        values.put(
                "lead_time_days", supplier.leadTimeDays().map(String::valueOf).orElse(""));
        values.put("currency", supplier.currency().getCode());
        values.put(
                "minimum_order",
                supplier.minimumOrder()
                        .map(least -> visit.numbers().write(least.getAmount()))
                        .orElse(""));
        values.put("notes", supplier.notes().orElse(""));
        return FormState.of(values);
    }

    private static List<Choice> currencies(Visit visit, FormState form) {
        TreeSet<String> codes = new TreeSet<>(CURRENCIES);
        codes.add(visit.currency().getCode());
        Optional.of(form.value("currency")).filter(code -> !code.isEmpty()).ifPresent(codes::add);
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    private static String path(Supplier supplier) {
        return PATH + "/" + supplier.id();
    }

    private Supplier supplier(Request<?> request) {
        return suppliers.get(request.context(), request.path("id"));
    }
}
