package app.nozzly.host.members;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.store.AuditLog;
import app.nozzly.store.AuditRepository;
import java.util.List;

/** {@code /audit}. Thread-safe. */
final class AuditApi {

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    List<Route> routes() {
        Routes routes = Routes.api(AuditApi.class, "audit", Resource.AUDIT);
        return List.of(
                routes.get("/audit", "listAudit")
                        .answersPage(AuditJson.class, AuditRepository.FIELDS)
                        .handle(request -> Reply.of(
                                log.list(request.context(), request.listQuery()).map(AuditJson::of))),
                routes.get("/audit/{id}", "getAuditEntry")
                        .answers(AuditJson.class)
                        .handle(request -> Reply.of(AuditJson.of(log.get(request.context(), request.path("id"))))));
    }
}
