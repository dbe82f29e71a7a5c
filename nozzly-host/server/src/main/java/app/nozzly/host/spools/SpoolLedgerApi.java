package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteBuilder;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolAdjustment;
import app.nozzly.inventory.SpoolCount;
import app.nozzly.inventory.SpoolSplit;
import app.nozzly.inventory.SpoolTransfer;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockChange;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is posted to the ledger of a spool, its history, and taking entries back. Thread-safe. */
final class SpoolLedgerApi {

    /** What the list of one spool may be filtered by: not by another spool. */
    private static final ListFields FIELDS = new ListFields(
            StockMovementRepository.FIELDS.sortable(), Set.of("type"), List.of(new SortKey("sequence", true)));

    private final Spools spools;

    SpoolLedgerApi(Spools spools) {
        this.spools = spools;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolLedgerApi.class, "spools", Resource.STOCK);
        return List.of(
                routes.get("/spools/{id}/transactions", "listSpoolTransactions")
                        .answersPage(TransactionJson.class, FIELDS)
                        .handle(this::history),
                changing(routes, "use", "useSpool", SpoolUseInput.class).handle(this::use),
                changing(routes, "weigh", "weighSpool", SpoolWeighInput.class).handle(this::weigh),
                changing(routes, "count", "countSpool", SpoolCountInput.class).handle(this::count),
                changing(routes, "adjust", "adjustSpool", SpoolAdjustInput.class)
                        .handle(this::adjust),
                changing(routes, "transfer", "transferSpool", SpoolTransferInput.class)
                        .handle(this::transfer),
                routes.post("/spools/{id}/split", "splitSpool")
                        .body(SpoolSplitInput.class)
                        .creates(SpoolJson.class)
                        .fails(409)
                        .handle(this::split),
                routes.post("/transactions/{id}/reverse", "reverseTransaction")
                        .needs(Action.DELETE, Resource.STOCK)
                        .body(ReverseInput.class)
                        .answers(TransactionJson.class)
                        .fails(409)
                        .handle(this::reverse));
    }

    private static <B> RouteBuilder<B, SpoolJson> changing(Routes routes, String what, String name, Class<B> body) {
        return routes.post("/spools/{id}/" + what, name).body(body).answers(SpoolJson.class);
    }

    private Reply<Page<TransactionJson>> history(Request<Void> request) {
        Page<StockMovement> page = spools.movements(request.context(), request.path("id"), request.listQuery());
        Set<MovementId> reversed = spools.reversed(
                request.context(),
                page.items().stream().map(entry -> entry.movement().id()).toList());
        return Reply.of(page.map(entry ->
                TransactionJson.of(entry, reversed.contains(entry.movement().id()))));
    }

    private Reply<SpoolJson> use(Request<SpoolUseInput> request) {
        SpoolUse use = said(request, said -> said.lengthMm().isEmpty() ? said.byWeight() : said.of(present(request)));
        return perform(request, (context, spool) -> spools.use(context, spool, use));
    }

    private Reply<SpoolJson> weigh(Request<SpoolWeighInput> request) {
        SpoolWeighing weighing = said(request, SpoolWeighInput::weighing);
        return perform(request, (context, spool) -> spools.weigh(context, spool, weighing));
    }

    private Reply<SpoolJson> count(Request<SpoolCountInput> request) {
        SpoolCount count = said(request, SpoolCountInput::count);
        return perform(request, (context, spool) -> spools.count(context, spool, count));
    }

    private Reply<SpoolJson> adjust(Request<SpoolAdjustInput> request) {
        SpoolAdjustment adjustment = said(request, SpoolAdjustInput::adjustment);
        return perform(request, (context, spool) -> spools.adjust(context, spool, adjustment));
    }

    private Reply<SpoolJson> transfer(Request<SpoolTransferInput> request) {
        SpoolTransfer transfer = said(request, SpoolTransferInput::transfer);
        return perform(request, (context, spool) -> spools.transfer(context, spool, transfer));
    }

    private Reply<SpoolJson> split(Request<SpoolSplitInput> request) {
        SpoolSplit split = said(request, SpoolSplitInput::split);
        return request.perform(
                context -> spools.split(context, request.path("id"), split),
                parted -> SpoolsApi.created(parted.part()));
    }

    /** What the body says. The spool is looked up only where it matters before it is changed: for its version, or because its absence is told first. */
    private <I, C> C said(Request<I> request, Function<I, C> reading) {
        if (request.statesVersion()) {
            present(request);
        }
        try {
            return reading.apply(request.body());
        } catch (NozzlyException refusal) {
            present(request);
            throw refusal;
        }
    }

    private Reply<TransactionJson> reverse(Request<ReverseInput> request) {
        MovementId entry = transaction(request.path("id"));
        Optional<String> reason = LedgerReason.of(request.body().reason());
        return request.perform(
                context -> spools.reverse(context, entry, reason),
                change -> Reply.of(TransactionJson.of(change.movement().orElseThrow(), false)));
    }

    /** The entry that a path names: entries have no number for people. */
    static MovementId transaction(String id) {
        try {
            return new MovementId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            NozzlyException refusal = NozzlyException.notFound("transaction", id);
            refusal.initCause(none);
            throw refusal;
        }
    }

    private Spool present(Request<?> request) {
        Spool present = spools.get(request.context(), request.path("id"));
        request.expectIfStated("spool", present.code(), present.version());
        return present;
    }

    private static Reply<SpoolJson> perform(
            Request<?> request, BiFunction<OperationContext, String, StockChange> change) {
        return request.perform(
                context -> change.apply(context, request.path("id")),
                done -> Reply.of(SpoolJson.of(done)).version(done.spool().version(), SpoolJson.shown(done.spool())));
    }
}
