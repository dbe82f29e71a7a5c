package app.nozzly.host.spools;

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
import app.nozzly.host.materials.MaterialChoices;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.SpoolFormView;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.LowStock;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.SavedViews;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of spools: list, one spool with its ledger, its form, and what can be done with it. Thread-safe. */
public final class SpoolPages implements Feature {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.SPOOLS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.SPOOLS);

    private final PageFrame frame;
    private final Spools spools;
    private final Allocations allocations;
    private final Locations locations;
    private final Suppliers suppliers;
    private final Finding finding;
    private final ReelTypes reelTypes;
    private final Filaments filaments;
    private final MaterialChoices materialChoices;
    private final Clock clock;
    private final SpoolListPage listPage;
    private final SpoolPage spoolPage;

    public SpoolPages(
            PageFrame frame,
            Spools spools,
            Allocations allocations,
            Finding finding,
            Locations locations,
            MaterialCatalogue materials,
            Clock clock) {
        this.frame = frame;
        this.spools = spools;
        this.allocations = allocations;
        this.locations = locations;
        this.materialChoices = new MaterialChoices(materials, finding.reelTypes());
        this.clock = clock;
        this.finding = finding;
        this.suppliers = finding.suppliers();
        this.reelTypes = finding.reelTypes();
        this.filaments = finding.filaments();
        this.listPage = new SpoolListPage(spools, finding);
        this.spoolPage = new SpoolPage(spools, allocations, finding, clock);
    }

    /** What helps to find spools, and what their pages show and offer beside them. */
    public record Finding(
            LowStock lowStock,
            SavedViews views,
            Suppliers suppliers,
            ReelTypes reelTypes,
            Filaments filaments,
            SpoolPhotos photos,
            PhotoReader reader,
            CustomFields fields) {

        /** All from one library; the host reads its photos with one reader. */
        public static Finding in(Nozzly nozzly, PhotoReader reader) {
            return new Finding(
                    nozzly.lowStock(),
                    nozzly.savedViews(),
                    nozzly.suppliers(),
                    nozzly.reelTypes(),
                    nozzly.filaments(),
                    nozzly.spoolPhotos(),
                    reader,
                    nozzly.customFields());
        }

        /** The fields that the workshop added to its spools. */
        List<CustomField> fields(Request<?> request) {
            return fields.of(request.context(), FieldOwner.SPOOL);
        }
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(SpoolPages.class, Resource.SPOOLS);
        return Stream.of(
                        own(pages),
                        new SpoolDeeds(this, frame, spools).routes(pages),
                        new SpoolDrying(frame, spools, clock).routes(pages),
                        new SpoolReels(frame, spools, filaments, reelTypes).routes(pages),
                        new SpoolPhotoPages(this, frame, spools, finding).routes(pages),
                        new SpoolMoves(this, frame, spools, allocations).routes(pages))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> own(Routes pages) {
        return List.of(
                pages.page("/spools", this::list),
                pages.page("/spools/new", CREATE, this::blank),
                pages.form("/spools", CREATE, this::create),
                pages.page("/spools/{id}", request -> show(frame.visit(request), request, spool(request))),
                pages.page("/spools/{id}/edit", CHANGE, this::edit),
                pages.form("/spools/{id}", CHANGE, this::change),
                pages.form("/spools/{id}/retire", DELETE, this::retire),
                pages.form("/spools/{id}/restore", CHANGE, this::restore));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.page(
                "spools",
                visit.shell(visit.texts().say("area.spools"))
                        .in(Area.SPOOLS)
                        .following("spool filament brand supplier stock_threshold custom_field"),
                listPage.view(request, visit, materialChoices.types(request)));
    }

    private Reply<Void> blank(Request<Void> request) {
        Visit visit = frame.visit(request);
        Optional<Spool> other = request.query("like").map(code -> spools.get(request.context(), code));
        LocalDate today = LocalDate.ofInstant(clock.instant(), visit.workshop().timeZone());
        FormState form = SpoolForm.like(other.or(() -> newest(request)), other.isPresent(), today, visit.numbers());
        return blank(visit, request, form);
    }

    private Optional<Spool> newest(Request<?> request) {
        ListQuery last = ListQuery.first(1).withSort(List.of(new SortKey("number", true)));
        return spools.list(request.context(), last).items().stream().findFirst();
    }

    private Reply<Void> blank(Visit visit, Request<?> request, FormState form) {
        return form(visit, request, visit.texts().say("spools.new"), Optional.empty(), form);
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    SpoolInput input = SpoolForm.read(visit.fields(), finding.fields(request));
                    NewSpool draft = input.toNew(means(visit, request, input));
                    return request.perform(
                            context -> spools.addEqual(
                                    context, draft, input.quantity().orElse(1)),
                            added -> added(visit, added));
                },
                form -> blank(visit, request, form));
    }

    private static Reply<Void> added(Visit visit, List<Spool> added) {
        Spool first = added.get(0);
        return added.size() == 1
                ? visit.done(SpoolPictures.href(first), "spool_added", first.code())
                : visit.done(
                        SpoolListPage.PATH + "?sort=-number",
                        "spools_added",
                        added.size(),
                        first.code(),
                        added.get(added.size() - 1).code());
    }

    private Reply<Void> edit(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool spool = spool(request);
        return edit(visit, request, spool, SpoolForm.of(spool, visit.numbers()));
    }

    private Reply<Void> edit(Visit visit, Request<?> request, Spool spool, FormState form) {
        return form(visit, request, visit.texts().say("spool.edit_title", spool.code()), Optional.of(spool), form);
    }

    private Reply<Void> form(Visit visit, Request<?> request, String title, Optional<Spool> spool, FormState form) {
        String path = spool.map(SpoolPictures::href).orElse(SpoolListPage.PATH);
        SpoolFormView view = new SpoolFormView(
                path,
                form,
                materialChoices.types(request, form),
                places(request),
                choices(visit, request, spool),
                materialChoices.reels(
                        visit, request, spool.flatMap(known -> known.details().reel()), form),
                visit.currency().getCode(),
                path,
                CustomForms.inputs(finding.fields(request), visit));
        return visit.page("spoolForm", below(visit, title, spool), view);
    }

    /** After a conflict the form carries the present version: saving it again is a decision, not an accident. */
    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    request.expect("spool", present.code(), present.version());
                    SpoolInput input = SpoolForm.read(visit.fields(), finding.fields(request), present);
                    SpoolChange change =
                            input.replacing(present, request.expectedVersion(), means(visit, request, input));
                    return request.perform(
                            context -> spools.change(context, present.id().toString(), change),
                            spool -> visit.done(SpoolPictures.href(spool), "spool_saved", spool.code()));
                },
                form -> edit(visit, request, present, current(form, present)));
    }

    private SpoolInput.Means means(Visit visit, Request<?> request, SpoolInput input) {
        return new SpoolInput.Means(
                new Amounts(visit.currency()), reelTypes.named(request.context(), input.reelType()));
    }

    private static FormState current(FormState form, Spool present) {
        return form.with(Request.VERSION_FIELD, String.valueOf(present.version().number()));
    }

    private Reply<Void> retire(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    Optional<Version> version = request.expectedVersion();
                    return request.perform(
                            context -> spools.deactivate(context, present.id().toString(), version),
                            spool -> visit.doneUndoable(
                                    SpoolPictures.href(spool),
                                    SpoolPictures.href(spool) + "/restore",
                                    "spool_retired",
                                    spool.code()));
                },
                form -> show(visit, request, present));
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        SpoolChange back = new SpoolChange(
                request.expectedVersion(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                present.details(),
                true);
        return visit.submit(
                () -> request.perform(
                        context -> spools.change(context, present.id().toString(), back),
                        spool -> visit.done(SpoolPictures.href(spool), "spool_restored", spool.code())),
                form -> show(visit, request, present));
    }

    private Reply<Void> show(Visit visit, Request<?> request, Spool spool) {
        return show(visit, request, spool, SpoolDeeds.forms(spool, visit));
    }

    /** The page of a spool with its forms as they are. */
    Reply<Void> show(Visit visit, Request<?> request, Spool spool, SpoolView.Forms forms) {
        return show(visit, request, spool, forms, FormState.empty());
    }

    /** The same after a picture was refused. */
    Reply<Void> show(Visit visit, Request<?> request, Spool spool, SpoolView.Forms forms, FormState photo) {
        Shell shell = below(visit, spool.code(), Optional.empty())
                .telling(visit.changes("spool", spool.id()))
                .following(SpoolPage.shown(spool));
        return visit.page(
                "spool",
                shell,
                spoolPage.view(request, visit, spool, new SpoolPage.Given(forms, places(request), photo)));
    }

    private static Shell below(Visit visit, String title, Optional<Spool> spool) {
        Crumb list = new Crumb(visit.texts().say("area.spools"), SpoolListPage.PATH);
        Shell shell = visit.shell(title).in(Area.SPOOLS);
        return spool.map(parent -> shell.below(list, new Crumb(parent.code(), SpoolPictures.href(parent))))
                .orElseGet(() -> shell.below(list));
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }

    /** Names of the places in use. */
    private List<String> places(Request<?> request) {
        return Choosable.inUse(query -> locations.list(request.context(), query)).stream()
                .map(Location::name)
                .toList();
    }

    /** Suppliers to choose from, with the spool's own one: it may be retired or far down the list, and saving the form keeps it. */
    private List<Choice> choices(Visit visit, Request<?> request, Optional<Spool> spool) {
        List<Choice> inUse = suppliers(suppliers, visit, request);
        return spool.flatMap(known -> known.details().supplier())
                .map(SupplierId::toString)
                .filter(own -> visit.may("suppliers.view"))
                .filter(own -> inUse.stream().noneMatch(choice -> choice.value().equals(own)))
                .map(own -> Stream.concat(
                                inUse.stream(),
                                Stream.of(new Choice(
                                        own,
                                        suppliers.get(request.context(), own).name())))
                        .toList())
                .orElse(inUse);
    }

    /** Suppliers in use by id, for those who may see them. */
    static List<Choice> suppliers(Suppliers suppliers, Visit visit, Request<?> request) {
        return visit.may("suppliers.view")
                ? Choosable.inUse(query -> suppliers.list(request.context(), query)).stream()
                        .map(supplier -> new Choice(supplier.id().toString(), supplier.name()))
                        .toList()
                : List.of();
    }
}
