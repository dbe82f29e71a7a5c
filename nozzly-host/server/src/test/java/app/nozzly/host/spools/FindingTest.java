package app.nozzly.host.spools;

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
class FindingTest {

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
        spool("Prusament", "Red", ",'storage_location':'Shelf A1','purchase_cost':'25.00'");
        spool("Prusament", "Red", ",'storage_location':'Shelf A1','purchase_cost':'24.99','remaining_weight_g':500");
        spool("Polymaker", "Blue", "");
    }

    private static void spool(String brand, String colour, String more) {
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'" + brand + "','color':'" + colour + "','initial_weight_g':1000" + more
                        + "}");
    }

    @Test
    void spoolsArePutTogetherByWhatTheyHaveInCommon() {
        Answer places = host.get("/spools/groups?by=location&is_active=true");
        assertEquals("", places.at("/items/0/label"), places.text());
        assertEquals("1", places.at("/items/0/unpriced_spools"));
        assertEquals("Shelf A1", places.at("/items/1/key"));
        assertEquals("2", places.at("/items/1/spools"));
        assertEquals("1500", places.at("/items/1/remaining_weight_g"));
        // 1,000 × 0.025 + 500 × 0.02499 = 37.495, half up
        assertEquals("37.50", places.at("/items/1/value/amount"));
        Answer brands = host.get("/spools/groups?by=brand&q=prusa");
        assertEquals("Prusament", brands.at("/items/0/key"));
        assertEquals("", brands.at("/items/1/key"));
        Answer filaments = host.get("/spools/groups?by=filament");
        assertEquals("Prusament PLA Red", filaments.at("/items/1/label"));
        assertEquals(
                "2",
                host.get("/spools?filament_id=" + filaments.at("/items/1/key")).at("/total"));
        assertEquals("3", host.get("/spools/groups?by=material").at("/items/0/spools"));
        assertEquals(
                "400 validation_failed /query/by",
                host.get("/spools/groups?by=mood").refusal());
        Answer page = browser.open("/spools?group=location");
        assertTrue(page.text().contains("£37.50") && page.text().contains("No location"), page.text());
        assertTrue(page.text().contains("storage_location=Shelf+A1"), page.text());
        Answer narrowed = browser.open("/spools?storage_location=Shelf+A1");
        assertTrue(narrowed.text().contains("Only Shelf A1"), narrowed.text());
        assertFalse(narrowed.text().contains("FIL-003"));
    }

    @Test
    void aViewIsKeptSharedChangedAndRemoved() {
        Answer made = host.post("/saved-views", "{'name':'Red','query':{'q':'red','sort':'-number'}}");
        assertEquals(201, made.status(), made.text());
        assertEquals("false", made.at("/is_shared"));
        String path = "/saved-views/" + made.at("/id");
        assertEquals("-number", host.get(path).at("/query/sort"));
        assertEquals(
                "true",
                host.put(path, "{'name':'Red ones','is_shared':true,'query':{'q':'red'}}")
                        .at("/is_shared"));
        assertEquals("Red ones", host.get("/saved-views").at("/items/0/name"));
        assertEquals(
                "409 already_exists",
                host.post("/saved-views", "{'name':'red ONES','is_shared':true,'query':{}}")
                        .refusal()
                        .substring(0, 18));
        assertEquals(204, host.delete(path).status());
        assertEquals("404 not_found", host.get(path).refusal());
    }

    @Test
    void onThePageAViewIsKeptAndRefusedNamesAreAskedForAgain() {
        Answer list = browser.open("/spools?q=red&sort=-number");
        Answer kept = browser.send(list, "/spools/views", Map.of("name", "Red ones", "shared", "true"));
        assertEquals(303, kept.status(), kept.text());
        Answer shown = browser.follow(kept);
        assertTrue(shown.text().contains("The view Red ones is kept."), shown.text());
        assertEquals("-number", host.get("/saved-views").at("/items/0/query/sort"));
        assertEquals("red", host.get("/saved-views").at("/items/0/query/q"));
        Answer refused = browser.send(shown, "/spools/views", Map.of("name", "RED ones", "shared", "true"));
        assertEquals(409, refused.status(), refused.text());
        Answer again = browser.send(refused, "/spools/views", Map.of("name", "Mine"));
        assertEquals(303, again.status(), again.text());
        String id = host.get("/saved-views").at("/items/0/id");
        Answer removed = browser.send(browser.follow(again), "/spools/views/" + id + "/remove", Map.of());
        assertEquals(303, removed.status(), removed.text());
    }

    @Test
    void allThatMatchAreChangedAtOnceAndGivenBackAtOnce() {
        String change = "{'matching':{'brand':'Prusament'},'expected':%d,'set':{'lot_number':'L-7','is_active':false},"
                + "'clear':['storage_location']}";
        Answer preview = host.post("/bulk-edits/preview", change.formatted(2));
        assertEquals("2", preview.at("/changing"), preview.text());
        assertEquals("Shelf A1", preview.at("/sample/0/before/storage_location"));
        assertEquals("", preview.at("/sample/0/after/storage_location"));
        assertEquals(
                "409 selection_changed",
                host.post("/bulk-edits", change.formatted(3)).refusal());
        Answer done = host.post("/bulk-edits", change.formatted(2));
        assertEquals(201, done.status(), done.text());
        assertEquals("L-7", host.get("/spools/1").at("/lot_number"));
        assertEquals("false", host.get("/spools/2").at("/is_active"));
        assertEquals("", host.get("/spools/2").at("/storage_location"));
        String path = "/bulk-edits/" + done.at("/id");
        assertEquals("2", host.get(path).at("/changed"));
        assertEquals("0", host.post(path + "/undo", "").at("/kept"));
        assertEquals("Shelf A1", host.get("/spools/2").at("/storage_location"));
        assertEquals("true", host.get("/spools/2").at("/is_active"));
        assertEquals("409 already_reversed", host.post(path + "/undo", "").refusal());
        assertEquals(
                "400 validation_failed /spools",
                host.post("/bulk-edits", "{'spools':[],'set':{'notes':'dry'}}").refusal());
    }

    @Test
    void onThePagesChosenSpoolsAreSeenChangedAndGivenBackWithoutAScript() {
        Answer list = browser.open("/spools");
        assertTrue(list.text().contains("form=\"bulk\" name=\"spool\" value=\"1\""), list.text());
        assertEquals(303, browser.open("/spools/bulk").status(), "nobody was chosen");
        Answer form = browser.open("/spools/bulk?spool=1&spool=3");
        assertTrue(form.text().contains("2 spools are chosen."), form.text());
        Answer nothing = browser.send(form, "/spools/bulk", Map.of());
        assertEquals(400, nothing.status(), nothing.text());
        Answer seen = browser.send(nothing, "/spools/bulk", Map.of("storage_location", "Box", "notes", "dry"));
        assertEquals(200, seen.status(), seen.text());
        assertTrue(seen.text().contains("2 of 2 spools would change."), seen.text());
        assertTrue(seen.text().contains("Location: Shelf A1 → Box"), seen.text());
        Answer done = browser.press(seen, "/spools/bulk", "/spools/bulk/apply", Map.of("notes", "dry"));
        assertEquals(303, done.status(), done.text());
        Answer report = browser.follow(done);
        assertTrue(report.text().contains("2 of 2 spools changed."), report.text());
        assertEquals("Box", host.get("/spools/1").at("/storage_location"));
        assertEquals("Shelf A1", host.get("/spools/2").at("/storage_location"));
        String undo = done.header("Location") + "/undo";
        Answer undone = browser.send(report, undo, Map.of());
        assertEquals(303, undone.status(), undone.text());
        assertEquals("Shelf A1", host.get("/spools/1").at("/storage_location"));
        Answer all = browser.open("/spools/bulk?matching=true&q=prusament&active=true");
        Answer matching = browser.send(all, "/spools/bulk", Map.of("lot_number", "L-9"));
        assertTrue(matching.text().contains("All 2 spools that match are meant."), matching.text());
        assertEquals(
                303,
                browser.press(matching, "/spools/bulk", "/spools/bulk/apply", Map.of())
                        .status());
        assertEquals("L-9", host.get("/spools/2").at("/lot_number"));
        assertEquals("", host.get("/spools/3").at("/lot_number"));
    }

    @Test
    void aSupplierThatIsRetiredStaysWithItsSpoolsAndIsCalledByItsName() {
        String supplier = host.post("/suppliers", "{'name':'Reel House'}").at("/id");
        spool("Sunlu", "Grey", ",'supplier_id':'" + supplier + "'");
        host.delete("/suppliers/" + supplier);
        Answer edit = browser.open("/spools/4/edit");
        Answer saved = browser.send(edit, "/spools/FIL-004", Map.of("notes", "dry"));
        assertEquals(303, saved.status(), saved.text());
        assertEquals("dry", host.get("/spools/4").at("/notes"));
        assertEquals(supplier, host.get("/spools/4").at("/supplier_id"));
        assertFalse(browser.open("/spools/1/edit").text().contains("Reel House"), "nobody else is offered it");
        String other = host.post("/suppliers", "{'name':'Loft & Co'}").at("/id");
        Answer seen = browser.send(browser.open("/spools/bulk?spool=4"), "/spools/bulk", Map.of("supplier_id", other));
        assertTrue(seen.text().contains("Reel House → Loft &amp; Co"), seen.text());
    }

    @Test
    void equalSpoolsAreAddedAtOnceAndNameTheirSupplier() {
        String supplier = host.post("/suppliers", "{'name':'Reel House'}").at("/id");
        String spool = "{'material_type':'PETG','brand':'Prusament','initial_weight_g':750,'quantity':%d}";
        Answer made = host.post("/spools", spool.formatted(3));
        assertEquals("FIL-004", made.at("/spool_id"), made.text());
        assertEquals("6", host.get("/spools").at("/total"));
        assertEquals("750", host.get("/spools/6").at("/remaining_weight_g"));
        assertEquals(
                "400 validation_failed /quantity",
                host.post("/spools", spool.formatted(0)).refusal());
        assertEquals(
                "400 validation_failed /quantity",
                host.put("/spools/4", spool.formatted(2)).refusal());
        Answer form = browser.open("/spools/new");
        Answer added = browser.send(
                form,
                "/spools",
                Map.of("brand", "Prusament", "color", "Green", "quantity", "2", "supplier_id", supplier));
        assertEquals(303, added.status(), added.text());
        Answer list = browser.follow(added);
        assertTrue(list.text().contains("2 spools added: FIL-007 to FIL-008."), list.text());
        assertTrue(list.text().contains("Reel House"), list.text());
        assertEquals(supplier, host.get("/spools/8").at("/supplier_id"));
        Answer edit = browser.open("/spools/8/edit");
        assertEquals(
                303,
                browser.send(edit, "/spools/FIL-008", Map.of("supplier_id", "")).status());
        assertEquals("", host.get("/spools/8").at("/supplier_id"));
    }

    @Test
    void aPreviewLooksAnewAfterTheSelectionChanged() {
        Answer form = browser.open("/spools/bulk?matching=true&q=prusament&active=true");
        Answer seen = browser.send(form, "/spools/bulk", Map.of("lot_number", "L-9"));
        spool("Prusament", "Red", "");
        Answer refused = browser.press(seen, "/spools/bulk", "/spools/bulk/apply", Map.of());
        assertEquals(409, refused.status(), refused.text());
        Answer again = browser.send(refused, "/spools/bulk", Map.of());
        assertEquals(200, again.status(), again.text());
        assertTrue(again.text().contains("All 3 spools that match are meant."), again.text());
        Answer twice = browser.send(again, "/spools/bulk", Map.of());
        assertEquals(200, twice.status(), twice.text());
        assertEquals(
                303,
                browser.press(twice, "/spools/bulk", "/spools/bulk/apply", Map.of())
                        .status());
        assertEquals("L-9", host.get("/spools/4").at("/lot_number"));
    }

    @Test
    void allThatMatchAreThoseThatTheListShows() {
        host.delete("/spools/2");
        Answer all = browser.open("/spools?active=&sort=-number");
        assertTrue(all.text().contains("FIL-002"), all.text());
        assertTrue(all.text().contains("sort=number"), all.text());
        assertFalse(
                all.text().matches("(?s).*href=\"/spools\\?sort=number\".*"), "another order shows all states still");
        Answer form = browser.open(changeAll(all));
        Answer seen = browser.send(form, "/spools/bulk", Map.of("lot_number", "L-9"));
        assertTrue(seen.text().contains("3 of 3 spools would change."), seen.text());
        Answer narrow = browser.open("/spools?active=&brand=Prusament");
        assertTrue(narrow.text().contains("href=\"/spools?active=\""), narrow.text());
        Answer kept = browser.send(all, "/spools/views", Map.of("name", "Everything"));
        assertEquals(303, kept.status(), kept.text());
        assertTrue(browser.follow(kept).text().contains("FIL-002"));
    }

    @Test
    void aLabelMeansItsOneSpoolInTheListAndInTheChange() {
        spool("Prusament", "Red", ",'notes':'like FIL-003'");
        Answer list = browser.open("/spools?q=fil-003");
        assertTrue(list.text().contains("Polymaker"), list.text());
        Answer form = browser.open(changeAll(list));
        Answer seen = browser.send(form, "/spools/bulk", Map.of("lot_number", "L-9"));
        assertTrue(seen.text().contains("1 of 1 spools would change."), seen.text());
        assertTrue(seen.text().contains("FIL-003"), seen.text());
    }

    @Test
    void aChangeThatWasAlteredAfterItsPreviewIsShownBeforeItIsMade() {
        Answer form = browser.open("/spools/bulk?spool=1&spool=3");
        Answer seen = browser.send(form, "/spools/bulk", Map.of("lot_number", "L-9"));
        Answer altered = browser.press(seen, "/spools/bulk", "/spools/bulk/apply", Map.of("lot_number", "L-8"));
        assertEquals(409, altered.status(), altered.text());
        assertTrue(altered.text().contains("2 of 2 spools would change."), altered.text());
        assertTrue(altered.text().contains("altered after it was shown"), altered.text());
        assertEquals("", host.get("/spools/1").at("/lot_number"));
        Answer done = browser.press(altered, "/spools/bulk", "/spools/bulk/apply", Map.of());
        assertEquals(303, done.status(), done.text());
        assertEquals("L-8", host.get("/spools/1").at("/lot_number"));
    }

    private static String changeAll(Answer list) {
        return list.text()
                .replaceFirst("(?s).*href=\"(/spools/bulk\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }
}
