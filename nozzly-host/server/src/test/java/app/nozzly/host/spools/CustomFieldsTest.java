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

/** Fields of the workshop's own, from their making to lists and files. */
@Tag("slow")
class CustomFieldsTest {

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
        field("bin", "text", "");
        field("age", "integer", ",'unit':'d'");
        field("dried", "date", "");
        field("dry", "boolean", "");
        field("grade", "choice", ",'choices':['A','B']");
        spool("{'bin':'A 3','age':12,'dried':'2026-11-29','dry':true,'grade':'A'}");
        spool("{'bin':'b 1','age':4}");
        spool("{}");
    }

    private static Answer field(String key, String type, String more) {
        return host.post(
                "/custom-fields",
                "{'entity':'spool','key':'" + key + "','name':'The " + key + "','type':'" + type + "','in_list':true"
                        + more + "}");
    }

    private static Answer spool(String custom) {
        return host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','color':'Red','initial_weight_g':1000,'custom':" + custom
                        + "}");
    }

    @Test
    void valuesAreWrittenAsTheirFieldsTypesReplacedAndMerged() {
        Answer spool = host.get("/spools/1");
        assertEquals("A 3", spool.at("/custom/bin"));
        assertEquals("12", spool.at("/custom/age"));
        assertEquals("2026-11-29", spool.at("/custom/dried"));
        assertEquals("true", spool.at("/custom/dry"));
        assertTrue(host.get("/spools/3").text().contains("\"custom\":{}"));
        Answer merged = host.patch("/spools/1", "{'custom':{'age':13,'grade':null}}");
        assertEquals("13", merged.at("/custom/age"), merged.text());
        assertEquals("A 3", merged.at("/custom/bin"));
        assertEquals("", merged.at("/custom/grade"));
        Answer replaced = host.put("/spools/1", "{'custom':{'grade':'B'}}");
        assertEquals("B", replaced.at("/custom/grade"), replaced.text());
        assertEquals("", replaced.at("/custom/bin"));
    }

    @Test
    void aFilamentHasFieldsOfItsOwn() {
        host.post("/custom-fields", "{'entity':'filament','key':'td','name':'Transmission','type':'decimal'}");
        Answer made = host.post("/filaments", "{'brand':'Polymaker','material_type':'PLA','custom':{'td':4.50}}");
        assertEquals("4.5", made.at("/custom/td"), made.text());
        Answer merged = host.patch("/filaments/" + made.at("/id"), "{'custom':{'td':5}}");
        assertEquals("5", merged.at("/custom/td"), merged.text());
        assertEquals(
                "400 validation_failed /custom/bin",
                host.patch("/filaments/" + made.at("/id"), "{'custom':{'bin':'x'}}")
                        .refusal());
    }

    @Test
    void whatIsNoValueIsRefusedWhereItStands() {
        assertEquals("400 validation_failed /custom/age", spool("{'age':'old'}").refusal());
        assertEquals("400 validation_failed /custom/agee", spool("{'agee':1}").refusal());
        assertTrue(spool("{'agee':1}").text().contains("did you mean age?"));
        assertEquals(
                "400 validation_failed /custom/bin", spool("{'bin':{'a':1}}").refusal());
        assertEquals(
                "400 validation_failed /custom/grade", spool("{'grade':'C'}").refusal());
    }

    @Test
    void theListIsFilteredAndSorted() {
        assertEquals("FIL-002", host.get("/spools?custom.age=..10").at("/items/0/spool_id"));
        assertEquals("1", host.get("/spools?custom.age=..10").at("/total"));
        assertEquals("2", host.get("/spools?custom.age=4..12").at("/total"));
        assertEquals("1", host.get("/spools?custom.dry=true&custom.bin=A+3").at("/total"));
        Answer sorted = host.get("/spools?sort=-custom.age&limit=1");
        assertEquals("FIL-001", sorted.at("/items/0/spool_id"));
        Answer next = host.get("/spools?sort=-custom.age&limit=2&cursor=" + sorted.at("/next_cursor"));
        assertEquals("FIL-002", next.at("/items/0/spool_id"), next.text());
        assertEquals("FIL-003", next.at("/items/1/spool_id"));
        assertEquals("2", host.get("/spools/groups?by=brand&custom.age=4..12").at("/items/0/spools"));
        assertEquals(
                "400 validation_failed /query/custom.agee",
                host.get("/spools?custom.agee=1").refusal());
        assertEquals(
                "400 validation_failed /query/custom.age",
                host.get("/spools?custom.age=old").refusal());
        assertEquals(
                "400 validation_failed /query/sort",
                host.get("/spools?sort=custom.agee").refusal());
        Answer edit = host.post("/bulk-edits", "{'matching':{'custom':{'age':'4..12'}},'set':{'notes':'old'}}");
        assertEquals("2", edit.at("/changed"), edit.text());
        assertEquals("12", host.get("/spools/1").at("/custom/age"));
    }

    @Test
    void aFieldIsChangedAndDeletedWithItsValues() {
        String age = host.get("/custom-fields?entity=spool").at("/items/1/id");
        Answer renamed = host.put(
                "/custom-fields/" + age,
                "{'entity':'spool','key':'age','name':'Age','type':'integer','is_active':false}");
        assertEquals("Age", renamed.at("/name"), renamed.text());
        assertEquals("1", renamed.at("/position"));
        assertEquals(
                "400 validation_failed /type",
                host.put("/custom-fields/" + age, "{'entity':'spool','key':'age','name':'Age','type':'text'}")
                        .refusal());
        assertEquals("400 validation_failed /custom/age", spool("{'age':1}").refusal());
        Answer removed = host.delete("/custom-fields/" + age);
        assertEquals(204, removed.status(), removed.text());
        assertEquals("", removed.text());
        assertEquals("404 not_found", host.get("/custom-fields/" + age).refusal());
        assertEquals("", host.get("/spools/1").at("/custom/age"));
    }

    @Test
    void onPagesFieldsAreFilledInShownSortedAndLookedFor() {
        Answer form = browser.open("/spools/1/edit");
        assertTrue(form.text().contains("The age") && form.text().contains("Your own fields"), form.text());
        assertEquals("12", Browser.form(form, "/spools/FIL-001").get("custom.age"));
        Answer saved = browser.send(form, "/spools/FIL-001", Map.of("custom.age", "20", "custom.bin", ""));
        assertEquals(303, saved.status(), saved.text());
        assertEquals("20", host.get("/spools/1").at("/custom/age"));
        assertEquals("", host.get("/spools/1").at("/custom/bin"));
        assertEquals("2026-11-29", host.get("/spools/1").at("/custom/dried"));
        assertTrue(browser.open("/spools/FIL-001").text().contains("20 d"));
        Answer list = browser.open("/spools?sort=custom.age&custom.age=1..30");
        assertTrue(list.text().contains("sort=-custom.age"), list.text());
        assertTrue(list.text().indexOf("FIL-002") < list.text().indexOf("FIL-001"), list.text());
        assertFalse(list.text().contains("FIL-003"), list.text());
        Answer wrong = browser.send(browser.open("/spools/1/edit"), "/spools/FIL-001", Map.of("custom.age", "1.5"));
        assertEquals(400, wrong.status(), wrong.text());
        assertTrue(wrong.text().contains("give a whole number"), wrong.text());
        host.post("/saved-views", "{'name':'Old','query':{'custom.age':'10..','sort':'-custom.age'}}");
        assertTrue(browser.open("/spools").text().contains("custom.age=10.."));
    }

    @Test
    void whatCannotBeLookedForIsSaidBesideTheFieldAndTheListIsShownWithoutIt() {
        Answer list = browser.open("/spools?custom.age=Ten&custom.gone=1&sort=-custom.gone");
        assertEquals(200, list.status(), list.text());
        assertTrue(list.text().contains("id=\"f-custom-age-error\""), list.text());
        assertTrue(list.text().contains("value=\"Ten\"") && list.text().contains("gone"), list.text());
        assertTrue(list.text().contains("FIL-001") && list.text().contains("FIL-003"), list.text());
        assertFalse(
                list.text().contains("format=csv&amp;custom") || list.text().contains("custom.gone=1"), list.text());
    }

    @Test
    void fieldsAreAddedChangedAndDeletedOnTheirPage() {
        Answer list = browser.open("/settings/fields");
        assertTrue(list.text().contains("The grade") && list.text().contains("Whole number, d"), list.text());
        Answer added = browser.send(
                browser.open("/settings/fields/new"),
                "/settings/fields",
                Map.of(
                        "key",
                        "shade",
                        "name",
                        "Shade",
                        "type",
                        "choice",
                        "entity",
                        "spool",
                        "choices",
                        "Dark\n\nLight\n"));
        assertEquals(303, added.status(), added.text());
        assertEquals("Light", host.get("/custom-fields?entity=spool").at("/items/5/choices/1"));
        Answer refused = browser.send(
                browser.open("/settings/fields/new"),
                "/settings/fields",
                Map.of("key", "No key", "name", "Shade", "type", "text", "entity", "spool"));
        assertEquals(400, refused.status());
        String path =
                "/settings/fields/" + host.get("/custom-fields?entity=spool").at("/items/1/id");
        Answer page = browser.open(path);
        assertTrue(page.text().contains("2 spools have a value of this field"), page.text());
        Answer saved = browser.send(page, path, Map.of("name", "Days"));
        assertEquals(303, saved.status(), saved.text());
        Answer removed = browser.send(browser.open(path), path + "/delete", Map.of());
        assertEquals(303, removed.status(), removed.text());
        assertTrue(browser.follow(removed).text().contains("Days deleted, with 2 values."));
        assertEquals("", host.get("/spools/1").at("/custom/age"));
    }
}
