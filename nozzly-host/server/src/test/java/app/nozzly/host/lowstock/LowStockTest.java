package app.nozzly.host.lowstock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LowStockTest {

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
        spool("Prusament", "Red", 600);
        spool("Polymaker", "Red", 300);
        spool("Prusament", "Black", 1000);
    }

    private static void spool(String brand, String colour, int grams) {
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'" + brand + "','color':'" + colour
                        + "','initial_weight_g':1000,'remaining_weight_g':" + grams + "}");
    }

    @Test
    void whatIsLowIsToldMaterialByMaterialWithWhereTheThresholdComesFrom() {
        assertEquals("0", host.get("/spools/low-stock").at("/total"));
        host.put("/stock-thresholds", "{'threshold_g':1100}");
        host.put("/stock-thresholds", "{'material_type':'PLA','color':'red','threshold_g':1000}");
        Answer low = host.get("/spools/low-stock");
        assertEquals("2", low.at("/total"), low.text());
        assertEquals("PLA Prusament Black 1.75 mm", low.at("/items/0/material"));
        assertEquals("workshop", low.at("/items/0/threshold_source"));
        assertEquals("100", low.at("/items/0/missing_weight_g"));
        assertEquals("PLA red", low.at("/items/1/material"));
        assertEquals("key", low.at("/items/1/threshold_source"));
        assertEquals("2", low.at("/items/1/spools"));
        assertEquals("900", low.at("/items/1/remaining_weight_g"));
        assertEquals("900", low.at("/items/1/physical_weight_g"));
        host.put("/stock-thresholds", "{'material_type':'PLA','threshold_g':0}");
        assertEquals("1", host.get("/spools/low-stock").at("/total"), "an override of zero is an override");
        assertEquals("2", host.get("/spools/low-stock?all=true").at("/total"));
    }

    @Test
    void aThresholdIsSetAgainReadAndRemoved() {
        String id = host.put("/stock-thresholds", "{'material_type':'PLA','threshold_g':500}")
                .at("/id");
        Answer again = host.put("/stock-thresholds", "{'material_type':'pla','threshold_g':600}");
        assertEquals(id, again.at("/id"));
        assertEquals("type", again.at("/scope"));
        assertEquals("600", host.get("/stock-thresholds/" + id).at("/threshold_g"));
        assertEquals("PLA", host.get("/stock-thresholds").at("/items/0/material_type"));
        assertEquals(204, host.delete("/stock-thresholds/" + id).status());
        assertEquals("404 not_found", host.get("/stock-thresholds/" + id).refusal());
        assertEquals(
                "400 validation_failed /material_type",
                host.put("/stock-thresholds", "{'brand':'Prusament','threshold_g':500}")
                        .refusal());
        assertEquals(
                "400 validation_failed /material_type",
                host.put("/stock-thresholds", "{'material_type':'Wood','threshold_g':500}")
                        .refusal());
        assertEquals(
                "400 validation_failed /threshold_g",
                host.put("/stock-thresholds", "{'threshold_g':-1}").refusal());
    }

    @Test
    void onItsPageThresholdsAreSetAndRemovedAndTheListIsMarked() {
        assertFalse(browser.open("/spools").text().contains("low stock</span>"));
        Answer page = browser.open("/spools/low-stock");
        assertTrue(page.text().contains("No thresholds yet"), page.text());
        Answer refused = browser.send(page, "/spools/low-stock/thresholds", Map.of("color", "Red"));
        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("value=\"Red\""), refused.text());
        Answer set = browser.send(
                page,
                "/spools/low-stock/thresholds",
                Map.of("threshold_g", "1kg", "material_type", "PLA", "color", "Red"));
        assertEquals(303, set.status(), set.text());
        Answer shown = browser.follow(set);
        assertTrue(shown.text().contains("PLA Red is low below 1,000.0 g"), shown.text());
        assertTrue(shown.text().contains("of its own"), shown.text());
        assertTrue(browser.open("/spools").text().contains("low stock</span>"));
        String id = host.get("/stock-thresholds").at("/items/0/id");
        Answer removed = browser.send(shown, "/spools/low-stock/thresholds/" + id + "/remove", Map.of());
        assertEquals(303, removed.status(), removed.text());
        assertTrue(browser.follow(removed).text().contains("No thresholds yet"));
    }

    @Test
    void aThresholdThatWasChangedMeanwhileIsNotOverwritten() {
        String key = "{'material_type':'PLA','threshold_g':%d}";
        Answer first = host.put("/stock-thresholds", key.formatted(500));
        String tag = first.header("ETag");
        assertEquals(
                200,
                host.put("/stock-thresholds", key.formatted(600), "If-Match", tag)
                        .status());
        assertEquals(
                "412 version_conflict",
                host.put("/stock-thresholds", key.formatted(700), "If-Match", tag)
                        .refusal());
        assertEquals("600", host.get("/stock-thresholds").at("/items/0/threshold_g"));
        assertEquals(
                "412 version_conflict",
                host.put("/stock-thresholds", "{'threshold_g':700}", "If-Match", tag)
                        .refusal());
        host.put("/workshop", "{'strict_writes':true}");
        assertEquals(
                "428 precondition_required",
                host.put("/stock-thresholds", key.formatted(800)).refusal());
        assertEquals(200, host.put("/stock-thresholds", "{'threshold_g':800}").status(), "there was none to overwrite");
    }
}
