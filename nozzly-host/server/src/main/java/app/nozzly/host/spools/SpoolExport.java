package app.nozzly.host.spools;

import app.nozzly.access.Resource;
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
import java.util.Optional;
import org.joda.money.Money;

/** {@code /spools/export}. Thread-safe. */
final class SpoolExport {

    private static final List<String> HEAD = List.of(
            "spool_id",
            "material_type",
            "brand",
            "name",
            "color",
            "color_hex",
            "finish",
            "diameter_mm",
            "density_g_cm3",
            "initial_weight_g",
            "remaining_weight_g",
            "empty_spool_weight_g",
            "purchase_cost",
            "landed_cost",
            "currency",
            "purchase_date",
            "storage_location",
            "lot_number",
            "notes",
            "opened_at",
            "is_active");

    private final Spools spools;
    private final JsonFormat json;

    SpoolExport(Spools spools, JsonFormat json) {
        this.spools = spools;
        this.json = json;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolExport.class, "spools", Resource.SPOOLS);
        return List.of(routes.get("/spools/export", "exportSpools")
                .query(Parameter.choice("format", "csv", "json"))
                .answersFile("text/csv")
                .handle(this::export));
    }

    private Reply<Void> export(Request<Void> request) {
        List<Spool> all = spools.all(request.context());
        return request.query("format").orElse("csv").equals("json") ? json(all) : csv(all);
    }

    private Reply<Void> json(List<Spool> all) {
        byte[] bytes = json.write(all.stream().map(SpoolJson::of).toList());
        return Reply.<Void>bytes("application/json", bytes).downloadAs("spools.json");
    }

    private static Reply<Void> csv(List<Spool> all) {
        byte[] bytes = CsvTable.of(HEAD, all, SpoolExport::cells).bytes();
        return Reply.<Void>bytes(CsvTable.CONTENT_TYPE, bytes).downloadAs("spools.csv");
    }

    private static List<String> cells(Spool spool) {
        SpoolJson shown = SpoolJson.of(spool);
        return List.of(
                shown.spoolId(),
                shown.materialType(),
                shown.brand(),
                spool.filament().name(),
                text(shown.color()),
                text(shown.colorHex()),
                text(shown.finish()),
                shown.diameterMm().toPlainString(),
                shown.density().toPlainString(),
                spool.initialWeight().forDisplay().toPlainString(),
                spool.remaining().forDisplay().toPlainString(),
                text(shown.emptySpoolWeightG().map(weight -> weight.forDisplay().toPlainString())),
                text(shown.purchaseCost().map(SpoolExport::amount)),
                text(shown.landedCost().map(SpoolExport::amount)),
                text(spool.details().cost().map(Money::getCurrencyUnit)),
                text(shown.purchaseDate()),
                text(shown.storageLocation()),
                text(shown.lotNumber()),
                text(shown.notes()),
                text(shown.openedAt()),
                String.valueOf(shown.active()));
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
