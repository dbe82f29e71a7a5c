package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.StandardRole;
import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.printfiles.GcodeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T6, S6 and S12 over all routes of the host's features: what roles may do, what browsers must show, what answers carry. */
@Tag("slow")
class AccessByRoleTest {

    private static final String ABSENT = "00000000-0000-7000-8000-00000000dead";

    @TempDir
    private static Path folder;

    private static SalesHost sales;
    private static TestHost host;
    private static Map<String, String> things;

    @BeforeAll
    static void start() {
        sales = new SalesHost(folder);
        host = sales.host;
        sales.stock();
        sales.sell();
        things = new TreeMap<>();
        String print = sales.parse("a.gcode", GcodeFile.prusa()).at("/id");
        host.post(
                "/products",
                "{'name':'Plant pot','sku':'POT-1','materials':[{'material_type':'PLA','weight_g':80}],"
                        + "'components':[{'name':'Felt pad','quantity':4,'unit_cost':'0.05'}]}");
        String product = host.get("/products/POT-1").at("/id");
        String channel = host.get("/sales-channels").at("/items/0/id");
        host.put("/products/POT-1/pricing/" + channel, "{'target':{'margin_percent':30}}");
        things.put("/spools/{id}", host.get("/spools").at("/items/0/id"));
        String entry = host.get("/spools/1/transactions").at("/items/0/id");
        things.put("/transactions/{id}", entry);
        things.put("/spools/{id}/undo/{transaction}", entry);
        String claim = host.post(
                        "/allocations",
                        "{'lines':[{'spool_id':'1','weight_g':1,'reference':{'kind':'order','id':'7'}}]}")
                .at("/allocations/0/id");
        things.put("/allocations/{id}", claim);
        things.put("/spools/{id}/release/{allocation}", claim);
        host.post("/components", "{'name':'Magnet','kind':'magnet'}");
        String shelf = host.post("/locations", "{'name':'Shelf of parts'}").at("/id");
        things.put("/locations/{id}", shelf);
        things.put(
                "/suppliers/{id}",
                host.post("/suppliers", "{'name':'Magnet Union'}").at("/id"));
        things.put(
                "/reel-types/{id}",
                host.post("/reel-types", "{'name':'Card','material':'cardboard','empty_weight_g':190}")
                        .at("/id"));
        things.put("/spools/{id}/usual-reel/{reel}", things.get("/reel-types/{id}"));
        things.put("/spools/{id}/dried/{day}", "2026-11-02");
        things.put("/spools/{id}/photo/restore/{mark}", "1");
        things.put("/components/{id}", host.get("/components/1").at("/id"));
        host.post("/components/1/receive", "{'location_id':'" + shelf + "','quantity':9,'unit_cost':'0.12'}");
        String moved = host.get("/components/1/movements").at("/items/0/id");
        things.put("/component-movements/{id}", moved);
        things.put("/components/{id}/undo/{movement}", moved);
        String threshold = host.put("/stock-thresholds", "{'threshold_g':500}").at("/id");
        things.put("/stock-thresholds/{id}", threshold);
        things.put("/spools/low-stock/thresholds/{threshold}", threshold);
        String spool = things.get("/spools/{id}");
        things.put(
                "/stock-takes/{id}",
                host.post(
                                "/stock-takes",
                                "{'spools':[{'id':'" + spool
                                        + "','gross_weight_g':900,'empty_spool_weight_g':193}],'components':[]}")
                        .at("/stock_take/id"));
        String view = host.post("/saved-views", "{'name':'All','is_shared':true,'query':{}}")
                .at("/id");
        things.put("/saved-views/{id}", view);
        String field = host.post("/custom-fields", "{'entity':'spool','key':'bin','name':'Bin','type':'text'}")
                .at("/id");
        things.put("/custom-fields/{id}", field);
        things.put("/settings/fields/{id}", field);
        things.put("/spools/views/{view}", view);
        String edit = host.post("/bulk-edits", "{'spools':['" + spool + "'],'set':{'notes':'dry'}}")
                .at("/id");
        things.put("/bulk-edits/{id}", edit);
        things.put("/spools/bulk/{edit}", edit);
        things.put("/products/{id}", product);
        things.put(
                "/products/{id}/materials/{material_id}",
                host.get("/products/POT-1").at("/materials/0/id"));
        things.put(
                "/products/{id}/components/{component_id}",
                host.get("/products/POT-1").at("/components/0/id"));
        things.put("/products/{id}/pricing/{channel_id}", channel);
        things.put("/sales-channels/{id}", channel);
        things.put("/channels/{id}", channel);
        things.put("/fee-schedules/{id}", "etsy-gb");
        things.put("/brands/{id}", host.get("/brands").at("/items/0/id"));
        things.put("/filaments/{id}", host.get("/filaments").at("/items/0/id"));
        things.put("/material-types/{code}", "PLA");
        things.put("/print-files/{id}", print);
        things.put("/print-files/{id}/thumbnails/{n}", "0");
        things.put("/price/{id}", print);
    }

