package app.nozzly.host.laws;

import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.Seen;
import app.nozzly.quantity.Grams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How every route of the host is called once in a {@link SeededWorkshop}: the answer to each is a good one. */
final class StatementSamples {

    /**
     * One call.
     *
     * @param path with its places filled and its query
     * @param body JSON with single quotes, a form, or nothing
     */
    record Call(String path, String body) {}

    private static final Map<String, Function<SeededWorkshop, Call>> CALLS = new LinkedHashMap<>();

    private static final String SPOOL =
            "{'material_type':'PLA','brand':'Fresh','color':'New','initial_weight_g':750,'purchase_cost':'19.00'}";
    private static final String FILAMENT = "{'brand':'Brand 1','material_type':'PLA','color':'%s'}";
    private static final String PRODUCT =
            "{'sku':'%s','name':'Another','materials':[{'material_type':'PLA','weight_g':5}]}";
    private static final String CHANNEL = "{'name':'%s','kind':'custom','custom_fees':[{'code':'sale','percent':9.5}]}";
    private static final String BULK = "{'product_ids':[%s],'target':{'margin_percent':35},'apply':true}";
    private static final String SCHEDULE =
            "{'text':'schedule own-1\\n  platform local\\n  country GB\\n  currency GBP\\n  verified 2026-06\\n"
                    + "  confidence B\\n  source us\\n\\n  fee SHARE\\n    charge 5%\\n    of item\\n    per order\\n'}";

