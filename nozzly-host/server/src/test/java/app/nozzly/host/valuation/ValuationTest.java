package app.nozzly.host.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
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
        assertEquals("3", value.at("/spools/count"));
        assertEquals("1330", value.at("/spools/physical_weight_g"));
        assertEquals("1", value.at("/spools/unpriced"));
        // 250 × 0.02 + 80 × 0.03 = 5.00 + 2.40
        assertEquals("7.40", value.at("/spools/value/0/amount"));
        assertEquals("GBP", value.at("/spools/value/0/currency"));
        assertEquals("PETG", value.at("/materials/0/material_type"));
        assertEquals("2.40", value.at("/materials/0/value/0/amount"));
        assertEquals("PLA", value.at("/materials/1/material_type"));
        assertEquals("1", value.at("/materials/1/unpriced"));
        // 9 × 0.125 = 1.125, half up 1.13; together 8.525, half up 8.53.
        assertEquals("1.13", value.at("/components/value/0/amount"));
        assertEquals("magnet", value.at("/component_kinds/0/kind"));
        assertEquals("9", value.at("/component_kinds/0/quantity"));
        assertEquals("8.53", value.at("/value/0/amount"));
    }

    @Test
    void thePageShowsItAndWhereItIs() {
        Answer empty = browser.open("/stock-value");
        assertTrue(empty.text().contains("No stock yet"), empty.text());
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
