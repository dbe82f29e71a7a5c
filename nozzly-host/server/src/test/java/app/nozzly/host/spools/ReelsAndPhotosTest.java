package app.nozzly.host.spools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.PageHost;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.photos.Pictures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of reels, when a spool was dried, and its photo: over HTTP and on the pages. */
@Tag("slow")
class ReelsAndPhotosTest {

    private static final String SPOOL =
            "{'material_type':'PA6','brand':'Polymaker','color':'Grey','initial_weight_g':1000%s}";

    private static TestHost host;

    private Browser browser;
    private String cardboard;

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
        host.post("/material-types", "{'code':'PA6','density_g_cm3':1.14}");
        cardboard = host.post(
                        "/reel-types",
                        "{'name':'Cardboard 1 kg','brand':'Polymaker','material':'cardboard','empty_weight_g':190}")
                .at("/id");
    }

    private void correct(String grams) {
        Answer corrected = host.put(
                "/reel-types/" + cardboard,
                "{'name':'Cardboard 1 kg','material':'cardboard','empty_weight_g':" + grams + "}");
        assertEquals(200, corrected.status(), corrected.text());
    }

    private void add(String more) {
        assertEquals(201, host.post("/spools", SPOOL.formatted(more)).status());
    }

    /** 1,000 g on the scale less 190 g; after the correction to 200 g the same reading is 10 g less. */
    @Test
    void aSpoolIsWeighedWithTheTareOfItsType() {
        add(",'reel_type_id':'" + cardboard + "'");
        Answer spool = host.get("/spools/1");
        assertEquals("190", spool.at("/empty_spool_weight_g"));
        assertEquals("reel_type", spool.at("/empty_spool_weight_source"));
        assertEquals(cardboard, spool.at("/reel_type_id"));
        host.post("/spools/1/weigh", "{'gross_weight_g':1000}");
        assertEquals("810", host.get("/spools/1").at("/physical_weight_g"));
        String ledger = host.get("/spools/1/transactions").text();
        String tag = host.get("/spools/1").header("ETag");
        correct("200");
        assertEquals("200", host.get("/spools/1").at("/empty_spool_weight_g"));
        assertNotEquals(tag, host.get("/spools/1").header("ETag"), "another figure is another answer");
        assertEquals(ledger, host.get("/spools/1/transactions").text());
        host.post("/spools/1/weigh", "{'gross_weight_g':1000}");
        assertEquals("800", host.get("/spools/1").at("/physical_weight_g"));
        host.post("/spools/1/weigh", "{'gross_weight_g':1000,'empty_spool_weight_g':212.5}");
        assertEquals("spool", host.get("/spools/1").at("/empty_spool_weight_source"));
        assertEquals("787.5", host.get("/spools/1").at("/physical_weight_g"));
    }

    @Test
    void aFilamentNamesTheReelItUsuallyComesOn() {
        add(",'empty_spool_weight_g':null");
        String filament = host.get("/spools/1").at("/filament_id");
        Answer changed = host.patch(
                "/filaments/" + filament,
                "{'reel_type_id':'" + cardboard + "'}",
                "Content-Type",
                "application/merge-patch+json");
        assertEquals(cardboard, changed.at("/reel_type_id"), changed.text());
        assertEquals("190", host.get("/spools/1").at("/empty_spool_weight_g"));
        assertEquals("reel_type", host.get("/spools/1").at("/empty_spool_weight_source"));
        assertEquals("", host.get("/spools/1").at("/reel_type_id"));
        assertTrue(browser.open("/spools/FIL-001").text().contains("Cardboard 1 kg"), "where the tare comes from");
    }

    @Test
    void theReelOfASpoolBecomesThatOfItsFilament() {
        add(",'reel_type_id':'" + cardboard + "'");
        add("");
        Answer page = browser.open("/spools/FIL-001");
        String way = "/spools/FIL-001/usual-reel/";
        Answer done = browser.send(page, way + cardboard, Map.of());
        assertEquals(303, done.status(), done.text());
        assertEquals("190", host.get("/spools/2").at("/empty_spool_weight_g"));
        Answer told = browser.follow(done);
        assertFalse(told.text().contains(way + cardboard + "\""), "nothing is left to say");
        browser.send(told, way + "none", Map.of());
        assertEquals("", host.get("/spools/2").at("/empty_spool_weight_g"));
    }

    /** Who reads a spool, changes a word and puts it back does not make the figure its own. */
    @Test
    void aSpoolThatIsPutAsItWasReadKeepsFollowingItsType() {
        add(",'reel_type_id':'" + cardboard + "'");
        Answer read = host.get("/spools/1");
        Answer put = host.put("/spools/1", read.text().replace("\"is_active\"", "\"notes\":\"dry\",\"is_active\""));
        assertEquals("dry", put.at("/notes"), put.text());
        assertEquals("reel_type", put.at("/empty_spool_weight_source"));
        correct("205");
        assertEquals("205", host.get("/spools/1").at("/empty_spool_weight_g"));
        host.patch(
                "/spools/1",
                "{'empty_spool_weight_g':188,'dried_at':'2026-11-03'}",
                "Content-Type",
                "application/merge-patch+json");
        assertEquals("spool", host.get("/spools/1").at("/empty_spool_weight_source"));
        assertEquals("2026-11-03", host.get("/spools/1").at("/dried_at"));
    }

    @Test
    void typesThatAreNotThereOrNotPossibleAreRefused() {
        assertEquals(
                "400 validation_failed /reel_type_id",
                host.post("/spools", SPOOL.formatted(",'reel_type_id':'00000000-0000-0000-0000-000000000001'"))
                        .refusal());
        assertEquals(
                "400 validation_failed /empty_weight_g",
                host.post("/reel-types", "{'name':'x','material':'metal','empty_weight_g':-1}")
                        .refusal());
        assertEquals(
                409,
                host.post("/reel-types", "{'name':'CARDBOARD 1 KG','material':'metal','empty_weight_g':1}")
                        .status());
        assertEquals(204, host.delete("/reel-types/" + cardboard).status());
        assertEquals("false", host.get("/reel-types/" + cardboard).at("/is_active"));
        assertEquals("0", host.get("/reel-types?is_active=true").at("/total"));
    }

    @Test
    void aTypeIsKeptOnItsPageAndChosenOnTheFormOfASpool() {
        assertTrue(browser.open("/spools").text().contains("href=\"/reel-types\""));
        Answer made = browser.send(
                browser.open("/reel-types/new"),
                "/reel-types",
                Map.of("name", "Plastic", "material", "plastic", "empty_weight_g", "230 g"));
        assertEquals(303, made.status(), made.text());
        assertTrue(browser.follow(made).text().contains("Plastic"));
        String plastic = host.get("/reel-types?material=plastic").at("/items/0/id");
        add("");
        Answer form = browser.open("/spools/FIL-001/edit");
        assertEquals("", Browser.form(form, "/spools/FIL-001").get("reel_type_id"));
        browser.send(form, "/spools/FIL-001", Map.of("reel_type_id", plastic, "dried_at", "2026-11-03"));
        assertEquals("230", host.get("/spools/1").at("/empty_spool_weight_g"));
        assertEquals("2026-11-03", host.get("/spools/1").at("/dried_at"));
        Answer again = browser.open("/spools/FIL-001/edit");
        assertEquals("", Browser.form(again, "/spools/FIL-001").get("empty_spool_weight_g"), "not its own");
        assertEquals(plastic, Browser.form(again, "/spools/FIL-001").get("reel_type_id"));
        Answer page = browser.open("/reel-types/" + plastic);
        Answer retired = browser.send(page, "/reel-types/" + plastic + "/retire", Map.of());
        assertTrue(browser.follow(retired).text().contains("Plastic is out of use."));
        assertEquals(
                plastic,
                Browser.form(browser.open("/spools/FIL-001/edit"), "/spools/FIL-001")
                        .get("reel_type_id"));
    }

    @Test
    void typesBeyondTheFirstPageAreListedAndAChosenOneIsOffered() {
        for (int number = 0; number < 51; number++) {
            host.post("/reel-types", "{'name':'Reel " + number + "','material':'plastic','empty_weight_g':200}");
        }
        Answer list = browser.open("/reel-types");
        assertTrue(list.text().contains("href=\"/reel-types?cursor="), list.text());
        add(",'reel_type_id':'" + cardboard + "'");
        host.delete("/reel-types/" + cardboard);
        Answer another = browser.open("/spools/new?like=FIL-001");
        assertEquals(cardboard, Browser.form(another, "/spools").get("reel_type_id"), "as the other spool has it");
    }

    @Test
    void aSpoolIsNotedAsDriedTodayAndTheDayTakenBack() {
        add(",'dried_at':'2026-01-02'");
        Answer page = browser.open("/spools/FIL-001");
        assertTrue(page.text().contains("days ago"), page.text());
        Answer done = browser.send(page, "/spools/FIL-001/dried", Map.of());
        assertEquals(303, done.status(), done.text());
        Answer told = browser.follow(done);
        assertTrue(told.text().contains("FIL-001 was dried today."));
        assertTrue(told.text().contains(", today"));
        String undo = "/spools/FIL-001/dried/2026-01-02";
        browser.send(told, undo, Map.of());
        assertEquals("2026-01-02", host.get("/spools/1").at("/dried_at"));
        assertEquals(
                404,
                browser.press(told, undo, undo.replace("-02", "-99"), Map.of()).status());
    }

    @Test
    void whatNeedsDryingSaysThatNobodyKnows() {
        add("");
        host.post("/spools", "{'material_type':'PLA','brand':'Sunlu','color':'Red'}");
        assertTrue(browser.open("/spools/FIL-001").text().contains("This material takes up water"));
        assertFalse(browser.open("/spools/FIL-002").text().contains("This material takes up water"));
    }

    private static byte[] multipart(String token, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--border\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static Answer put(String spool, byte[] content, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Content-Type", "multipart/form-data; boundary=border"),
                        java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return host.exchange("PUT", "/api/v1/spools/" + spool + "/photo", multipart("", "reel.png", content), all);
    }

    @Test
    void aPhotoIsSentReadReplacedAndRemoved() {
        add("");
        Answer bare = host.get("/spools/1");
        assertEquals("false", bare.at("/has_photo"));
        assertEquals("", bare.at("/photo_url"));
        assertEquals(404, host.get("/spools/1/photo").status());
        for (String stated : List.of("\"1\"", "*")) {
            assertEquals(412, put("1", Pictures.png(4, 3), "If-Match", stated).status(), "there is none yet");
        }
        Answer made = put("1", Pictures.png(3200, 1200));
        assertEquals(200, made.status(), made.text());
        assertEquals("1600", made.at("/width"));
        Answer spool = host.get("/spools/1");
        assertEquals("true", spool.at("/has_photo"));
        assertNotEquals(bare.header("ETag"), spool.header("ETag"));
        Answer photo = host.exchange("GET", spool.at("/photo_url"), "");
        assertEquals(200, photo.status());
        assertEquals("image/jpeg", photo.header("Content-Type"));
        assertEquals("private, no-cache", photo.header("Cache-Control"));
        assertEquals(made.header("ETag"), photo.header("ETag"));
        assertEquals(
                304,
                host.get("/spools/FIL-001/photo", "If-None-Match", photo.header("ETag"))
                        .status());
        assertEquals(412, put("1", Pictures.png(4, 3), "If-Match", "\"1\"").status());
        assertEquals(
                200,
                put("1", Pictures.jpeg(4, 3), "If-Match", photo.header("ETag")).status());
        assertNotEquals(photo.header("ETag"), host.get("/spools/1/photo").header("ETag"));
        assertEquals("true", host.get("/spools").at("/items/0/has_photo"));
        assertEquals(204, host.delete("/spools/1/photo").status());
        assertEquals(404, host.delete("/spools/1/photo").status());
        assertEquals("false", host.get("/spools/1").at("/has_photo"));
    }

    @Test
    void hostilePhotosAreRefusedAndLeaveThePresentOne() {
        add("");
        put("1", Pictures.png(4, 3));
        String tag = host.get("/spools/1/photo").header("ETag");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        for (byte[] hostile : List.of(svg, new byte[0], new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            assertEquals("422 unreadable_file /file", put("1", hostile).refusal());
        }
        assertEquals(
                "413 too_large /file", put("1", new byte[10 * 1024 * 1024 + 1]).refusal());
        assertEquals("404 not_found", put("7", Pictures.png(4, 3)).refusal());
        assertEquals(tag, host.get("/spools/1/photo").header("ETag"));
    }

    @Test
    void aPhotoIsSentAndSeenOnThePage() {
        add("");
        Answer page = browser.open("/spools/FIL-001");
        assertTrue(page.text().contains("capture=\"environment\""));
        String id = host.get("/spools/1").at("/id");
        String follows = page.text().replaceFirst("(?s).*id=\"live-photo\" data-live=\"([^\"]*)\".*", "$1");
        assertTrue(List.of(follows.split(" ")).containsAll(List.of("spool:" + id, "spool_photo:" + id)), follows);
        assertTrue(List.of(follows.split(" ")).containsAll(List.of("reel_type", "custom_field")), follows);
        Answer sent = sendOnPage(page, Pictures.jpeg(40, 30));
        assertEquals(303, sent.status(), sent.text());
        Answer shown = browser.follow(sent);
        assertTrue(shown.text().contains("alt=\"Photo of FIL-001\""));
        String src = shown.text().replaceFirst("(?s).*<img src=\"(/spools/[^\"]*)\" alt=\"Photo of.*", "$1");
        assertEquals("image/jpeg", browser.open(src).header("Content-Type"));
        String tag = host.get("/spools/1/photo").header("ETag");
        Answer refused = sendOnPage(shown, new byte[] {1, 2, 3});
        assertTrue(refused.text().contains("that is no picture in PNG or JPEG"), refused.text());
        Answer removed = browser.send(shown, "/spools/FIL-001/photo/remove", Map.of());
        Answer gone = browser.follow(removed);
        assertTrue(gone.text().contains("The photo of FIL-001 is gone."), gone.text());
        assertEquals(404, browser.open(src).status());
        String undo = gone.text().replaceFirst("(?s).*action=\"(/spools/FIL-001/photo/restore/[0-9]+)\".*", "$1");
        Answer restored = browser.send(gone, undo, Map.of());
        assertEquals(303, restored.status(), restored.text());
        Answer back = browser.follow(restored);
        assertTrue(
                back.text().contains("The photo of FIL-001 is back.")
                        && back.text().contains(src),
                back.text());
        assertEquals(tag, host.get("/spools/1/photo").header("ETag"), "byte for byte");
        browser.send(back, "/spools/FIL-001/photo/remove", Map.of());
        sendOnPage(back, Pictures.jpeg(3, 4));
        Answer late = browser.send(gone, undo, Map.of());
        assertEquals(412, late.status(), "another photo is there by now");
    }

    private static Answer sendOnPage(Answer page, byte[] content) {
        String token = page.text().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return host.exchange(
                "POST",
                "/spools/FIL-001/photo/upload",
                multipart(token, "reel.jpg", content),
                "Content-Type",
                "multipart/form-data; boundary=border",
                "Accept",
                "text/html",
                "Accept-Language",
                "en-GB",
                "Cookie",
                "nozzly=a-browser");
    }
}