    static {
        for (String path : new String[] {
            "/",
            "/docs",
            "/openapi.json",
            "/palette.json",
            "/styleguide",
            "/settings",
            "/spools/new",
            "/health/live",
            "/health/ready",
            "/health/startup",
            "/metrics",
            "/system"
        }) {
            get(path, path);
        }
        get("/spools", "/spools?limit=200");
        get("/spools/{id}", "/spools/1");
        get("/spools/{id}/edit", "/spools/1/edit");
        get("/static/{file*}", "/static/nozzly.css");
        get("/webjars/{file*}", "/webjars/htmx.org/2.0.10/dist/htmx.min.js");
        for (String list :
                new String[] {"material-types", "brands", "filaments", "spools", "products", "sales-channels"}) {
            get("/api/v1/" + list, "/api/v1/" + list + "?limit=200");
        }
        for (String thing : new String[] {"brands", "filaments", "spools"}) {
            get("/api/v1/" + thing + "/{id}", "/api/v1/" + thing + "/1");
        }
        get("/api/v1/material-types/{code}", "/api/v1/material-types/PLA");
        get("/api/v1/spools/{id}/transactions", "/api/v1/spools/1/transactions?limit=200");
        get("/api/v1/spools/export", "/api/v1/spools/export?format=csv");
        get("/api/v1/workshop", "/api/v1/workshop");
        get("/api/v1/fee-schedules", "/api/v1/fee-schedules");
        on("GET /api/v1/fee-schedules/{id}", seeded -> new Call("/api/v1/fee-schedules/" + seeded.schedule(), ""));
        on("GET /api/v1/sales-channels/{id}", seeded -> new Call("/api/v1/sales-channels/" + seeded.channel(), ""));
        for (String part : new String[] {"", "/cost", "/pricing"}) {
            get("/api/v1/products/{id}" + part, "/api/v1/products/" + SeededWorkshop.SET + part);
        }
        on("GET /api/v1/products/{id}/materials/{material_id}", seeded -> new Call(materialLine(seeded), ""));
        on("GET /api/v1/products/{id}/components/{component_id}", seeded -> new Call(componentLine(seeded), ""));
        get("/api/v1/pricing/compare", "/api/v1/pricing/compare?product_id=" + SeededWorkshop.SET);
        on(
                "GET /api/v1/pricing/export",
                seeded -> new Call("/api/v1/pricing/export?product_ids=" + seeded.productList(""), ""));

        for (String list : new String[] {"members", "invitations", "permissions", "roles", "api-keys", "audit"}) {
            get("/api/v1/" + list, "/api/v1/" + list + "?limit=200");
        }
        for (String list : new String[] {"members", "api-keys", "audit"}) {
            on("GET /api/v1/" + list + "/{id}", seeded -> first(seeded, list));
        }
        get("/api/v1/roles/{code}", "/api/v1/roles/packer");
        get("/api/v1/auth/me", "/api/v1/auth/me");
        on(
                "PATCH /api/v1/members/{id}",
                seeded -> new Call(first(seeded, "members").path(), "{'role':'owner'}"));
        write("POST", "/api/v1/invitations", "{'email':'zoe@example.com','role':'viewer'}");
        on("DELETE /api/v1/invitations/{id}", seeded -> first(seeded, "invitations"));
        write("POST", "/api/v1/roles", "{'code':'sweeper','name':'Sweeper','permissions':[]}");
        on("PUT /api/v1/roles/{code}", seeded -> new Call("/api/v1/roles/packer", "{'name':'P','permissions':[]}"));
        on("DELETE /api/v1/roles/{code}", seeded -> new Call("/api/v1/roles/packer", ""));
        write("POST", "/api/v1/api-keys", "{'name':'Scale','scopes':['spools.view']}");
        on("DELETE /api/v1/api-keys/{id}", seeded -> first(seeded, "api-keys"));

        write("POST", "/api/v1/material-types", "{'code':'NEW','density_g_cm3':1.2}");
        on(
                "PUT /api/v1/material-types/{code}",
                seeded -> new Call("/api/v1/material-types/T1", "{'density_g_cm3':1.3}"));
        write("POST", "/api/v1/brands", "{'name':'New brand'}");
        on("PUT /api/v1/brands/{id}", seeded -> new Call("/api/v1/brands/1", "{'name':'Renamed'}"));
        write("POST", "/api/v1/filaments", FILAMENT.formatted("Teal"));
        on("PUT /api/v1/filaments/{id}", seeded -> new Call("/api/v1/filaments/2", FILAMENT.formatted("Plum")));
        on("PATCH /api/v1/filaments/{id}", seeded -> new Call("/api/v1/filaments/2", "{'finish':'matte'}"));
        write("POST", "/api/v1/spools", SPOOL);
        on("PUT /api/v1/spools/{id}", seeded -> new Call("/api/v1/spools/2", "{'remaining_weight_g':700}"));
        on("PATCH /api/v1/spools/{id}", seeded -> new Call("/api/v1/spools/2", "{'notes':'dry'}"));
        on("DELETE /api/v1/spools/{id}", seeded -> new Call("/api/v1/spools/3", ""));
        on("POST /api/v1/spools/{id}/use", seeded -> new Call("/api/v1/spools/1/use", "{'weight_g':1}"));
        on("POST /api/v1/spools/{id}/count", seeded -> new Call("/api/v1/spools/1/count", "{'weight_g':900}"));
        on(
                "POST /api/v1/spools/{id}/weigh",
                seeded -> new Call("/api/v1/spools/1/weigh", "{'gross_weight_g':1000,'empty_spool_weight_g':200}"));
        on(
                "POST /api/v1/spools/{id}/adjust",
                seeded -> new Call("/api/v1/spools/1/adjust", "{'weight_delta_g':-1,'reason':'sample'}"));
        on(
                "POST /api/v1/spools/{id}/transfer",
                seeded -> new Call("/api/v1/spools/5/transfer", "{'storage_location':'Loft'}"));
        on("POST /api/v1/spools/{id}/split", seeded -> new Call("/api/v1/spools/5/split", "{'weight_g':1}"));
        get("/api/v1/allocations", "/api/v1/allocations?limit=200");
        on("GET /api/v1/allocations/{id}", seeded -> first(seeded, "allocations"));
        write(
                "POST",
                "/api/v1/allocations",
                "{'lines':[{'material_type':'PLA','weight_g':1,'reference':{'kind':'order','id':'1'}}]}");
        write("POST", "/api/v1/allocations/convert", "{'draws':[{'spool_id':'1','weight_g':1}]}");
        on(
                "POST /api/v1/allocations/{id}/release",
                seeded -> new Call(
                        "/api/v1/allocations/" + seeded.first("/allocations?open=true", "id") + "/release", "{}"));
        on(
                "POST /api/v1/transactions/{id}/reverse",
                seeded -> new Call("/api/v1/transactions/" + lastEntry(seeded, 1) + "/reverse", "{}"));
        write("POST", "/api/v1/products", PRODUCT.formatted("FRESH"));
        on("PUT /api/v1/products/{id}", seeded -> new Call("/api/v1/products/P-2", PRODUCT.formatted("P-2")));
        on("DELETE /api/v1/products/{id}", seeded -> new Call("/api/v1/products/P-3", ""));
        on(
                "POST /api/v1/products/{id}/materials",
                seeded -> new Call(product("/materials"), "{'material_type':'PLA','weight_g':3}"));
        on(
                "POST /api/v1/products/{id}/components",
                seeded -> new Call(product("/components"), "{'name':'Foot','quantity':4,'unit_cost':'0.05'}"));
        on("DELETE /api/v1/products/{id}/materials/{material_id}", seeded -> new Call(materialLine(seeded), ""));
        on("DELETE /api/v1/products/{id}/components/{component_id}", seeded -> new Call(componentLine(seeded), ""));
        write("POST", "/api/v1/sales-channels", CHANNEL.formatted("Another"));
        on(
                "PUT /api/v1/sales-channels/{id}",
                seeded -> new Call("/api/v1/sales-channels/" + seeded.channel(), CHANNEL.formatted("Changed")));
        on("DELETE /api/v1/sales-channels/{id}", seeded -> new Call("/api/v1/sales-channels/" + seeded.channel(), ""));
        write("POST", "/api/v1/fee-schedules", SCHEDULE);
        on("PUT /api/v1/fee-schedules/{id}", seeded -> new Call("/api/v1/fee-schedules/own-1", SCHEDULE));
        write(
                "POST",
                "/api/v1/pricing/fees",
                "{'schedule':'etsy-gb','order':{'lines':[{'unit_price':'18.50','quantity':2}]}}");
        on(
                "POST /api/v1/pricing/solve",
                seeded -> new Call(
                        "/api/v1/pricing/solve",
                        "{'channel_id':'" + seeded.channel() + "','cost':6.69,'target':{'margin_percent':40}}"));
        on(
                "GET /api/v1/products/{id}/pricing/{channel_id}",
                seeded -> new Call(product("/pricing/" + seeded.channel()), ""));
        on(
                "PUT /api/v1/products/{id}/pricing/{channel_id}",
                seeded -> new Call(product("/pricing/" + seeded.channel()), "{'target':{'profit':'5.00'}}"));
        on(
                "POST /api/v1/pricing/bulk",
                seeded -> new Call("/api/v1/pricing/bulk", BULK.formatted(seeded.productList("'"))));
        write("PATCH", "/api/v1/workshop", "{'labor_rate':'18.50'}");
        write("PUT", "/api/v1/workshop", "{'labor_rate':'18.50'}");

        get("/api/v1/plugins", "/api/v1/plugins");
        get("/api/v1/system", "/api/v1/system");
        on("GET /api/v1/print-files/{id}", seeded -> new Call("/api/v1/print-files/" + seeded.printFile(), ""));
        on(
                "GET /api/v1/print-files/{id}/thumbnails/{n}",
                seeded -> new Call("/api/v1/print-files/" + seeded.printFile() + "/thumbnails/0", ""));
        write("POST", "/api/v1/integrations/parse-gcode", Client.upload("part.gcode", SeededWorkshop.PRINT_FILE));
        on(
                "POST /api/v1/products/from-print-file",
                seeded -> new Call(
                        "/api/v1/products/from-print-file",
                        "{'print_file_id':'" + seeded.printFile() + "','sku':'PRINT','name':'Printed'}"));

        get("/api/v1/jobs", "/api/v1/jobs?limit=200");
        get("/api/v1/jobs/events", "/api/v1/jobs/events");
        get("/api/v1/stock/events", "/api/v1/stock/events");
        get("/api/v1/job-kinds", "/api/v1/job-kinds");
        on("GET /api/v1/jobs/{id}", seeded -> new Call("/api/v1/jobs/" + seeded.endedJob(0), ""));
        on("GET /api/v1/jobs/{id}/events", seeded -> new Call("/api/v1/jobs/" + seeded.endedJob(0) + "/events", ""));
        write("POST", "/api/v1/jobs", "{'kind':'reprice'}");
        on("POST /api/v1/jobs/{id}/cancel", seeded -> new Call("/api/v1/jobs/" + seeded.waitingJob(0) + "/cancel", ""));
        on("POST /api/v1/jobs/{id}/retry", seeded -> new Call("/api/v1/jobs/" + seeded.endedJob(0) + "/retry", ""));
        get("/verify", "/verify");
        write("POST", "/verify", "kind=note_checkpoint");
        get("/jobs", "/jobs?state=queued");
        on("GET /jobs/{id}", seeded -> new Call("/jobs/" + seeded.waitingJob(1), ""));
        write("POST", "/jobs", "kind=verify_ledger");
        on("POST /jobs/{id}/cancel", seeded -> new Call("/jobs/" + seeded.waitingJob(1) + "/cancel", ""));
        on("POST /jobs/{id}/retry", seeded -> new Call("/jobs/" + seeded.endedJob(1) + "/retry", ""));

        for (String list : new String[] {"locations", "components", "suppliers"}) {
            get("/api/v1/" + list, "/api/v1/" + list + "?limit=200");
        }
        get("/suppliers", "/suppliers");
        get("/suppliers/new", "/suppliers/new");
        on("GET /suppliers/{id}", seeded -> new Call("/suppliers/" + seeded.first("/suppliers", "id"), ""));
        write("POST", "/suppliers", "name=Formed&currency=GBP&lead_time_days=3");
        on(
                "POST /suppliers/{id}",
                seeded -> new Call("/suppliers/" + seeded.first("/suppliers", "id"), "name=Reformed&currency=GBP"));
        for (String deed : new String[] {"retire", "restore"}) {
            on(
                    "POST /suppliers/{id}/" + deed,
                    seeded -> new Call("/suppliers/" + seeded.first("/suppliers", "id") + "/" + deed, ""));
        }
        get("/filaments", "/filaments");
        get("/filaments/new", "/filaments/new");
        on("GET /filaments/{id}", seeded -> new Call("/filaments/" + seeded.first("/filaments", "id"), ""));
        write("POST", "/filaments", "material_type=PLA&brand=Formed&color=Grey&net_weight_g=1000");
        on(
                "POST /filaments/{id}",
                seeded -> new Call(
                        "/filaments/" + seeded.first("/filaments", "id"),
                        "material_type=PLA&brand=Reformed&color=Grey"));
        get("/reel-types", "/reel-types");
        get("/reel-types/new", "/reel-types/new");
        on("GET /reel-types/{id}", seeded -> new Call("/reel-types/" + seeded.first("/reel-types", "id"), ""));
        write("POST", "/reel-types", "name=Formed&material=plastic&empty_weight_g=230");
        on(
                "POST /reel-types/{id}",
                seeded -> new Call(
                        "/reel-types/" + seeded.first("/reel-types", "id"),
                        "name=Reformed&material=metal&empty_weight_g=231"));
        for (String deed : new String[] {"retire", "restore"}) {
            on(
                    "POST /reel-types/{id}/" + deed,
                    seeded -> new Call("/reel-types/" + seeded.first("/reel-types", "id") + "/" + deed, ""));
        }
        get("/api/v1/reel-types", "/api/v1/reel-types?limit=200");
        on("GET /api/v1/reel-types/{id}", seeded -> first(seeded, "reel-types"));
        write("POST", "/api/v1/reel-types", "{'name':'Metal','material':'metal','empty_weight_g':410}");
        on(
                "PUT /api/v1/reel-types/{id}",
                seeded -> new Call(
                        first(seeded, "reel-types").path(), "{'name':'Tin','material':'metal','empty_weight_g':411}"));
        on("DELETE /api/v1/reel-types/{id}", seeded -> first(seeded, "reel-types"));
        get("/components", "/components");
        get("/locations", "/locations");
        get("/api/v1/components/{id}", "/api/v1/components/1");
        get("/api/v1/components/{id}/movements", "/api/v1/components/1/movements?limit=200");
        on("GET /api/v1/locations/{id}", seeded -> new Call("/api/v1/locations/" + shed(seeded), ""));
        on("GET /api/v1/locations/{id}/stock", seeded -> new Call("/api/v1/locations/" + shed(seeded) + "/stock", ""));
        on("GET /api/v1/suppliers/{id}", seeded -> first(seeded, "suppliers"));
        write("POST", "/api/v1/locations", "{'name':'Attic','kind':'dry_box'}");
        on(
                "PUT /api/v1/locations/{id}",
                seeded -> new Call("/api/v1/locations/" + shed(seeded), "{'name':'Shed','kind':'drawer'}"));
        on("DELETE /api/v1/locations/{id}", seeded -> first(seeded, "locations"));
        write("POST", "/api/v1/suppliers", "{'name':'Magnet Union','lead_time_days':9}");
        on(
                "PUT /api/v1/suppliers/{id}",
                seeded -> new Call(first(seeded, "suppliers").path(), "{'name':'Reel House'}"));
        on("DELETE /api/v1/suppliers/{id}", seeded -> first(seeded, "suppliers"));
        write("POST", "/api/v1/components", "{'name':'Insert M3','kind':'insert'}");
        on("PUT /api/v1/components/{id}", seeded -> new Call("/api/v1/components/2", "{'name':'Magnet'}"));
        on("PATCH /api/v1/components/{id}", seeded -> new Call("/api/v1/components/2", "{'notes':'strong'}"));
        on("DELETE /api/v1/components/{id}", seeded -> new Call("/api/v1/components/3", ""));
        String here = "{'location_id':'%s','quantity':2%s}";
        part("receive", seeded -> here.formatted(shed(seeded), ",'unit_cost':'0.14'"));
        part("use", seeded -> here.formatted(shed(seeded), ""));
        part("count", seeded -> here.formatted(shed(seeded), ""));
        part("adjust", seeded -> "{'location_id':'" + shed(seeded) + "','quantity_delta':1,'reason':'sample'}");
        part(
                "transfer",
                seeded -> "{'from_location_id':'" + shed(seeded) + "','to_location_id':'"
                        + seeded.first("/locations?q=Place", "id") + "','quantity':1}");
        on(
                "POST /api/v1/component-movements/{id}/reverse",
                seeded -> new Call("/api/v1/component-movements/" + entryOf(seeded, 1) + "/reverse", "{}"));
        get("/components/new", "/components/new");
        get("/components/{id}", "/components/1");
        get("/components/{id}/edit", "/components/1/edit");
        for (String deed : new String[] {"receive", "use", "count", "transfer"}) {
            get("/components/{id}/" + deed, "/components/4/" + deed);
        }
        write("POST", "/components", "name=Form&kind=screw&unit=pcs");
        on("POST /components/{id}", seeded -> new Call("/components/4", "name=Formed&kind=screw&unit=pcs"));
        on("POST /components/{id}/retire", seeded -> new Call("/components/4/retire", ""));
        on("POST /components/{id}/restore", seeded -> new Call("/components/4/restore", ""));
        on(
                "POST /components/{id}/receive",
                seeded -> new Call("/components/4/receive", "quantity=3&unit_cost=0.20&location_id=" + shed(seeded)));
        on(
                "POST /components/{id}/use",
                seeded -> new Call("/components/4/use", "quantity=1&location_id=" + shed(seeded)));
        on(
                "POST /components/{id}/count",
                seeded -> new Call("/components/4/count", "quantity=7&location_id=" + shed(seeded)));
        on(
                "POST /components/{id}/transfer",
                seeded -> new Call(
                        "/components/4/transfer",
                        "quantity=1&from_location_id=" + shed(seeded) + "&to_location_id="
                                + seeded.first("/locations?q=Place", "id")));
        on("POST /components/{id}/undo/{movement}", seeded -> new Call("/components/4/undo/" + entryOf(seeded, 4), ""));
        write("POST", "/locations", "name=Cellar&kind=shelf");
        on("GET /locations/{id}", seeded -> new Call("/locations/" + shed(seeded), ""));
        on("POST /locations/{id}", seeded -> new Call("/locations/" + shed(seeded), "name=Shed&kind=shelf"));
        on(
                "POST /locations/{id}/retire",
                seeded -> new Call("/locations/" + seeded.first("/locations?q=Place%202", "id") + "/retire", ""));
        on(
                "POST /locations/{id}/restore",
                seeded -> new Call("/locations/" + seeded.first("/locations?q=Place%202", "id") + "/restore", ""));

        get("/api/v1/spools/low-stock", "/api/v1/spools/low-stock?all=true");
        get("/api/v1/analytics/inventory-value", "/api/v1/analytics/inventory-value");
        get("/stock-value", "/stock-value");
        get("/api/v1/spools/groups", "/api/v1/spools/groups?by=filament");
        get("/api/v1/stock-thresholds", "/api/v1/stock-thresholds");
        on("GET /api/v1/stock-thresholds/{id}", seeded -> first(seeded, "stock-thresholds"));
        write("PUT", "/api/v1/stock-thresholds", "{'threshold_g':500}");
        on("DELETE /api/v1/stock-thresholds/{id}", seeded -> first(seeded, "stock-thresholds"));
        get("/spools/low-stock", "/spools/low-stock?all=true");
        get("/spools/low-stock/thresholds", "/spools/low-stock/thresholds");
        write("POST", "/spools/low-stock/thresholds", "material_type=PETG&threshold_g=1kg");
        on(
                "POST /spools/low-stock/thresholds/{threshold}/remove",
                seeded -> new Call(
                        "/spools/low-stock/thresholds/" + seeded.first("/stock-thresholds", "id") + "/remove", ""));
        get("/api/v1/stock-takes", "/api/v1/stock-takes?limit=200");
        get("/api/v1/stock-takes/sheet", "/api/v1/stock-takes/sheet");
        on("GET /api/v1/stock-takes/{id}", seeded -> first(seeded, "stock-takes"));
        on(
                "POST /api/v1/stock-takes/preview",
                seeded -> new Call("/api/v1/stock-takes/preview", seeded.weighed(1, 1000)));
        on("POST /api/v1/stock-takes", seeded -> new Call("/api/v1/stock-takes", seeded.weighed(1, 1000)));
        on(
                "POST /api/v1/stock-takes/{id}/undo",
                seeded -> new Call("/api/v1/stock-takes/" + seeded.round() + "/undo", ""));
        get("/stock-takes", "/stock-takes");
        get("/stock-takes/sheet", "/stock-takes/sheet");
        on(
                "POST /stock-takes/sheet",
                seeded -> new Call(
                        "/stock-takes/sheet",
                        "spools[0].id=" + seeded.spool(2)
                                + "&spools[0].gross_weight_g=1000&spools[0].empty_spool_weight_g=193"));
        on(
                "POST /stock-takes",
                seeded -> new Call(
                        "/stock-takes",
                        "spools[0].id=" + seeded.spool(2)
                                + "&spools[0].gross_weight_g=1000&spools[0].empty_spool_weight_g=193&seen="
                                + Seen.of(Map.of("spool " + seeded.spool(2), Grams.of(1000) + " " + Grams.of(193)))));
        on("GET /stock-takes/{id}", seeded -> new Call("/stock-takes/" + seeded.round(), ""));
        on(
                "POST /stock-takes/{id}/undo",
                seeded -> new Call("/stock-takes/" + seeded.first("/stock-takes?sort=number", "id") + "/undo", ""));
        get("/api/v1/saved-views", "/api/v1/saved-views");
        on("GET /api/v1/saved-views/{id}", seeded -> first(seeded, "saved-views"));
        write("POST", "/api/v1/saved-views", "{'name':'Another','query':{'q':'x'}}");
        on(
                "PUT /api/v1/saved-views/{id}",
                seeded -> new Call(first(seeded, "saved-views").path(), "{'name':'Renamed','query':{}}"));
        on("DELETE /api/v1/saved-views/{id}", seeded -> first(seeded, "saved-views"));
        get("/api/v1/custom-fields", "/api/v1/custom-fields?entity=spool");
        String field = "{'entity':'spool','key':'%s','name':'Own','type':'integer'}";
        write("POST", "/api/v1/custom-fields", field.formatted("another"));
        on("GET /api/v1/custom-fields/{id}", seeded -> first(seeded, "custom-fields"));
        on(
                "PUT /api/v1/custom-fields/{id}",
                seeded -> new Call(
                        first(seeded, "custom-fields").path(), field.formatted(seeded.first("/custom-fields", "key"))));
        on("DELETE /api/v1/custom-fields/{id}", seeded -> first(seeded, "custom-fields"));
        get("/settings/fields", "/settings/fields");
        get("/settings/fields/new", "/settings/fields/new");
        write("POST", "/settings/fields", "key=formed&name=Formed&type=text&entity=spool");
        on("GET /settings/fields/{id}", seeded -> new Call("/settings/fields/" + ownField(seeded), ""));
        on(
                "POST /settings/fields/{id}",
                seeded -> new Call("/settings/fields/" + ownField(seeded), "name=Reformed&is_active=true"));
        on(
                "POST /settings/fields/{id}/delete",
                seeded -> new Call("/settings/fields/" + ownField(seeded) + "/delete", ""));
        get("/spools/views", "/spools/views");
        write("POST", "/spools/views", "name=Formed&view.q=PLA");
        on(
                "POST /spools/views/{view}/remove",
                seeded -> new Call("/spools/views/" + seeded.first("/saved-views", "id") + "/remove", ""));
        String noted = "{'spools':['%s'],'set':{'notes':'%s'}}";
        on(
                "POST /api/v1/bulk-edits/preview",
                seeded -> new Call("/api/v1/bulk-edits/preview", noted.formatted(seeded.spool(3), "seen")));
        on(
                "POST /api/v1/bulk-edits",
                seeded -> new Call("/api/v1/bulk-edits", noted.formatted(seeded.spool(3), "done")));
        on("GET /api/v1/bulk-edits/{id}", seeded -> new Call("/api/v1/bulk-edits/" + seeded.edit(0), ""));
        on(
                "POST /api/v1/bulk-edits/{id}/undo",
                seeded -> new Call("/api/v1/bulk-edits/" + seeded.edit(0) + "/undo", ""));
        get("/spools/bulk", "/spools/bulk?spool=1&spool=2");
        get("/spools/bulk/apply", "/spools/bulk/apply");
        write("POST", "/spools/bulk", "spools=1,2&notes=seen");
        write("POST", "/spools/bulk/apply", "spools=1,2&notes=formed&seen=" + Seen.of(Map.of("notes", "formed")));
        on("GET /spools/bulk/{edit}", seeded -> new Call("/spools/bulk/" + seeded.edit(1), ""));
        on("POST /spools/bulk/{edit}/undo", seeded -> new Call("/spools/bulk/" + seeded.edit(1) + "/undo", ""));
        get("/spools/import", "/spools/import");
        write("POST", "/spools/import", Client.upload("spools.csv", SeededWorkshop.SPOOL_FILE));
        write("POST", "/api/v1/spools/import", Client.upload("spools.csv", SeededWorkshop.SPOOL_FILE));
        on("GET /spools/import/{file}", seeded -> new Call("/spools/import/" + seeded.spoolFile(0), ""));
        on(
                "POST /spools/import/{file}",
                seeded -> new Call("/spools/import/" + seeded.spoolFile(1), "skip_errors=true"));
        get("/spools/import/spoolman", "/spools/import/spoolman");
        on(
                "POST /spools/import/spoolman",
                seeded -> new Call("/spools/import/spoolman", "address=" + seeded.spoolman()));
        on(
                "POST /api/v1/spools/import/spoolman",
                seeded -> new Call("/api/v1/spools/import/spoolman", "{'address':'" + seeded.spoolman() + "'}"));
        on("GET /spools/import/spoolman/{file}", seeded -> new Call("/spools/import/spoolman/" + seeded.source(0), ""));
        on(
                "POST /spools/import/spoolman/{file}",
                seeded -> new Call("/spools/import/spoolman/" + seeded.source(2), "skip_errors=true"));
        get("/filaments/import", "/filaments/import");
        write("POST", "/filaments/import", Client.upload("filaments.json", SeededWorkshop.CATALOGUE));
        write("POST", "/api/v1/filaments/import", Client.upload("filaments.json", SeededWorkshop.CATALOGUE));
        on(
                "GET /filaments/import/{file}",
                seeded -> new Call("/filaments/import/" + seeded.source(1) + "?manufacturer=Ember", ""));
        on(
                "POST /filaments/import/{file}",
                seeded -> new Call("/filaments/import/" + seeded.source(3), "manufacturer=Ember"));
        get("/price", "/price");
        write("POST", "/price", Client.upload("part.gcode", SeededWorkshop.PRINT_FILE));
        on("GET /print-files/{id}", seeded -> new Call("/print-files/" + seeded.printFile(), ""));
        on("GET /price/{id}", seeded -> new Call("/price/" + seeded.printFile(), ""));
        on("GET /price/{id}/prices.csv", seeded -> new Call("/price/" + seeded.printFile() + "/prices.csv", ""));
        on(
                "POST /price/{id}/product",
                seeded -> new Call("/price/" + seeded.printFile() + "/product", "name=Priced&sku=PRICED"));
        get("/products", "/products?limit=200");
        get("/products/new", "/products/new");
        get("/products/{id}", "/products/" + SeededWorkshop.SET);
        get("/products/{id}/prices.csv", "/products/" + SeededWorkshop.SET + "/prices.csv");
        write("POST", "/products", "name=Form&sku=FORM");
        on("POST /products/{id}", seeded -> new Call("/products/P-4", "name=Formed&sku=P-4"));
        on("POST /products/{id}/deactivate", seeded -> new Call("/products/P-4/deactivate", ""));
        on("POST /products/{id}/activate", seeded -> new Call("/products/P-4/activate", ""));
        get("/channels", "/channels");
        get("/channels/new", "/channels/new");
        on("GET /channels/{id}", seeded -> new Call(channelPage(seeded), ""));
        write("POST", "/channels", "name=Form&kind=custom&currency=GBP");
        on("POST /channels/{id}", seeded -> new Call(channelPage(seeded), "name=Formed&kind=custom&currency=GBP"));
        on("POST /channels/{id}/deactivate", seeded -> new Call(channelPage(seeded) + "/deactivate", ""));
        on("POST /channels/{id}/activate", seeded -> new Call(channelPage(seeded) + "/activate", ""));
        on("POST /spools/{id}/reserve", seeded -> new Call("/spools/4/reserve", "weight_g=1&for=sample"));
        on(
                "POST /spools/{id}/release/{allocation}",
                seeded -> new Call("/spools/1/release/" + seeded.first("/allocations?open=true", "id"), ""));
        on("POST /spools/{id}/transfer", seeded -> new Call("/spools/4/transfer", "storage_location=Loft"));
        on("POST /spools/{id}/split", seeded -> new Call("/spools/4/split", "weight_g=1"));
        for (String deed : new String[] {"use", "weigh", "adjust", "reserve", "transfer", "split"}) {
            get("/spools/{id}/" + deed, "/spools/1/" + deed);
        }
        on(
                "POST /spools/{id}/weigh",
                seeded -> new Call("/spools/4/weigh", "gross_weight_g=900&empty_spool_weight_g=200"));
        on("POST /spools/{id}/adjust", seeded -> new Call("/spools/4/adjust", "weight_delta_g=-1&reason=sample"));
        on("POST /spools/{id}/undo/{transaction}", seeded -> new Call("/spools/4/undo/" + lastEntry(seeded, 4), ""));
        write("POST", "/spools", "material_type=PLA&brand=Form&color=Blue&initial_weight_g=500");
        on(
                "POST /spools/{id}",
                seeded -> new Call("/spools/4", "material_type=PLA&brand=Form&color=Red&initial_weight_g=1000"));
        on("POST /spools/{id}/use", seeded -> new Call("/spools/4/use", "weight_g=2&type=usage"));
        on(
                "POST /spools/{id}/usual-reel/{reel}",
                seeded -> new Call("/spools/4/usual-reel/" + seeded.first("/reel-types", "id"), ""));
        on("POST /spools/{id}/dried", seeded -> new Call("/spools/4/dried", ""));
        on("POST /spools/{id}/dried/{day}", seeded -> new Call("/spools/4/dried/2026-11-02", ""));
        on("PUT /api/v1/spools/{id}/photo", seeded -> new Call("/api/v1/spools/2/photo", SeededWorkshop.PICTURE));
        on("GET /api/v1/spools/{id}/photo", seeded -> new Call("/api/v1/spools/3/photo", ""));
        on("DELETE /api/v1/spools/{id}/photo", seeded -> new Call("/api/v1/spools/5/photo", ""));
        on("GET /spools/{id}/photo", seeded -> new Call("/spools/3/photo", ""));
        get("/spools/{id}/photo/upload", "/spools/3/photo/upload");
        on("POST /spools/{id}/photo/upload", seeded -> new Call("/spools/4/photo/upload", SeededWorkshop.PICTURE));
        on("POST /spools/{id}/photo/remove", seeded -> new Call("/spools/4/photo/remove", ""));
        on(
                "POST /spools/{id}/photo/restore/{mark}",
                seeded -> new Call("/spools/6/photo/restore/" + seeded.removedPhoto(), ""));
        on("POST /spools/{id}/retire", seeded -> new Call("/spools/4/retire", ""));
        on("POST /spools/{id}/restore", seeded -> new Call("/spools/4/restore", ""));
        write(
                "POST",
                "/settings",
                "name=Shed&code=SHED&currency=GBP&time_zone=Europe%2FLondon&labor_rate=18.50&cost_basis=standard");
        CALLS.putAll(PeopleSamples.calls());
    }

