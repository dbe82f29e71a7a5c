package app.nozzly.host.materials;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.ReelTypeView;
import app.nozzly.host.web.view.ReelTypesView;
import app.nozzly.host.web.view.Standing;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What empty reels weigh: list and form. Thread-safe. */
public final class ReelTypePages implements Feature {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.MATERIALS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.MATERIALS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.MATERIALS);

    private static final String PATH = "/reel-types";
    private static final String TITLE = "reel_types.title";

    private final PageFrame frame;
    private final ReelTypes types;

    public ReelTypePages(PageFrame frame, ReelTypes types) {
        this.frame = frame;
        this.types = types;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(ReelTypePages.class, Resource.MATERIALS);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(
                        PATH + "/new",
                        CREATE,
                        request -> page(
                                frame.visit(request),
                                Optional.empty(),
                                FormState.of(Map.of("material", name(ReelMaterial.CARDBOARD))))),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", request -> {
                    Visit visit = frame.visit(request);
                    ReelType type = type(request);
                    return page(visit, Optional.of(type), form(visit, type));
                }),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/retire", DELETE, this::retire),
                pages.form(PATH + "/{id}/restore", CHANGE, this::restore));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        Listing listing = Listing.of(request, PATH);
        Page<ReelType> page = types.list(request.context(), listing.query(Optional.empty(), Map.of()));
        List<ReelTypesView.Row> rows =
                page.items().stream().map(type -> row(visit, type)).toList();
        return visit.page(
                "reelTypes",
                visit.shell(visit.texts().say(TITLE))
                        .in(Area.SPOOLS)
                        .below(spools(visit))
                        .following("reel_type"),
                new ReelTypesView(rows, PATH + "/new", listing.pager(page, visit)));
    }

    private static ReelTypesView.Row row(Visit visit, ReelType type) {
        return new ReelTypesView.Row(
                new Link(type.name(), path(type)),
                type.brand().orElse(""),
                word(visit, type.material()),
                visit.figures().grams(type.emptyWeight()),
                type.active());
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    ReelTypeDraft draft = draft(visit.fields(), true);
                    return request.perform(
                            context -> types.add(context, draft),
                            type -> visit.done(PATH, "reel_type_added", type.name()));
                },
                form -> page(visit, Optional.empty(), form));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        ReelType present = type(request);
        return visit.submit(
                () -> {
                    request.expect("reel type", present.name(), present.version());
                    ReelTypeDraft draft = draft(visit.fields(), present.active());
                    return request.perform(
                            context ->
                                    types.replace(context, present.id().toString(), request.expectedVersion(), draft),
                            saved -> visit.done(path(saved), "reel_type_saved", saved.name()));
                },
                form -> page(visit, Optional.of(present), form));
    }

    private Reply<Void> retire(Request<Void> request) {
        Visit visit = frame.visit(request);
        ReelType present = type(request);
        return request.perform(
                context -> types.deactivate(context, present.id().toString(), request.expectedVersion()),
                saved -> visit.doneUndoable(path(saved), path(saved) + "/restore", "reel_type_retired", saved.name()));
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        ReelType present = type(request);
        ReelTypeDraft back = new ReelTypeDraft(
                present.name(), present.brand(), present.material(), present.emptyWeight(), present.notes(), true);
        return request.perform(
                context -> types.replace(context, present.id().toString(), request.expectedVersion(), back),
                saved -> visit.done(path(saved), "reel_type_restored", saved.name()));
    }

    private Reply<Void> page(Visit visit, Optional<ReelType> type, FormState form) {
        ReelTypeView view = new ReelTypeView(
                type.map(ReelTypePages::path).orElse(PATH),
                form,
                Stream.of(ReelMaterial.values())
                        .map(material -> new Choice(name(material), word(visit, material)))
                        .toList(),
                type.map(present -> String.valueOf(present.version().number())).orElse(""),
                type.map(present ->
                        new Standing(present.active(), path(present) + (present.active() ? "/retire" : "/restore"))));
        String title = type.map(ReelType::name).orElse(visit.texts().say("reel_types.new"));
        return visit.page(
                "reelType",
                visit.shell(title)
                        .in(Area.SPOOLS)
                        .below(spools(visit), new Crumb(visit.texts().say(TITLE), PATH))
                        .telling(type.flatMap(present -> visit.changes("reel_type", present.id()))),
                view);
    }

    private static Crumb spools(Visit visit) {
        return new Crumb(visit.texts().say(Area.SPOOLS.key()), Area.SPOOLS.href());
    }

    private static ReelTypeDraft draft(FormReader form, boolean active) {
        Optional<Grams> weight = form.grams("empty_weight_g");
        Optional<ReelMaterial> material = form.choice("material", ReelMaterial.class);
        form.done();
        return new ReelTypeDraft(
                form.text("name").orElse(""),
                form.text("brand"),
                material.orElse(ReelMaterial.CARDBOARD),
                weight.orElseThrow(() ->
                        NozzlyException.invalid(ReelTypePages.class, "empty_weight_g", "reel_type.weight_missing")),
                form.text("notes"),
                active);
    }

    private static FormState form(Visit visit, ReelType type) {
        Map<String, String> values = new HashMap<>();
        values.put("name", type.name());
        values.put("brand", type.brand().orElse(""));
        values.put("material", name(type.material()));
        values.put("empty_weight_g", visit.numbers().write(type.emptyWeight().forDisplay()));
        values.put("notes", type.notes().orElse(""));
        return FormState.of(values);
    }

    private static String word(Visit visit, ReelMaterial material) {
        return visit.texts().say("reel_type.material." + name(material));
    }

    private static String name(ReelMaterial material) {
        return material.name().toLowerCase(Locale.ROOT);
    }

    private static String path(ReelType type) {
        return PATH + "/" + type.id();
    }

    private ReelType type(Request<?> request) {
        return types.get(request.context(), request.path("id"));
    }
}
