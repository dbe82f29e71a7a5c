package app.nozzly.host.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Resource;
import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.http.RouteAccess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ValuationTest {

    private static TestHost host;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path uploads) {
        host = PageHost.start(uploads);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void openWorkshop() {
        host.openAnother();
        browser = new Browser(host);
    }

    /** 250 g at 0.02, 1000 g of unknown cost, 80 g of PETG at 0.03, and nine magnets at 0.125. */
    private static void stock() {
        spool("PLA", 250, ",'purchase_cost':'20.00'");
        spool("PLA", 1000, "");
        spool("PETG", 80, ",'purchase_cost':'28.00','landed_cost':'30.00'");
        host.post("/components", "{'name':'Magnet','kind':'magnet'}");
        String shelf = host.post("/locations", "{'name':'Shelf'}").at("/id");
        host.post("/components/1/receive", "{'location_id':'" + shelf + "','quantity':9,'unit_cost':'0.125'}");
    }

    private static void spool(String type, int grams, String cost) {
        host.post(
                "/spools",
                "{'material_type':'" + type + "','initial_weight_g':1000,'remaining_weight_g':" + grams + cost + "}");
    }

    @Test
    void theValueIsToldAltogetherAndByMaterialAndKind() {
        stock();
        Answer value = host.get("/analytics/inventory-value");
        assertEquals(200, value.status(), value.text());
        assertEquals("3", value.at("/spools/spools"));
        assertEquals("1330", value.at("/spools/physical_weight_g"));
        assertEquals("1", value.at("/spools/unpriced_spools"));
        // 250 × 0.02 + 80 × 0.03 = 5.00 + 2.40
        assertEquals("7.40", value.at("/spools/values/0/amount"));
        assertEquals("GBP", value.at("/spools/values/0/currency"));
        assertEquals("PETG", value.at("/materials/0/material_type"));
        assertEquals("2.40", value.at("/materials/0/values/0/amount"));
        assertEquals("PLA", value.at("/materials/1/material_type"));
        assertEquals("1", value.at("/materials/1/unpriced_spools"));
        // 9 × 0.125 = 1.125; together 8.525, half up 8.53, of which the parts are 7.40 and 1.13.
        assertEquals("1.13", value.at("/components/values/0/amount"));
        assertEquals("magnet", value.at("/component_kinds/0/kind"));
        assertEquals("1", value.at("/component_kinds/0/components"));
        assertEquals("8.53", value.at("/values/0/amount"));
    }

    /** Quantities of stock are not for those who may see costs alone. */
    @Test
    void whoMayNotSeeTheStockIsNotToldItsValue() {
        RouteAccess stockAndCosts = RouteAccess.viewing(Resource.SPOOLS, Resource.COMPONENTS, Resource.COSTS);
        new ValuationFeature(null, null).routes().forEach(route -> assertEquals(stockAndCosts, route.access()));
    }

    @Test
    void thePageShowsItAndWhereItIs() {
        Answer empty = browser.open("/stock-value");
        assertTrue(empty.text().contains("No stock yet"), empty.text());
        spool("PLA", 500, "");
        Answer unknown = browser.open("/stock-value");
        assertTrue(unknown.text().contains("1 in stock, 500.0 g, 1 without a known cost"), unknown.text());
        assertTrue(unknown.text().contains(">–<"), "no sum is no zero");
        host.openAnother();
        browser = new Browser(host);
        stock();
        Answer page = browser.open("/stock-value");
        assertTrue(page.text().contains("£8.53"), page.text());
        assertTrue(page.text().contains("£7.40") && page.text().contains("£1.13"), page.text());
        assertTrue(page.text().contains("href=\"/spools?is_active=true&amp;material_type=PLA\""), page.text());
        assertTrue(page.text().contains("href=\"/components?kind=magnet\""), page.text());
        assertTrue(page.text().contains("1 without a known cost"), page.text());
        assertTrue(page.text().contains("3 in stock, 1,330.0 g, 1 without a known cost"), page.text());
        assertTrue(page.text().contains("1 in stock<"), page.text());
        assertTrue(browser.open("/spools").text().contains("href=\"/stock-value\""));
    }
}
