package app.nozzly.host.spools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SpoolPagesTest {

    private static final Map<String, String> TYPED = Map.of(
            "material_type", "PLA",
            "brand", "Prusament",
            "color", "Galaxy Black",
            "color_hex", "#1b1b1e",
            "initial_weight_g", "1kg",
            "empty_spool_weight_g", "201 g",
            "purchase_cost", "£24.99",
            "storage_location", "Shelf A1");

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
    void anEmptyShelfInvites() {
        Answer page = browser.open("/spools");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("No spools yet"));
        assertTrue(page.text().contains("href=\"/spools/new\""));
    }

    @Test
    void aSpoolIsAddedAsTyped() {
        Answer made = add(TYPED);
        assertEquals(303, made.status());
        assertEquals("/spools/FIL-001", made.header("Location"));
        Answer spool = host.get("/spools/FIL-001");
        assertEquals("1000", spool.at("/initial_weight_g"));
        assertEquals("201", spool.at("/empty_spool_weight_g"));
        assertEquals("24.99", spool.at("/purchase_cost/amount"));
        assertEquals("#1B1B1E", spool.at("/color_hex"));
        Answer page = browser.follow(made);
        assertTrue(page.text().contains("FIL-001 added."), "toast");
        assertTrue(page.text().contains("£0.02499"), "24.99 / 1000");
        assertFalse(browser.open("/spools/FIL-001").text().contains("FIL-001 added."), "said once");
    }

    @Test
    void theNextFormBeginsWithTheLastReel() {
        add(TYPED);
        Map<String, String> form = Browser.form(browser.open("/spools/new"), "/spools");
        assertEquals("Prusament", form.get("brand"));
        assertEquals("201", form.get("empty_spool_weight_g"));
        assertEquals("", form.get("color"));
        Map<String, String> same = Browser.form(browser.open("/spools/new?like=FIL-001"), "/spools");
        assertEquals("Galaxy Black", same.get("color"));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Map<String, String> wrong = new HashMap<>(TYPED);
        wrong.put("initial_weight_g", "a lot");
        wrong.put("purchase_cost", "dear");
        Answer refused = add(wrong);
        assertEquals(400, refused.status());
        Map<String, String> form = Browser.form(refused, "/spools");
        assertEquals("a lot", form.get("initial_weight_g"));
        assertEquals("dear", form.get("purchase_cost"));
        assertEquals("Shelf A1", form.get("storage_location"));
        assertTrue(refused.text().contains("\"a lot\" is not a weight"));
        wrong.put("initial_weight_g", "200kg");
        wrong.put("purchase_cost", "12 EUR");
        assertEquals(400, add(wrong).status());
        assertEquals("0", host.get("/spools").at("/total"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer page = browser.open("/spools/new");
        Map<String, String> forged = new HashMap<>(TYPED);
        forged.put("_csrf", "guessed");
        assertEquals(403, browser.send(page, "/spools", forged).status());
        assertEquals("0", host.get("/spools").at("/total"));
    }

    @Test
    void aFormSentTwiceHasOneEffect() {
        Map<String, String> keyed = new HashMap<>(TYPED);
        keyed.put("_idempotency_key", "one-and-the-same");
        Answer page = browser.open("/spools/new");
        Answer first = browser.send(page, "/spools", keyed);
        Answer second = browser.send(page, "/spools", keyed);
        assertEquals(303, second.status());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals("1", host.get("/spools").at("/total"));
    }

    @Test
    void aStaleFormIsShownAgainWithEverythingTyped() {
        add(TYPED);
        Answer form = browser.open("/spools/FIL-001/edit");
        assertEquals(200, host.patch("/spools/FIL-001", "{'notes':'dried'}").status());
        Answer refused = browser.send(form, "/spools/FIL-001", Map.of("storage_location", "Shelf B2"));
        assertEquals(412, refused.status());
        assertEquals("Shelf B2", Browser.form(refused, "/spools/FIL-001").get("storage_location"));
        assertEquals(303, browser.send(refused, "/spools/FIL-001", Map.of()).status());
        assertEquals("Shelf B2", host.get("/spools/FIL-001").at("/storage_location"));
    }

    @Test
    void anUntouchedFormChangesNothing() {
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'eSUN','name':'eSilk','color':'Dual','colors_hex':['#b5651d','#2e8b57'],"
                        + "'color_pattern':'coextruded','finish':'silk','initial_weight_g':1000,'remaining_weight_g':712.345,"
                        + "'landed_cost':'20.11','density_g_cm3':1.3,'opened_at':'2026-10-02T08:00:00Z'}");
        String before = host.get("/spools/FIL-001").text();
        assertEquals(
                303,
                browser.send(browser.open("/spools/FIL-001/edit"), "/spools/FIL-001", Map.of())
                        .status());
        assertEquals(before, host.get("/spools/FIL-001").text());
        assertEquals("2", host.get("/spools/FIL-001/transactions").at("/total"));
    }

    @Test
    void aUseIsPostedAndShownInTheLedger() {
        add(TYPED);
        Answer page = browser.open("/spools/FIL-001");
        Answer used = browser.send(
                page, "/spools/FIL-001/use", Map.of("weight_g", "12,5 g", "type", "waste", "reason", "<b>Test</b>"));
        assertEquals(303, used.status());
        Answer after = browser.follow(used);
        assertTrue(after.text().contains("12.5 g taken from FIL-001."));
        assertTrue(after.text().contains("987.5"));
        assertTrue(after.text().contains("&lt;b&gt;Test&lt;/b&gt;"));
        assertFalse(after.text().contains("<b>Test"));
        Answer refused = browser.send(after, "/spools/FIL-001/use", Map.of("weight_g", "-1", "reason", "Kept"));
        assertEquals(400, refused.status());
        assertEquals("Kept", Browser.form(refused, "/spools/FIL-001/use").get("reason"));
        assertEquals("/spools/FIL-001", browser.open("/spools/FIL-001/use").header("Location"));
    }

    @Test
    void aSpoolGoesOutOfUseAndBack() {
        add(TYPED);
        Answer retired = browser.send(browser.open("/spools/FIL-001"), "/spools/FIL-001/retire", Map.of());
        Answer after = browser.follow(retired);
        assertTrue(after.text().contains("FIL-001 is out of use."));
        assertTrue(after.text().contains("action=\"/spools/FIL-001/restore\""), "undo");
        assertEquals("false", host.get("/spools/FIL-001").at("/is_active"));
        assertFalse(browser.open("/spools").text().contains("/spools/FIL-001\""));
        assertTrue(browser.open("/spools?active=").text().contains("/spools/FIL-001\""));
        assertEquals(
                303, browser.send(after, "/spools/FIL-001/restore", Map.of()).status());
        assertEquals("true", host.get("/spools/FIL-001").at("/is_active"));
    }

    @Test
    void theListIsSearchedSortedAndPaged() {
        for (int index = 0; index < 51; index++) {
            host.post(
                    "/spools",
                    "{'material_type':'PLA','brand':'eSUN','color':'Grey','initial_weight_g':" + (1000 - index) + "}");
        }
        host.post("/spools", "{'material_type':'PETG','brand':'SUNLU','color':'Clear','initial_weight_g':900}");
        Answer first = browser.open("/spools?sort=-remaining_weight_g&q=esun");
        assertTrue(first.text().contains("50 of 51"));
        assertTrue(first.text().contains("aria-sort=\"descending\""));
        assertTrue(first.text().indexOf("FIL-001<") < first.text().indexOf("FIL-050<"));
        String next = first.text().replaceFirst("(?s).*href=\"(/spools\\?[^\"]*cursor=[^\"]*)\".*", "$1");
        Answer last = browser.open(next.replace("&amp;", "&"));
        assertTrue(last.text().contains("1 of 51"));
        assertTrue(last.text().contains(">FIL-051<"));
        assertTrue(browser.open("/spools?q=fil-052").text().contains("1 of 1"));
        assertTrue(browser.open("/spools?material_type=PETG").text().contains("1 of 1"));
        assertTrue(browser.open("/spools?q=nothing").text().contains("Nothing matches"));
        assertEquals(400, browser.open("/spools?sort=colour").status());
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() {
        String attack = "\"><script>alert(1)</script>";
        Map<String, String> typed = new HashMap<>(TYPED);
        typed.put("brand", attack);
        typed.put("color", attack);
        typed.put("notes", "</textarea>" + attack);
        typed.put("storage_location", attack);
        assertEquals(303, add(typed).status());
        for (String path : new String[] {
            "/spools",
            "/spools/FIL-001",
            "/spools/FIL-001/edit",
            "/",
            "/spools?q=%22%3E%3Cscript%3Ealert(1)",
            "/%3Cscript%3E"
        }) {
            assertFalse(browser.open(path).text().contains("<script>"), path);
        }
    }

    @Test
    void whatIsNotThereHasAPageOfItsOwn() {
        Answer page = browser.open("/spools/FIL-999");
        assertEquals(404, page.status());
        assertTrue(page.text().contains("<h1>"));
        assertTrue(page.text().contains("req_"));
    }

    private Answer add(Map<String, String> typed) {
        return browser.send(browser.open("/spools/new"), "/spools", typed);
    }
}
