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
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.AllocationLine;
import app.nozzly.inventory.AllocationRelease;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.AllocationResult;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.Coverage;
import app.nozzly.inventory.LotRule;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolParted;
import app.nozzly.inventory.SpoolSplit;
import app.nozzly.inventory.SpoolTransfer;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What becomes of a spool on its page without a gram being used: promised, given back, carried, wound over. Thread-safe. */
final class SpoolMoves {

    private static final RouteAccess POST = RouteAccess.to(Action.CREATE, Resource.STOCK);
    private static final String BY_HAND = "reservation";

    private final SpoolPages pages;
    private final PageFrame frame;
    private final Spools spools;
    private final Allocations allocations;

    SpoolMoves(SpoolPages pages, PageFrame frame, Spools spools, Allocations allocations) {
        this.pages = pages;
        this.frame = frame;
        this.spools = spools;
        this.allocations = allocations;
    }

    List<Route> routes(Routes routes) {
        return List.of(
                routes.page("/spools/{id}/reserve", this::back),
                routes.page("/spools/{id}/transfer", this::back),
                routes.page("/spools/{id}/split", this::back),
                routes.form("/spools/{id}/reserve", POST, this::reserve),
                routes.form("/spools/{id}/release/{allocation}", POST, this::release),
                routes.form("/spools/{id}/transfer", POST, this::transfer),
                routes.form("/spools/{id}/split", POST, this::split));
    }

    private Reply<Void> reserve(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    AllocationRequest wanted = reservation(visit.fields(), present);
                    return request.perform(
                            context -> allocations.allocate(context, wanted),
                            result -> reserved(visit, present, result));
                },
                form -> again(visit, request, present, forms -> forms.withReserve(form)));
    }

    private static AllocationRequest reservation(FormReader form, Spool spool) {
        Optional<Grams> weight = form.grams("weight_g");
        Optional<String> purpose = form.text("for");
        form.done();
        AllocationLine line = new AllocationLine(
                spool.filament().key(),
                SpoolDeeds.required("weight_g", weight),
                new Reference(BY_HAND, named(purpose)),
                LotRule.MIXED,
                Optional.of(spool.id()));
        return new AllocationRequest(List.of(line), Coverage.ALL_OR_NOTHING, Optional.empty());
    }

    private static String named(Optional<String> purpose) {
        return purpose.filter(text -> text.length() <= Reference.LONGEST_ID)
                .orElseThrow(() ->
                        NozzlyException.invalid(SpoolMoves.class, "for", "reserve.purpose", Reference.LONGEST_ID));
    }

    private static Reply<Void> reserved(Visit visit, Spool spool, AllocationResult result) {
        String path = SpoolPictures.href(spool);
        String promised =
                visit.figures().grams(result.allocations().get(0).weight()).text();
        return visit.doneUndoable(
                path,
                release(path, result.allocations().get(0).id().toString()),
                "spool_reserved",
                promised,
                spool.code());
    }

    /** Path that gives back what is promised. */
    static String release(String path, String allocation) {
        return path + "/release/" + allocation;
    }

    private Reply<Void> release(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> request.perform(
                        context -> allocations.release(context, request.path("allocation"), Optional.empty()),
                        done -> released(visit, present, done)),
                form -> again(visit, request, present, forms -> forms.withReserve(form)));
    }

    private static Reply<Void> released(Visit visit, Spool spool, AllocationRelease release) {
        String path = SpoolPictures.href(spool);
        String freed = visit.figures().grams(release.weight()).text();
        return visit.may(SpoolLedgerRows.UNDOING)
                ? visit.doneUndoable(
                        path,
                        SpoolLedgerRows.undo(path, release.movement().movement().id()),
                        "spool_released",
                        freed,
                        spool.code())
                : visit.done(path, "spool_released", freed, spool.code());
    }

    private Reply<Void> transfer(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolTransfer transfer = new SpoolTransfer(
                            visit.fields().text("storage_location").orElse(""));
                    return request.perform(
                            context -> spools.transfer(context, present.id().toString(), transfer),
                            change -> SpoolDeeds.done(visit, change, "spool_transferred", transfer.place()));
                },
                form -> again(visit, request, present, forms -> forms.withTransfer(form)));
    }

    private Reply<Void> split(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolSplit split = split(visit.fields());
                    String weight = visit.figures().grams(split.weight()).text();
                    return request.perform(
                            context -> spools.split(context, present.id().toString(), split),
                            parted -> split(visit, parted, weight));
                },
                form -> again(visit, request, present, forms -> forms.withSplit(form)));
    }

    private static Reply<Void> split(Visit visit, SpoolParted parted, String weight) {
        String path = SpoolPictures.href(parted.part());
        Object[] words = {weight, parted.rest().spool().code(), parted.part().code()};
        return parted.rest()
                .movement()
                .filter(entry -> visit.may(SpoolLedgerRows.UNDOING))
                .map(entry -> visit.doneUndoable(
                        path,
                        SpoolLedgerRows.undo(
                                SpoolPictures.href(parted.rest().spool()),
                                entry.movement().id()),
                        "spool_split",
                        words))
                .orElseGet(() -> visit.done(path, "spool_split", words));
    }

    private static SpoolSplit split(FormReader form) {
        Optional<Grams> weight = form.grams("weight_g");
        Optional<Grams> tare = form.grams("empty_spool_weight_g");
        Optional<String> place = form.text("storage_location");
        form.done();
        return new SpoolSplitInput(SpoolDeeds.required("weight_g", weight), Optional.empty(), place, tare).split();
    }

    private Reply<Void> again(Visit visit, Request<?> request, Spool spool, UnaryOperator<SpoolView.Forms> refused) {
        return pages.show(visit, request, spool, refused.apply(SpoolDeeds.forms(spool, visit)));
    }

    /** A refused form stands at its own address; asked for again, that is the spool's page. */
    private Reply<Void> back(Request<Void> request) {
        return Reply.seeOther(SpoolPictures.href(spool(request)));
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }
}
