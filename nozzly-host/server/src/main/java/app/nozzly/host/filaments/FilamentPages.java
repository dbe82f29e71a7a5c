package app.nozzly.host.filaments;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.materials.FilamentInput;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.FilamentView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What filaments the workshop knows, whether or not a spool of them is there: list and form. Thread-safe. */
public final class FilamentPages implements Feature {

    static final String PATH = "/filaments";

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.MATERIALS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.MATERIALS);
    private static final String TITLE = "filaments.title";

    private final PageFrame frame;
    private final Filaments filaments;
    private final ReelTypes reelTypes;
    private final MaterialCatalogue materials;
    private final CustomFields fields;
    private final FilamentListPage listPage;

    public FilamentPages(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.filaments = nozzly.filaments();
        this.reelTypes = nozzly.reelTypes();
        this.materials = nozzly.materials();
        this.fields = nozzly.customFields();
        this.listPage = new FilamentListPage(filaments, nozzly.spools());
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(FilamentPages.class, Resource.MATERIALS);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(PATH + "/new", CREATE, request -> {
                    Visit visit = frame.visit(request);
                    return page(visit, request, Optional.empty(), FilamentForm.fresh(visit.numbers()));
                }),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", request -> {
                    Visit visit = frame.visit(request);
                    Filament filament = filament(request);
                    return page(
                            visit,
                            request,
                            Optional.of(filament),
                            FilamentForm.of(filament, visit.numbers(), visit.currency()));
                }),
                pages.form(PATH + "/{id}", CHANGE, this::change));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.page(
                "filaments",
                visit.shell(visit.texts().say(TITLE)).in(Area.SPOOLS).below(spools(visit)),
                listPage.view(request, visit, materialTypes(request)));
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    FilamentDraft draft = draft(visit, request, Optional.empty());
                    return request.perform(
                            context -> filaments.add(context, draft),
                            added -> visit.done(path(added), "filament_added", added.label()));
                },
                form -> page(visit, request, Optional.empty(), form));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Filament present = filament(request);
        return visit.submit(
                () -> {
                    request.expect("filament", present.number(), present.version());
                    FilamentDraft draft = draft(visit, request, Optional.of(present));
                    return request.perform(
                            context -> filaments.update(context, present.id(), present.version(), draft),
                            saved -> visit.done(path(saved), "filament_saved", saved.label()));
                },
                form -> page(visit, request, Optional.of(present), form));
    }

    private FilamentDraft draft(Visit visit, Request<?> request, Optional<Filament> present) {
        FilamentInput input = FilamentForm.read(visit.fields(), own(request), present);
        return input.toDraft(
                new Amounts(visit.currency()),
                reelTypes.named(request.context(), input.reelTypeId().map(ReelTypeId::new)));
    }

    private Reply<Void> page(Visit visit, Request<?> request, Optional<Filament> filament, FormState form) {
        FilamentView view = new FilamentView(
                filament.map(FilamentPages::path).orElse(PATH),
                form,
                offered(materialTypes(request), form.value("material_type")),
                Stream.of(Colour.Pattern.values())
                        .map(pattern -> new Choice(
                                FilamentForm.code(pattern),
                                visit.texts().say("filament.pattern." + FilamentForm.code(pattern))))
                        .toList(),
                reels(visit, request, filament, form),
                visit.currency().getCode(),
                filament.map(present -> String.valueOf(present.version().number()))
                        .orElse(""),
                filament.filter(present -> visit.may("spools.view"))
                        .map(present -> new Link(
                                visit.texts().say("filament.spools"),
                                Area.SPOOLS.href() + "?filament_id=" + present.id())),
                CustomForms.inputs(own(request), visit));
        return visit.page(
                "filament",
                visit.shell(filament.map(Filament::label).orElse(visit.texts().say("filaments.new")))
                        .in(Area.SPOOLS)
                        .below(spools(visit), new Crumb(visit.texts().say(TITLE), PATH))
                        .telling(filament.flatMap(present -> visit.changes("filament", present.id()))),
                view);
    }

    private static Crumb spools(Visit visit) {
        return new Crumb(visit.texts().say(Area.SPOOLS.key()), Area.SPOOLS.href());
    }

    private List<CustomField> own(Request<?> request) {
        return fields.of(request.context(), FieldOwner.FILAMENT);
    }

    private List<Choice> materialTypes(Request<?> request) {
        return materials.list(request.context(), ListQuery.first(ListQuery.MAXIMUM_LIMIT)).items().stream()
                .map(type -> new Choice(
                        type.code(),
                        type.code().equalsIgnoreCase(type.name()) ? type.code() : type.code() + " · " + type.name()))
                .toList();
    }

    /** What stands in the form is among what it offers, else a browser would send the first choice. */
    private static List<Choice> offered(List<Choice> choices, String chosen) {
        boolean known = chosen.isEmpty()
                || choices.stream().anyMatch(choice -> choice.value().equals(chosen));
        return known
                ? choices
                : Stream.concat(choices.stream(), Stream.of(new Choice(chosen, chosen)))
                        .toList();
    }

    /** Types of reels in use, and the filament's own one and the chosen one also when they are retired. */
    private List<Choice> reels(Visit visit, Request<?> request, Optional<Filament> filament, FormState form) {
        Stream<Reel> offered = Choosable.inUse(query -> reelTypes.list(request.context(), query)).stream()
                .map(ReelType::reel);
        Stream<Reel> own = Stream.concat(filament.flatMap(Filament::reel).stream(), chosen(request, form).stream());
        return Stream.concat(offered, own)
                .collect(Collectors.toMap(Reel::id, reel -> reel, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(reel -> new Choice(
                        reel.id().toString(),
                        reel.name() + " · "
                                + visit.figures().grams(reel.emptyWeight()).text()))
                .toList();
    }

    private Optional<Reel> chosen(Request<?> request, FormState form) {
        try {
            return Optional.of(form.value("reel_type_id"))
                    .filter(id -> !id.isBlank())
                    .map(id -> reelTypes.get(request.context(), id).reel());
        } catch (NozzlyException unknown) {
            return Optional.empty();
        }
    }

    static String path(Filament filament) {
        return PATH + "/" + filament.id();
    }

    private Filament filament(Request<?> request) {
        return filaments.get(request.context(), request.path("id"));
    }
}