    @AfterAll
    static void stop() {
        sales.close();
    }

    /** The path of a route with a thing that is there in each place. */
    private static String path(Route route) {
        String path = route.path().replaceFirst("^/api/v1", "");
        StringBuilder filled = new StringBuilder(route.path().startsWith("/api/") ? "/api/v1" : "");
        StringBuilder template = new StringBuilder();
        for (String segment : path.substring(1).split("/")) {
            template.append('/').append(segment);
            boolean place = segment.startsWith("{");
            assertTrue(!place || things.containsKey(template.toString()), "no thing for " + template);
            filled.append('/').append(place ? things.get(template.toString()) : segment);
        }
        return filled.toString();
    }

    private static List<Route> routes() {
        return host.routes().stream()
                .filter(route -> !route.path().contains("*}"))
                .toList();
    }

    private static TestHost.Answer send(Route route, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", "\"4711\"", "Accept", "application/json"));
        return host.exchange(route.method().name(), path, "", all.toArray(String[]::new));
    }

    private static TestHost.Answer as(StandardRole role, Route route, String path) {
        return send(route, path, "Authorization", "Bearer " + role.code());
    }

    /** What an answer must not name to people who may not see costs: members of JSON, fields of forms, columns of files. */
    private static final List<String> COSTS = List.of(
            "unit_cost",
            "labor_rate",
            "tariff_per_kwh",
            "depreciation_per_hour",
            "overhead_per_unit",
            "profit\"",
            "margin_percent",
            "markup_percent",
            "break_even");

    @Test
    void T6_aCashierSeesPricesAndLearnsNoCosts() {
        Set<String> read = new TreeSet<>();
        for (Route route : routes()) {
            if (route.method() == HttpMethod.GET && route.access() instanceof RouteAccess.Workshop) {
                String path = path(route) + (route.path().endsWith("/compare") ? "?product_id=POT-1" : "");
                TestHost.Answer answer = send(route, path, "Authorization", "Bearer cashier", "Accept", "text/html");
                if (answer.status() == 200) {
                    read.add(route.path());
                    COSTS.forEach(name -> assertFalse(answer.text().contains(name), name + " in " + path));
                }
            }
        }
        assertTrue(
                read.containsAll(List.of(
                        "/api/v1/products/{id}",
                        "/api/v1/products/{id}/pricing",
                        "/api/v1/pricing/compare",
                        "/api/v1/workshop",
                        "/products/{id}")),
                read.toString());
        TestHost.Answer prices =
                host.exchange("GET", "/api/v1/products/POT-1/pricing", "", "Authorization", "Bearer cashier");
        assertFalse(prices.at("/channels/0/list_price/amount").isEmpty(), prices.text());
        TestHost.Answer aimed =
                host.exchange("GET", "/api/v1/products/POT-1/pricing?profit=0", "", "Authorization", "Bearer cashier");
        assertEquals("costs.view", aimed.at("/permission"), aimed.text());
    }

    @Test
    void T6_everyRoleMayDoWhatItsPermissionsSayAndNothingElse() {
        int checked = 0;
        for (Route route : routes()) {
            for (StandardRole role : StandardRole.values()) {
                if (route.access() instanceof RouteAccess.Workshop workshop) {
                    boolean may = workshop.permissions().stream().allMatch(role.permissions()::allow);
                    String told = role + " at " + route;
                    TestHost.Answer answer = as(role, route, path(route));
                    if (may) {
                        assertFalse(answer.status() == 401 || answer.status() == 403, told + ": " + answer.text());
                    } else {
                        assertEquals(403, answer.status(), told + ": " + answer.text());
                        assertTrue(
                                workshop.permissions().stream()
                                        .filter(needed -> !role.permissions().allow(needed))
                                        .anyMatch(needed -> needed.code().equals(answer.at("/permission"))),
                                told);
                    }
                    checked++;
                }
            }
        }
        long declared = routes().stream()
                .filter(route -> route.access() instanceof RouteAccess.Workshop)
                .count();
        assertEquals(declared * StandardRole.values().length, checked);
        assertTrue(declared >= 70, "only " + declared);
    }

    @Test
    void T6_nobodyMayDoWhatIsNotOpen() {
        for (Route route : routes()) {
            if (!(route.access() instanceof RouteAccess.Open)) {
                TestHost.Answer answer = send(route, path(route), "Authorization", "Bearer wrong");
                assertEquals(401, answer.status(), route.toString());
            }
        }
    }

    /** What a cashier hears about something that is not there is the same as about something that nobody else has. */
    @Test
    void whatIsAbsentIsNotFoundForThoseWhoMayNotSeeItEither() {
        for (String path : List.of("/spools/", "/brands/", "/filaments/", "/print-files/")) {
            TestHost.Answer answer =
                    host.exchange("GET", "/api/v1" + path + ABSENT, "", "Authorization", "Bearer cashier");
            assertEquals("404 not_found", answer.refusal(), path);
        }
        assertEquals(
                "404 not_found",
                host.exchange("POST", "/api/v1/spools/" + ABSENT + "/use", "{}", "Authorization", "Bearer cashier")
                        .refusal());
    }

    @Test
    void S6_noWriteOfABrowserGoesWithoutItsToken() {
        int checked = 0;
        for (Route route : routes()) {
            if (route.method().unsafe()) {
                TestHost.Answer bare = send(route, path(route), "Cookie", "nozzly=a-session");
                assertEquals("403 forbidden", bare.refusal(), route.toString());
                assertTrue(bare.at("/detail").contains("token"), bare.text());
                TestHost.Answer forged = send(
                        route, path(route), "Cookie", "nozzly=a-session", "X-Csrf-Token", "AAAAAAAAAAAAAAAAAAAAAAAA");
                assertEquals(403, forged.status(), route.toString());
                TestHost.Answer foreign =
                        send(route, path(route), "Authorization", "Bearer owner", "Origin", "https://evil.example");
                assertEquals(403, foreign.status(), route.toString());
                checked++;
            }
        }
        assertTrue(checked >= 40, "only " + checked);
    }

    @Test
    void S12_everyAnswerCarriesTheSecurityHeaders() {
        for (Route route : routes()) {
            for (String who : List.of("Bearer owner", "Bearer cashier", "Bearer wrong")) {
                if (!route.method().unsafe()) {
                    TestHost.Answer answer = send(route, path(route), "Authorization", who);
                    String told = who + " at " + route;
                    assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), told);
                    assertFalse(answer.header("Content-Security-Policy").contains("unsafe"), told);
                    assertEquals("nosniff", answer.header("X-Content-Type-Options"), told);
                    assertEquals("DENY", answer.header("X-Frame-Options"), told);
                    assertEquals("same-origin", answer.header("Referrer-Policy"), told);
                    assertEquals("", answer.header("Strict-Transport-Security"), told);
                    assertFalse(answer.header("Cache-Control").isEmpty(), told);
                    boolean kept = answer.header("Cache-Control").contains("private");
                    boolean open = route.access() instanceof RouteAccess.Open;
                    assertTrue(open || kept || answer.header("Cache-Control").equals("no-store"), told);
                }
            }
        }
    }
}
