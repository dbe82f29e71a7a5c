package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.CatalogueImportView;
import app.nozzly.inventory.FilamentImportResult;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pages on which a catalogue of filaments is sent in, chosen from and imported. Thread-safe. */
final class CataloguePages {

    static final String PATH = "/filaments/import";

    private static final String MAKER = "manufacturer";
    private static final String MATERIAL = "material";
    private static final String NEW_TYPES = "new_types";
    private static final String LOOK = "look";
    private static final RouteAccess NEEDED = RouteAccess.to(Action.CREATE, Resource.MATERIALS);
    private static final String SIZE_LIMIT = ImportFiles.MOST_BYTES / (1024 * 1024) + " MB";

    private final PageFrame frame;
    private final CatalogueImporting importing;
    private final CatalogueDesk desk;

    CataloguePages(PageFrame frame, CatalogueImporting importing, CatalogueDesk desk) {
        this.frame = frame;
        this.importing = importing;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(CataloguePages.class, Resource.MATERIALS);
        return List.of(
                pages.page(PATH, NEEDED, request -> empty(frame.visit(request), "")),
                pages.post(PATH, PATH)
                        .needs(Action.CREATE, Resource.MATERIALS)
                        .upload("file")
                        .computes()
                        .handle(this::upload),
                pages.page(PATH + "/{file}", NEEDED, this::show),
                pages.form(PATH + "/{file}", NEEDED, this::load));
    }

    private Reply<Void> empty(Visit visit, String problem) {
        return visit.page(
                "catalogueImport", shell(visit), new CatalogueImportView(PATH, SIZE_LIMIT, problem, Optional.empty()));
    }

    /** Our script wants to be told where to go and what went wrong; without it the browser shows the next page itself. */
    private Reply<Void> upload(Request<Void> request) {
        boolean browser = request.header("Accept").orElse("").contains("text/html");
        try {
            String location = PATH + "/" + keep(request);
            return browser
                    ? Reply.seeOther(location)
                    : Reply.<Void>bytes("text/plain; charset=utf-8", new byte[0])
                            .status(201)
                            .header("Location", location);
        } catch (NozzlyException refusal) {
            if (!browser) {
                throw refusal;
            }
            Visit visit = frame.visit(request);
            return empty(visit, refusal.text().text(visit.locale())).status(422);
        }
    }

    /** What cannot be read is not kept. */
    private UUID keep(Request<Void> request) {
        byte[] bytes = ImportFiles.bytes(request.upload());
        importing.read(bytes);
        return desk.keep(request.context(), request.upload().fileName(), bytes);
    }

    private Reply<Void> show(Request<Void> request) {
        CatalogueChoice choice = CatalogueChoice.of(
                request.queries(MAKER),
                request.queries(MATERIAL),
                request.query(NEW_TYPES).isPresent());
        return show(frame.visit(request), request, choice, FormState.empty());
    }

    private Reply<Void> show(Visit visit, Request<Void> request, CatalogueChoice choice, FormState form) {
        KeptFile file = desk.kept(request.context(), request.path("file"));
        List<CatalogueEntry> catalogue = importing.read(file.content());
        Chosen all = new Chosen(catalogue, choice.newTypes());
        FilamentImportResult whole = importing.preview(request.context(), all);
        CatalogueViews views = new CatalogueViews(visit, choice, form);
        String href = PATH + "/" + file.id();
        CatalogueImportView.Choosing choosing = views.choosing(file, href, CatalogueImporting.plan(all, whole));
        Optional<CatalogueImportView.Preview> preview = Optional.of(choice)
                .filter(CatalogueChoice::isNarrow)
                .map(narrow -> CatalogueImporting.part(whole, Chosen.of(catalogue, narrow)))
                .map(chosen -> views.preview(chosen, href));
        return visit.page(
                "catalogueImport",
                shell(visit),
                new CatalogueImportView(
                        PATH, SIZE_LIMIT, "", Optional.of(new CatalogueImportView.Sent(choosing, preview))));
    }

    private Reply<Void> load(Request<Void> request) {
        Visit visit = frame.visit(request);
        CatalogueChoice choice = CatalogueChoice.of(
                request.form().getOrDefault(MAKER, List.of()),
                request.form().getOrDefault(MATERIAL, List.of()),
                request.form(NEW_TYPES).isPresent());
        if (visit.fields().flag(LOOK)) {
            return visit.submit(() -> look(visit, request, choice), form -> show(visit, request, choice, form));
        }
        KeptFile file = desk.kept(request.context(), request.path("file"));
        Chosen chosen = Chosen.of(importing.read(file.content()), choice);
        boolean skip = visit.fields().flag("skip_errors");
        return visit.submit(
                () -> {
                    if (!skip) {
                        importing.plan(request.context(), chosen).requireFlawless();
                    }
                    return chosen.isLong() ? later(request, visit, chosen) : now(request, visit, chosen);
                },
                form -> show(visit, request, choice, form));
    }

    /** By POST: the names of hundreds of makers are too long for an address. */
    private Reply<Void> look(Visit visit, Request<Void> request, CatalogueChoice choice) {
        choice.requireNarrow();
        return show(visit, request, choice, FormState.empty());
    }

    private Reply<Void> now(Request<Void> request, Visit visit, Chosen chosen) {
        return request.perform(context -> importing.apply(context, chosen), done -> {
            FilamentImportTally tally = CatalogueImporting.plan(chosen, done).tally();
            return visit.done(
                    PATH + "/" + request.path("file"),
                    "filaments.imported",
                    count(visit, tally.created()),
                    count(visit, tally.known()),
                    count(visit, tally.refused()));
        });
    }

    private Reply<Void> later(Request<Void> request, Visit visit, Chosen chosen) {
        boolean skip = visit.fields().flag("skip_errors");
        UUID file = desk.keep(request.context(), "choice", importing.kept(chosen));
        return request.perform(
                context -> desk.order(context, file, new CatalogueDesk.Wishes(chosen.newTypes(), skip)),
                job -> visit.done(
                        "/jobs/" + job.id(),
                        "filaments.importing",
                        count(visit, chosen.entries().size())));
    }

    private static String count(Visit visit, int things) {
        return visit.figures().count(things).value();
    }

    private static Shell shell(Visit visit) {
        return visit.shell(visit.texts().say("catalogue.title"))
                .in(Area.SPOOLS)
                .below(new Crumb(visit.texts().say("area.spools"), "/spools"));
    }
}
