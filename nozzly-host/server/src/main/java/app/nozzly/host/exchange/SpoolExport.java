package app.nozzly.host.exchange;

import app.nozzly.access.Resource;
import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.host.csv.CsvTable;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.SupplierId;
import app.nozzly.purchasing.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /spools/export}. Thread-safe. */
final class SpoolExport {

    private final Spools spools;
    private final CustomFields fields;
    private final Suppliers suppliers;
    private final JsonFormat json;

    SpoolExport(Spools spools, CustomFields fields, Suppliers suppliers, JsonFormat json) {
        this.spools = spools;
        this.fields = fields;
        this.suppliers = suppliers;
        this.json = json;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolExport.class, "spools", Resource.SPOOLS);
        return List.of(routes.get("/spools/export", "exportSpools")
                .query(
                        Parameter.choice("format", "csv", "xlsx", "json"),
                        Parameter.text("q"),
                        Parameter.text("material_type"),
                        Parameter.text("brand"),
                        Parameter.choice("is_active", "true", "false"),
                        Parameter.text("storage_location"),
                        Parameter.text("filament_id"),
                        Parameter.customFields())
                .answersFile("text/csv")
                .handle(this::export));
    }

    private Reply<Void> export(Request<Void> request) {
        SpoolChoice choice = SpoolChoice.of(request);
        List<CustomField> known = fields.of(request.context(), FieldOwner.SPOOL);
        CustomCriteria criteria = CustomCriteria.of(known, request.listQuery());
        List<Spool> chosen = spools.all(request.context()).stream()
                .filter(choice::accepts)
                .filter(spool -> criteria.accepts(spool.details().custom()))
                .toList();
        ExportedSpools exported = new ExportedSpools(chosen, known, names(request, chosen));
        return switch (request.query("format").orElse("csv")) {
            case "json" ->
                Reply.<Void>bytes(
                                "application/json",
                                json.write(exported.records().toList()))
                        .downloadAs("spools.json");
            case "xlsx" ->
                Reply.<Void>bytes(SpoolTable.XLSX, SpoolTable.xlsx(exported)).downloadAs("spools.xlsx");
            default ->
                Reply.<Void>bytes(CsvTable.CONTENT_TYPE, SpoolTable.csv(exported))
                        .downloadAs("spools.csv");
        };
    }

    /** Only for those who may see suppliers. */
    private Optional<Map<SupplierId, String>> names(Request<Void> request, List<Spool> chosen) {
        if (!request.caller().authority().permissions().allow(ImportDesk.SUPPLIERS)) {
            return Optional.empty();
        }
        List<SupplierId> wanted = chosen.stream()
                .flatMap(spool -> spool.details().supplier().stream())
                .toList();
        return Optional.of(suppliers.names(request.context(), wanted));
    }
}
