package app.nozzly.host.spools;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of reels and the workshop's own fields in changes of many spools. */
@Tag("slow")
class BulkOwnFieldsTest {

    private static TestHost host;

    private Browser browser;
    private String card;
    private String plastic;

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
        card = reel("Cardboard", 190);
        plastic = reel("Plastic", 240);
        field("bin", "text", "");
        field("age", "integer", ",'unit':'d'");
        field("grade", "choice", ",'choices':['A','B']");
        spool("'reel_type_id':'" + card + "','custom':{'bin':'A 3','age':12,'grade':'A'}");
        spool("'custom':{}");
    }

    private static String reel(String name, int grams) {
        return host.post("/reel-types", "{'name':'" + name + "','material':'cardboard','empty_weight_g':" + grams + "}")
                .at("/id");
    }

    private static void field(String key, String type, String more) {
        host.post(
                "/custom-fields",
                "{'entity':'spool','key':'" + key + "','name':'The " + key + "','type':'" + type + "'" + more + "}");
    }

    private static void spool(String more) {
        host.post("/spools", "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000," + more + "}");
    }

    @Test
    void theyAreSetEmptiedSeenBeforeAndGivenBack() {
        String change = "{'matching':{'brand':'Prusament'},'expected':2,'set':{'reel_type_id':'" + plastic
                + "','custom':{'age':30}},'clear_custom':['bin']}";
        Answer preview = host.post("/bulk-edits/preview", change);
        assertEquals("2", preview.at("/changing"), preview.text());
        assertEquals(card, preview.at("/sample/0/before/reel_type_id"));
        assertEquals(plastic, preview.at("/sample/0/after/reel_type_id"));
        assertEquals(
                "12 A 3", preview.at("/sample/0/before/custom/age") + " " + preview.at("/sample/0/before/custom/bin"));
        assertEquals("30 ", preview.at("/sample/0/after/custom/age") + " " + preview.at("/sample/0/after/custom/bin"));
        Answer done = host.post("/bulk-edits", change);
        assertEquals("2", done.at("/changed"), done.text());
        Answer first = host.get("/spools/1");
        assertEquals(plastic, first.at("/reel_type_id"));
        assertEquals(
                "30  A", first.at("/custom/age") + " " + first.at("/custom/bin") + " " + first.at("/custom/grade"));
        assertEquals("240", host.get("/spools/2").at("/empty_spool_weight_g"));
        assertEquals("2", host.get("/spools?custom.age=30").at("/total"));
        assertEquals(
                "0", host.post("/bulk-edits/" + done.at("/id") + "/undo", "").at("/kept"));
        Answer back = host.get("/spools/1");
        assertEquals(card, back.at("/reel_type_id"));
        assertEquals(
                "12 A 3 A", back.at("/custom/age") + " " + back.at("/custom/bin") + " " + back.at("/custom/grade"));
        assertEquals("", host.get("/spools/2").at("/reel_type_id"));
        assertEquals("0", host.get("/spools?custom.age=30").at("/total"));
        Answer emptied = host.post("/bulk-edits", "{'matching':{'brand':'Prusament'},'clear':['reel_type_id']}");
        assertEquals("1", emptied.at("/changed"), emptied.text());
        assertEquals("", host.get("/spools/1").at("/reel_type_id"));
    }

    @Test
    void whatDoesNotFitIsRefusedWhereItStands() {
        String change = "{'matching':{'brand':'Prusament'},'set':{'custom':{%s}},'clear_custom':[%s]}";
        assertEquals(
                "400 validation_failed /set/custom/age",
                host.post("/bulk-edits", change.formatted("'age':'old'", "")).refusal());
        Answer unknown = host.post("/bulk-edits", change.formatted("'agee':1", ""));
        assertEquals("400 validation_failed /set/custom/agee", unknown.refusal());
        assertTrue(unknown.text().contains("did you mean age?"), unknown.text());
        assertEquals(
                "400 validation_failed /clear_custom/0",
                host.post("/bulk-edits/preview", change.formatted("", "'agee'")).refusal());
        assertEquals(
                "400 validation_failed /set/custom/age",
                host.post("/bulk-edits", change.formatted("'age':1", "'age'")).refusal());
        assertEquals(
                "400 validation_failed /set/reel_type_id",
                host.post(
                                "/bulk-edits",
                                "{'matching':{'brand':'Prusament'},'set':{'reel_type_id':'00000000-0000-7000-8000-000000000001'}}")
                        .refusal());
        assertEquals("12", host.get("/spools/1").at("/custom/age"));
    }

    @Test
    void onThePageTheyAreSeenChangedAndGivenBack() {
        Answer form = browser.open("/spools/bulk?spool=1&spool=2");
        assertTrue(form.text().contains("Your own fields") && form.text().contains("The grade"), form.text());
        Answer wrong = browser.send(form, "/spools/bulk", Map.of("custom.age", "1.5"));
        assertEquals(400, wrong.status(), wrong.text());
        assertTrue(wrong.text().contains("give a whole number"), wrong.text());
        Answer seen = browser.send(
                wrong,
                "/spools/bulk",
                Map.of("custom.age", "30", "custom.grade", "B", "clear_custom.bin", "true", "reel_type_id", plastic));
        assertEquals(200, seen.status(), seen.text());
        for (String told : new String[] {
            "Cardboard → Plastic",
            "nothing → Plastic",
            "The age: 12 d → 30 d",
            "The bin: A 3 → nothing",
            "The grade: A → B"
        }) {
            assertTrue(seen.text().contains(told), told + " in " + seen.text());
        }
        Answer altered = browser.press(seen, "/spools/bulk", "/spools/bulk/apply", Map.of("custom.age", "31"));
        assertEquals(409, altered.status(), "what was altered since is shown again");
        Answer done = browser.press(altered, "/spools/bulk", "/spools/bulk/apply", Map.of());
        assertEquals(303, done.status(), done.text());
        assertEquals("31", host.get("/spools/2").at("/custom/age"));
        assertEquals("", host.get("/spools/1").at("/custom/bin"));
        assertEquals(plastic, host.get("/spools/1").at("/reel_type_id"));
        Answer undone = browser.send(browser.follow(done), done.header("Location") + "/undo", Map.of());
        assertEquals(303, undone.status(), undone.text());
        assertEquals("A 3", host.get("/spools/1").at("/custom/bin"));
        assertEquals(card, host.get("/spools/1").at("/reel_type_id"));
        assertEquals("", host.get("/spools/2").at("/custom/age"));
    }
}
