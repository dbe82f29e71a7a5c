package app.nozzly.host.home;

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
class HomePagesTest {

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

    @Test
    void homeOfAnEmptyWorkshopSaysWhatToDo() {
        Answer page = browser.open("/");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Welcome to Test workshop"));
        assertTrue(page.text().contains("href=\"/spools/new\""));
    }

    @Test
    void homeShowsWhatRunsLowAndWhatThingsCost() {
        host.post(
                "/spools",
                "{'material_type':'PLA','color':'Grey','initial_weight_g':1000,'remaining_weight_g':149.9,'purchase_cost':'20.00'}");
        host.post(
                "/spools", "{'material_type':'PETG','color':'Clear','initial_weight_g':1000,'remaining_weight_g':150}");
        host.post(
                "/products", "{'sku':'CLIP','name':'Cable clip','materials':[{'material_type':'PLA','weight_g':100}]}");
        String page = browser.open("/").text();
        assertTrue(page.contains("/spools/FIL-001"));
        assertFalse(page.contains("/spools/FIL-002"));
        assertTrue(page.contains("Cable clip"));
        assertTrue(page.contains("£2.00"), "100 g of 20.00 / 1000 g");
    }

    @Test
    void thePaletteFindsSpoolsAndProducts() {
        host.post("/spools", "{'material_type':'PLA','color':'Signal Orange','initial_weight_g':1000}");
        host.post("/products", "{'sku':'ORB','name':'Orange orb'}");
        Answer found = browser.open("/palette.json?q=orange", "Accept", "application/json");
        assertEquals("/spools/FIL-001", found.at("/items/0/href"));
        assertEquals("FIL-001 · Signal Orange", found.at("/items/0/label"));
        assertEquals("Orange orb", found.at("/items/1/label"));
        assertEquals(
                "FIL-001 · Signal Orange",
                browser.open("/palette.json?q=fil-001").at("/items/0/label"));
        assertEquals(0, browser.open("/palette.json?q=").json().at("/items").size());
        assertEquals(0, browser.open("/palette.json?q=%25").json().at("/items").size());
    }

    @Test
    void theStyleGuideAndTheScriptsAreServed() {
        assertEquals(200, browser.open("/styleguide").status());
        assertEquals(
                200, browser.open("/webjars/htmx.org/2.0.10/dist/htmx.min.js").status());
        assertEquals(200, browser.open("/static/request.js").status());
        assertEquals(200, browser.open("/docs").status(), "pages are no part of the document");
    }

    @Test
    void settingsAreSavedAndRefusedByField() {
        Answer page = browser.open("/settings");
        assertEquals(200, page.status());
        Answer saved = browser.send(
                page,
                "/settings",
                Map.of(
                        "name",
                        "Ember & Layer",
                        "labor_rate",
                        "£18",
                        "failure_percent",
                        "5 %",
                        "strict_writes",
                        "true"));
        assertEquals(303, saved.status());
        Answer after = browser.follow(saved);
        assertTrue(after.text().contains("Settings saved."));
        assertTrue(after.text().contains("Ember &amp; Layer"));
        assertEquals("18", host.get("/workshop").at("/labor_rate/amount").replaceFirst("\\.0*$", ""));
        assertEquals("true", host.get("/workshop").at("/strict_writes"));
        Answer strict = browser.send(after, "/settings", Map.of("power_w", "120"));
        assertEquals(303, strict.status(), "a page carries its version and needs no header");
        Answer stale = browser.send(after, "/settings", Map.of("power_w", "130"));
        assertEquals(412, stale.status());
        assertEquals("130", Browser.form(stale, "/settings").get("power_w"));
        Answer refused = browser.send(
                browser.open("/settings"),
                "/settings",
                Map.of("code", "!", "tariff_per_kwh", "cheap", "strict_writes", ""));
        assertEquals(400, refused.status());
        assertEquals("cheap", Browser.form(refused, "/settings").get("tariff_per_kwh"));
    }

    /** A cashier sees products and prices, no spools and no costs. */
    @Test
    void everybodySeesOnlyWhatTheyMay() {
        host.post("/spools", "{'material_type':'PLA','color':'Grey','initial_weight_g':1000,'remaining_weight_g':50}");
        host.post(
                "/products", "{'sku':'CLIP','name':'Cable clip','materials':[{'material_type':'PLA','weight_g':100}]}");
        String[] cashier = {"Authorization", "Bearer cashier", "Accept", "text/html"};
        String home = host.exchange("GET", "/", "", cashier).text();
        assertTrue(home.contains("href=\"/products\"") && home.contains("Tester"), home);
        for (String hidden : new String[] {"FIL-001", "href=\"/spools", "href=\"/price\"", "Cable clip", "nz-drop"}) {
            assertFalse(home.contains(hidden), hidden);
        }
        assertTrue(browser.open("/").text().contains("FIL-001"));
        String found =
                host.exchange("GET", "/palette.json?q=fil-001", "", cashier).text();
        assertEquals("{\"items\":[]}", found);
        assertTrue(
                host.exchange("GET", "/palette.json?q=clip", "", cashier).text().contains("Cable clip"));
        String spools = host.exchange("GET", "/spools", "", cashier).text();
        assertTrue(spools.contains("spools.view") && spools.contains("Tester"), spools);
    }

    @Test
    void buttonsThatWouldBeRefusedAreLeftOut() {
        String[] viewer = {"Authorization", "Bearer viewer", "Accept", "text/html"};
        String spools = host.exchange("GET", "/spools", "", viewer).text();
        assertFalse(spools.contains("href=\"/spools/new\""), spools);
        assertTrue(browser.open("/spools").text().contains("href=\"/spools/new\""));
        assertFalse(host.exchange("GET", "/settings", "", viewer).text().contains("type=\"submit\" form"));
    }

    @Test
    void whoIsInNoWorkshopChoosesOne() {
        Answer home = host.exchange("GET", "/", "", "Authorization", "Bearer homeless", "Accept", "text/html");
        assertEquals(303, home.status());
        assertEquals("/workshops", home.header("Location"));
    }
}
