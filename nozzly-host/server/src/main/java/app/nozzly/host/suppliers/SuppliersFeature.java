package app.nozzly.host.suppliers;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.purchasing.Suppliers;
import java.util.List;

/** {@code /suppliers}. Thread-safe. */
public final class SuppliersFeature implements Feature {

    private final Suppliers suppliers;
    private final WorkshopMoney money;

    public SuppliersFeature(Suppliers suppliers, WorkshopMoney money) {
        this.suppliers = suppliers;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        Routes routes = Routes.api(SuppliersFeature.class, "suppliers", Resource.SUPPLIERS);
        return List.of(
                routes.get("/suppliers", "listSuppliers")
                        .answersPage(SupplierJson.class, SupplierRepository.FIELDS)
                        .handle(request -> Reply.of(suppliers
                                .list(request.context(), request.listQuery())
                                .map(SupplierJson::of))),
                routes.post("/suppliers", "createSupplier")
                        .body(SupplierInput.class)
                        .creates(SupplierJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/suppliers/{id}", "getSupplier")
                        .answers(SupplierJson.class)
                        .versioned()
                        .handle(request -> reply(suppliers.get(request.context(), request.path("id")))),
                routes.put("/suppliers/{id}", "replaceSupplier")
                        .body(SupplierInput.class)
                        .answers(SupplierJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete("/suppliers/{id}", "deactivateSupplier")
                        .versioned()
                        .handle(this::deactivate));
    }

    private Reply<SupplierJson> create(Request<SupplierInput> request) {
        SupplierDraft draft = request.body().draft(money.currency(request.context()));
        return request.perform(
                context -> suppliers.add(context, draft),
                supplier -> Reply.created(Routes.API_BASE + "/suppliers/" + supplier.id(), SupplierJson.of(supplier))
                        .version(supplier.version()));
    }

    private Reply<SupplierJson> replace(Request<SupplierInput> request) {
        Supplier present = present(request);
        SupplierDraft draft = request.body().draft(present.currency());
        return request.perform(
                context -> suppliers.replace(context, present.id().toString(), request.expectedVersion(), draft),
                SuppliersFeature::reply);
    }

    private Reply<Void> deactivate(Request<Void> request) {
        Supplier present = present(request);
        return request.perform(
                context -> suppliers.deactivate(context, present.id().toString(), request.expectedVersion()),
                supplier -> Reply.nothing());
    }

    private Supplier present(Request<?> request) {
        Supplier present = suppliers.get(request.context(), request.path("id"));
        request.expect("supplier", present.name(), present.version());
        return present;
    }

    private static Reply<SupplierJson> reply(Supplier supplier) {
        return Reply.of(SupplierJson.of(supplier)).version(supplier.version());
    }
}
