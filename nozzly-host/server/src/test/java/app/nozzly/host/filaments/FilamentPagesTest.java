package app.nozzly.host.filaments;

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

/** Filaments on their own pages. */
@Tag("slow")
class FilamentPagesTest {

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
    void open() {
        host.openAnother();
        browser = new Browser(host);
    }

    private Answer write(Map<String, String> typed) {
        return browser.send(browser.open("/filaments/new"), "/filaments", typed);
    }

    @Test
    void oneIsWrittenDownBeforeItIsBought() {
        assertTrue(browser.open("/spools").text().contains("href=\"/filaments\""));
        Answer made = write(Map.of(
                "material_type", "PETG",
                "brand", "Polymaker",
                "name", "PolyLite",
                "color", "Sunset",
                "color_hex", "#ff6a13, #222222",
                "color_pattern", "coextruded",
                "net_weight_g", "1 kg",
                "price", "21.90",
                "standard_cost_per_gram", "0.0219"));
        assertEquals(303, made.status(), made.text());
        Answer page = browser.follow(made);
        assertTrue(page.text().contains("Polymaker PolyLite Sunset added."), page.text());
        Answer known = host.get("/filaments/1");
        assertEquals("COEXTRUDED", known.at("/color_pattern").toUpperCase(java.util.Locale.ROOT));
        assertEquals("#222222", known.at("/colors_hex/1"));
        assertEquals("1000", known.at("/net_weight_g"));
        assertEquals("21.9", known.at("/price/amount").replaceAll("0$", ""));
        assertEquals("1.27", known.at("/density_g_cm3"), "that of PETG");
        String id = known.at("/id");
        Map<String, String> form = Browser.form(browser.open("/filaments/" + id), "/filaments/" + id);
        assertEquals("#FF6A13, #222222", form.get("color_hex"));
        assertEquals("coextruded", form.get("color_pattern"));
        assertEquals("0.0219", form.get("standard_cost_per_gram"));
    }

    @Test
    void theListSaysWhatIsThereAndTheSpoolsShowTheChange() {
        host.post("/spools", "{'material_type':'PLA','brand':'Maker','color':'Red','initial_weight_g':1000}");
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Maker','color':'Red','initial_weight_g':1000,'remaining_weight_g':250}");
        write(Map.of("material_type", "PETG", "brand", "Nobody", "color", "Blue"));
        Answer list = browser.open("/filaments?sort=brand");
        assertTrue(list.text().contains("data-live=\"filament brand spool\""), list.text());
        String plain = list.text().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertTrue(plain.contains("Maker PLA 2 1,250.0 g"), plain);
        assertTrue(plain.contains("Nobody PETG 0 0.0 g"), plain);
        assertTrue(list.text().indexOf("Maker PLA Red") < list.text().indexOf("Nobody PETG Blue"));
        assertFalse(browser.open("/filaments?material_type=PETG").text().contains("Maker PLA Red"));
        assertTrue(browser.open("/filaments?q=nobod").text().contains("Nobody PETG Blue"));
        String id = host.get("/spools/1").at("/filament_id");
        Answer page = browser.open("/filaments/" + id);
        assertTrue(page.text().contains("href=\"/spools?filament_id=" + id + "\""));
        Answer saved = browser.send(page, "/filaments/" + id, Map.of("color", "Crimson"));
        assertEquals(303, saved.status(), saved.text());
        assertTrue(browser.open("/spools").text().contains("Crimson"));
        Answer late = browser.send(page, "/filaments/" + id, Map.of("color", "Scarlet"));
        assertEquals(412, late.status());
        assertTrue(late.text().contains("Scarlet"), "nothing typed is lost");
        assertEquals("Crimson", host.get("/spools/1").at("/color"));
    }

    /** What stands in the form but was not touched: the density of the old material goes, exact weights stay. */
    @Test
    void whatIsNotTouchedMeansNothingNew() {
        host.post(
                "/filaments",
                "{'material_type':'PLA','brand':'Maker','color':'Red','net_weight_g':1000.1234,'empty_spool_weight_g':0.0001}");
        String path = "/filaments/" + host.get("/filaments/1").at("/id");
        assertEquals("1.24", host.get("/filaments/1").at("/density_g_cm3"));
        browser.send(browser.open(path), path, Map.of("material_type", "TPU"));
        assertEquals("1.21", host.get("/filaments/1").at("/density_g_cm3"), "that of TPU");
        Map<String, String> form = Browser.form(browser.open(path), path);
        assertEquals("1000.1234", form.get("net_weight_g"));
        assertEquals("0.0001", form.get("empty_spool_weight_g"));
        browser.send(browser.open(path), path, Map.of("density_g_cm3", "1.3"));
        assertEquals("1.3", host.get("/filaments/1").at("/density_g_cm3"));
    }

    /** A browser sends the first choice of a list that lacks what stands in the form. */
    @Test
    void theMaterialOfALongListStaysWhatItIs() {
        for (int number = 100; number < 300; number++) {
            host.post("/material-types", "{'code':'A" + number + "','density_g_cm3':1.2}");
        }
        host.post("/material-types", "{'code':'ZZZ','density_g_cm3':1.3}");
        host.post("/spools", "{'material_type':'ZZZ','brand':'Maker','color':'Red','initial_weight_g':1000}");
        String path = "/filaments/" + host.get("/spools/1").at("/filament_id");
        assertEquals("ZZZ", Browser.form(browser.open(path), path).get("material_type"));
        Answer form = browser.open("/spools/FIL-001/edit");
        assertEquals("ZZZ", Browser.form(form, "/spools/FIL-001").get("material_type"));
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        Answer refused = write(Map.of(
                "material_type", "PLA", "brand", " ", "color", "Red", "color_hex", "red", "density_g_cm3", "heavy"));
        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("id=\"f-density_g_cm3-error\""), refused.text());
        Answer nameless = write(Map.of("material_type", "PLA", "brand", " ", "color", "Red"));
        assertTrue(nameless.text().contains("id=\"f-brand-error\""), nameless.text());
        assertEquals("0", host.get("/filaments").at("/total"));
        assertEquals(404, browser.open("/filaments/" + new java.util.UUID(1, 1)).status());
    }
}
