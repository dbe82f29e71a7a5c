package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.AllocationRelease;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolAdjustment;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockChange;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is done with a spool on its page: used, weighed, corrected, and taken back. Thread-safe. */
final class SpoolDeeds {

    private static final RouteAccess POST = RouteAccess.to(Action.CREATE, Resource.STOCK);
    private static final RouteAccess UNDO = RouteAccess.to(Action.DELETE, Resource.STOCK);

    private final SpoolPages pages;
    private final PageFrame frame;
    private final Spools spools;

    SpoolDeeds(SpoolPages pages, PageFrame frame, Spools spools) {
        this.pages = pages;
        this.frame = frame;
        this.spools = spools;
    }

    List<Route> routes(Routes routes) {
        return List.of(
                routes.page("/spools/{id}/use", this::back),
                routes.page("/spools/{id}/weigh", this::back),
                routes.page("/spools/{id}/adjust", this::back),
                routes.form("/spools/{id}/use", POST, this::use),
                routes.form("/spools/{id}/weigh", POST, this::weigh),
                routes.form("/spools/{id}/adjust", POST, this::adjust),
                routes.form("/spools/{id}/undo/{transaction}", UNDO, this::undo));
    }

    /** The forms of a spool before anything is typed: the scale is offered the reel that is known. */
    static SpoolView.Forms forms(Spool spool, Visit visit) {
        String tare = spool.emptyReelWeight()
                .map(Grams::forDisplay)
                .map(visit.numbers()::write)
                .orElse("");
        return new SpoolView.Forms(
                FormState.of(Map.of("type", "usage")),
                FormState.of(Map.of("empty_spool_weight_g", tare)),
                FormState.empty(),
                FormState.empty(),
                FormState.empty(),
                FormState.empty());
    }

    private Reply<Void> use(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolUse use = use(visit.fields()).of(present);
                    String taken = visit.figures().grams(use.weight()).text();
                    return request.perform(
                            context -> spools.use(context, present.id().toString(), use),
                            change -> done(visit, change, "spool_used", taken));
                },
                form -> again(visit, request, present, forms -> forms.withUse(form)));
    }

    private static SpoolUseInput use(FormReader form) {
        SpoolUseInput input = new SpoolUseInput(
                form.grams("weight_g"),
                Optional.empty(),
                form.choice("type", SpoolUseInput.Kind.class),
                form.text("reason"),
                Optional.empty(),
                Optional.empty());
        form.done();
        return input;
    }

    private Reply<Void> weigh(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolWeighing weighing = weighing(visit.fields());
                    return request.perform(
                            context -> spools.weigh(context, present.id().toString(), weighing),
                            change -> done(
                                    visit,
                                    change,
                                    "spool_weighed",
                                    visit.figures()
                                            .grams(change.spool().physical())
                                            .text()));
                },
                form -> again(visit, request, present, forms -> forms.withWeigh(form)));
    }

    private static SpoolWeighing weighing(FormReader form) {
        Optional<Grams> gross = form.grams("gross_weight_g");
        Optional<Grams> tare = form.grams("empty_spool_weight_g");
        form.done();
        return new SpoolWeighing(required("gross_weight_g", gross), tare, Optional.empty(), Optional.empty());
    }

    private Reply<Void> adjust(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolAdjustment adjustment = adjustment(visit.fields());
                    String delta =
                            visit.figures().gramsDelta(adjustment.delta()).text();
                    return request.perform(
                            context -> spools.adjust(context, present.id().toString(), adjustment),
                            change -> done(visit, change, "spool_adjusted", delta));
                },
                form -> again(visit, request, present, forms -> forms.withAdjust(form)));
    }

    private static SpoolAdjustment adjustment(FormReader form) {
        Optional<Grams> delta = form.grams("weight_delta_g");
        Optional<String> reason = form.text("reason");
        form.done();
        return new SpoolAdjustment(
                required("weight_delta_g", delta), LedgerReason.of(reason).orElse(""), Optional.empty());
    }

    private Reply<Void> undo(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> request.perform(
                        context -> spools.reverse(
                                context, SpoolLedgerApi.transaction(request.path("transaction")), Optional.empty()),
                        change -> done(
                                visit,
                                change,
                                "spool_undone",
                                visit.figures()
                                        .grams(change.spool().remaining())
                                        .text())),
                form -> again(visit, request, present, forms -> forms.withUse(form.with("type", "usage"))));
    }

    static Grams required(String field, Optional<Grams> weight) {
        return weight.orElseThrow(() -> NozzlyException.invalid(SpoolDeeds.class, field, "weight.missing"));
    }

    /** Back to the spool, with a word about what was done, what fell away with it, and the way back. */
    static Reply<Void> done(Visit visit, StockChange change, String key, String figure) {
        String path = SpoolPictures.href(change.spool());
        String told = change.released().isEmpty() ? key : "spool_shortened";
        Object[] words = change.released().isEmpty()
                ? new Object[] {figure, change.spool().code()}
                : new Object[] {figure, change.spool().code(), grams(visit, change), purposes(change)};
        return change.movement()
                .filter(entry -> visit.may(SpoolLedgerRows.UNDOING))
                .map(entry -> visit.doneUndoable(
                        path, SpoolLedgerRows.undo(path, entry.movement().id()), told, words))
                .orElseGet(() -> visit.done(path, told, words));
    }

    private static String grams(Visit visit, StockChange change) {
        Grams released =
                change.released().stream().map(AllocationRelease::weight).reduce(Grams.ZERO, Grams::plus);
        return visit.figures().grams(released).text();
    }

    private static String purposes(StockChange change) {
        return change.released().stream()
                .map(release -> release.allocation().reference().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Reply<Void> again(Visit visit, Request<?> request, Spool spool, UnaryOperator<SpoolView.Forms> refused) {
        return pages.show(visit, request, spool, refused.apply(forms(spool, visit)));
    }

    /** A refused form stands at its own address; asked for again, that is the spool's page. */
    private Reply<Void> back(Request<Void> request) {
        return Reply.seeOther(SpoolPictures.href(spool(request)));
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }
}
