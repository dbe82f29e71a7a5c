package app.nozzly.host.spools;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.store.ListFields;
import java.util.List;
import java.util.Set;

/** {@code /spools/{id}/transactions} and {@code /spools/{id}/use}. Thread-safe. */
final class SpoolLedgerApi {

    /** What the list of one spool may be filtered by: not by another spool. */
    private static final ListFields FIELDS = new ListFields(
            StockMovementRepository.FIELDS.sortable(), Set.of("type"), StockMovementRepository.FIELDS.defaultSort());

    private final Spools spools;

    SpoolLedgerApi(Spools spools) {
        this.spools = spools;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolLedgerApi.class, "spools", Resource.STOCK);
        return List.of(
                routes.get("/spools/{id}/transactions", "listSpoolTransactions")
                        .answersPage(TransactionJson.class, FIELDS)
                        .handle(request ->
                                Reply.of(spools.movements(request.context(), request.path("id"), request.listQuery())
                                        .map(TransactionJson::of))),
                routes.post("/spools/{id}/use", "useSpool")
                        .body(SpoolUseInput.class)
                        .answers(SpoolJson.class)
                        .handle(this::use));
    }

    private Reply<SpoolJson> use(Request<SpoolUseInput> request) {
        Spool present = spools.get(request.context(), request.path("id"));
        request.expectIfStated("spool", present.code(), present.version());
        SpoolUse use = request.body().of(present);
        return request.perform(
                context -> spools.use(context, present.id().toString(), use),
                spool -> Reply.of(SpoolJson.of(spool)).version(spool.version(), SpoolJson.shown(spool)));
    }
}
