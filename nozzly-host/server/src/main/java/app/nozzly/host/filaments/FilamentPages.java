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
import app.nozzly.host.materials.MaterialChoices;
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
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.material.Colour;
import java.util.List;
import java.util.Optional;
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
    private final MaterialChoices choices;
    private final CustomFields fields;
    private final FilamentListPage listPage;

    public FilamentPages(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.filaments = nozzly.filaments();
        this.reelTypes = nozzly.reelTypes();
        this.choices = new MaterialChoices(nozzly.materials(), nozzly.reelTypes());
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
                visit.shell(visit.texts().say(TITLE))
                        .in(Area.SPOOLS)
                        .below(spools(visit))
                        .following("filament brand spool"),
                listPage.view(request, visit, choices.types(request)));
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
                choices.types(request, form),
                Stream.of(Colour.Pattern.values())
                        .map(pattern -> new Choice(
                                FilamentForm.code(pattern),
                                visit.texts().say("filament.pattern." + FilamentForm.code(pattern))))
                        .toList(),
                choices.reels(visit, request, filament.flatMap(Filament::reel), form),
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

    static String path(Filament filament) {
        return PATH + "/" + filament.id();
    }

    private Filament filament(Request<?> request) {
        return filaments.get(request.context(), request.path("id"));
    }
}
