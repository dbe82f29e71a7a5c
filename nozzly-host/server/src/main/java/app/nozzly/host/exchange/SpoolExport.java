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
import java.util.List;

/** {@code /spools/export}. Thread-safe. */
final class SpoolExport {

    private final Spools spools;
    private final CustomFields fields;
    private final JsonFormat json;

    SpoolExport(Spools spools, CustomFields fields, JsonFormat json) {
        this.spools = spools;
        this.fields = fields;
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
        return switch (request.query("format").orElse("csv")) {
            case "json" ->
                Reply.<Void>bytes(
                                "application/json",
                                json.write(
                                        chosen.stream().map(SpoolRecordJson::of).toList()))
                        .downloadAs("spools.json");
            case "xlsx" ->
                Reply.<Void>bytes(SpoolTable.XLSX, SpoolTable.xlsx(chosen, known))
                        .downloadAs("spools.xlsx");
            default ->
                Reply.<Void>bytes(CsvTable.CONTENT_TYPE, SpoolTable.csv(chosen, known))
                        .downloadAs("spools.csv");
        };
    }
}