    private StatementSamples() {}

    /** The call of a route; empty when nobody has said how to call it. */
    static Optional<Function<SeededWorkshop, Call>> of(Route route) {
        return Optional.ofNullable(CALLS.get(route.toString()));
    }

    /** Signing in and out reads no list, and would end the session of the test; nor may the only member be removed. */
    static boolean isCounted(Route route) {
        boolean signIn = route.path().startsWith("/api/v1/auth/") && route.method() == HttpMethod.POST;
        return !signIn && !route.toString().equals("DELETE /api/v1/members/{id}") && PeopleSamples.isCounted(route);
    }

    /** The newest entry of the ledger of a spool. */
    private static void part(String deed, Function<SeededWorkshop, String> body) {
        on(
                "POST /api/v1/components/{id}/" + deed,
                seeded -> new Call("/api/v1/components/1/" + deed, body.apply(seeded)));
    }

    private static String shed(SeededWorkshop seeded) {
        return seeded.first("/locations?q=Shed", "id");
    }

    private static String entryOf(SeededWorkshop seeded, int component) {
        return seeded.first("/components/" + component + "/movements", "id");
    }

    private static String lastEntry(SeededWorkshop seeded, int spool) {
        return seeded.first("/spools/" + spool + "/transactions", "id");
    }

    private static String ownField(SeededWorkshop seeded) {
        return seeded.first("/custom-fields", "id");
    }

    private static Call first(SeededWorkshop seeded, String list) {
        return new Call("/api/v1/" + list + "/" + seeded.first("/" + list, "id"), "");
    }

    private static void get(String route, String path) {
        on("GET " + route, seeded -> new Call(path, ""));
    }

    private static void write(String method, String path, String body) {
        on(method + " " + path, seeded -> new Call(path, body));
    }

    private static void on(String route, Function<SeededWorkshop, Call> call) {
        CALLS.put(route, call);
    }

    private static String channelPage(SeededWorkshop seeded) {
        return "/channels/" + seeded.channel();
    }

    private static String product(String rest) {
        return "/api/v1/products/" + SeededWorkshop.SET + rest;
    }

    private static String materialLine(SeededWorkshop seeded) {
        return product("/materials/" + seeded.materialLine());
    }

    private static String componentLine(SeededWorkshop seeded) {
        return product("/components/" + seeded.componentLine());
    }
}
