package app.nozzly.host.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of a workshop with more things than fit on a page of a list: two hundred and fifty of each kind. */
@Tag("slow")
class ManyChoicesTest {

    private static final int MANY = 250;

    private static TestHost host;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path uploads) {
        host = PageHost.start(uploads);
        browser = new Browser(host);
        for (int number = 1; number <= MANY; number++) {
            made("/reel-types", "{'name':'Reel %03d','material':'cardboard','empty_weight_g':190}", number);
            made("/suppliers", "{'name':'Seller %03d'}", number);
            made("/locations", "{'name':'Place %03d'}", number);
            made("/material-types", "{'code':'MAT-%03d','name':'MAT-%1$03d','density_g_cm3':1.2}", number);
        }
        made("/components", "{'name':'Magnet','kind':'magnet'}", 0);
        made("/spools", "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000}", 0);
    }

    private static void made(String path, String body, int number) {
        Answer answer = host.post(path, body.formatted(number));
        assertEquals(201, answer.status(), answer.text());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void everyFormOffersTheLastOfEachKind() {
        assertOffered("/spools/new", "Reel 250", "Seller 250", "Place 250", "MAT-250");
        assertOffered("/spools/1/edit", "Reel 250", "Seller 250", "Place 250");
        assertOffered("/spools/FIL-001", "Place 250");
        assertOffered("/spools/bulk?spool=1", "Reel 250", "Seller 250", "Place 250");
        assertOffered("/filaments/new", "Reel 250", "MAT-250");
        assertOffered("/components/new", "Seller 250");
        assertOffered("/components/CMP-001", "Place 250");
        assertOffered("/components", "Place 250");
        assertOffered("/stock-takes", "Place 250");
        assertOffered("/spools/low-stock", "MAT-250");
    }

    private static void assertOffered(String path, String... names) {
        Answer page = browser.open(path);
        assertEquals(200, page.status(), path);
        for (String name : names) {
            assertTrue(page.text().contains(name), name + " on " + path);
        }
    }

    @Test
    void theLastOfEachKindIsChosenAndStays() {
        String seller = last("/suppliers?q=250");
        String reel = last("/reel-types?q=250");
        Answer form = browser.open("/spools/1/edit");
        Answer saved = browser.send(form, "/spools/FIL-001", Map.of("supplier_id", seller, "reel_type_id", reel));
        assertEquals(303, saved.status(), saved.text());
        host.delete("/suppliers/" + seller);
        host.delete("/reel-types/" + reel);
        Answer again = browser.send(browser.open("/spools/1/edit"), "/spools/FIL-001", Map.of("notes", "dry"));
        assertEquals(303, again.status(), again.text());
        assertEquals("dry", host.get("/spools/1").at("/notes"));
        assertEquals(seller, host.get("/spools/1").at("/supplier_id"));
        assertEquals(reel, host.get("/spools/1").at("/reel_type_id"));
        host.put("/suppliers/" + seller, "{'name':'Seller 250','is_active':true}");
        host.put("/reel-types/" + reel, "{'name':'Reel 250','material':'cardboard','empty_weight_g':190}");
    }

    private static String last(String path) {
        return host.get(path).at("/items/0/id");
    }

    @Test
    void aListThatIsFilteredByAPlaceOutOfUseSaysWhich() {
        String place = host.post("/locations", "{'name':'Old loft'}").at("/id");
        host.delete("/locations/" + place);
        Answer page = browser.open("/components?location_id=" + place);
        assertTrue(page.text().contains("value=\"" + place + "\" selected"), page.text());
        assertTrue(!browser.open("/components").text().contains("Old loft"));
        assertEquals(200, browser.open("/components?location_id=none").status());
    }
}
