package app.nozzly.host.spoolman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.FormBrowser;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CatalogueTest {

    private static final String COMPILED =
            "[{'id':'ember_pla_red','manufacturer':'Ember','name':'PLA Basic Red','material':'PLA','density':1.24,"
                    + "'weight':1000.0,'spool_weight':190.0,'spool_type':'plastic','diameter':1.75,'color_hex':'FF0000','color_hexes':null,"
                    + "'extruder_temp':210,'bed_temp':60,'finish':'matte','multi_color_direction':null,'pattern':'marble','translucent':false,'glow':true},"
                    + "{'id':'ember_pla_dawn','manufacturer':'Ember','name':'PLA Dawn','material':'PLA','density':1.24,'weight':750.0,'spool_weight':null,"
                    + "'diameter':1.75,'color_hexes':['FF0000','00FF00'],'multi_color_direction':'coaxial'},"
                    + "{'id':'shale_petg','manufacturer':'Shale','name':'Slate','material':'PETG','density':1.27,'weight':1000.0,'diameter':1.75,'color_hex':'333333'},"
                    + "{'id':'shale_cf','manufacturer':'Shale','name':'Carbon','material':'PLA-CF','density':1.3,'weight':500.0,'diameter':1.75,'color_hex':'111111'}]";
    private static final String SOURCE =
            "{'manufacturer':'Ember','filaments':[{'name':'PLA Basic {color_name}','material':'PLA','density':1.24,"
                    + "'weights':[{'weight':1000.0,'spool_weight':190.0,'spool_type':'plastic'},{'weight':250.0,'spool_weight':120.0}],"
                    + "'diameters':[1.75,2.85],'extruder_temp':210,'finish':'matte','pattern':'marble','glow':true,"
                    + "'colors':[{'name':'Red','hex':'FF0000'},{'name':'Blue','hex':'0000FF'}]}]}";

    private static SpoolmanHost site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = new SpoolmanHost(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void openWorkshop() {
        site.host.openAnother();
    }

    @Test
    void theListIsLookedThroughAndChosenFrom() {
        Answer plan = send("?dry_run=true", COMPILED);
        assertEquals("4 rows 3 new 0 there 1 refused 2 brands", counts(plan), plan.text());
        assertEquals("PLA-CF", plan.at("/unknown_types/0"));
        assertEquals("Ember 2 2", maker(plan, 0));
        assertEquals("Shale 2 1", maker(plan, 1));
        assertEquals("1 extruder_temp", plan.at("/left_out/1/count") + " " + plan.at("/left_out/1/field"));
        assertEquals(
                "2 rows 2 new 0 there 0 refused 1 brands", counts(send("?dry_run=true&manufacturer=ember", COMPILED)));
        assertEquals(
                "1 rows 1 new 0 there 0 refused 1 brands",
                counts(send("?dry_run=true&manufacturer=Shale&material=petg,ABS", COMPILED)));
        assertEquals("0", site.host.get("/filaments").at("/total"));
    }

    @Test
    void whatIsImportedHasAllThatHasAPlaceAndIsImportedOnce() {
        Answer done = send("?manufacturer=Ember", COMPILED);
        assertEquals(
                "true 2 rows 2 new 0 there 0 refused 1 brands", done.at("/applied") + " " + counts(done), done.text());
        Answer red = site.host.get("/filaments/1");
        assertEquals(
                "Ember PLA Basic Red PLA 1.24 1.75 1000 190 #FF0000 matte marble glow",
                String.join(
                        " ",
                        red.at("/brand"),
                        red.at("/name"),
                        red.at("/material_type"),
                        red.at("/density_g_cm3"),
                        red.at("/diameter_mm"),
                        red.at("/net_weight_g"),
                        red.at("/empty_spool_weight_g"),
                        red.at("/color_hex"),
                        red.at("/finish")));
        Answer dawn = site.host.get("/filaments/2");
        assertEquals(
                "#FF0000 #00FF00 coextruded",
                dawn.at("/colors_hex/0") + " " + dawn.at("/colors_hex/1") + " " + dawn.at("/color_pattern"));
        assertEquals("2 rows 0 new 2 there 0 refused 0 brands", counts(send("?manufacturer=Ember", COMPILED)));
        assertEquals("2", site.host.get("/filaments").at("/total"));
    }

    @Test
    void theSourceOfAMakerIsWrittenOut() {
        Answer done = send("", SOURCE);
        assertEquals("8 rows 8 new 0 there 0 refused 1 brands", counts(done), done.text());
        Answer first = site.host.get("/filaments/1");
        assertEquals(
                "PLA Basic Red Red 1000 1.75",
                first.at("/name") + " " + first.at("/color") + " " + first.at("/net_weight_g") + " "
                        + first.at("/diameter_mm"));
        Answer last = site.host.get("/filaments/8");
        assertEquals(
                "PLA Basic Blue #0000FF 250 2.85",
                last.at("/name") + " " + last.at("/color_hex") + " " + last.at("/net_weight_g") + " "
                        + last.at("/diameter_mm"));
        assertEquals("8 rows 0 new 8 there 0 refused 0 brands", counts(send("", SOURCE)));
        assertEquals(
                "2 rows 1 new 1 there 0 refused 0 brands",
                counts(send("?manufacturer=Ember", COMPILED)),
                "the same filament in the other form");
    }

    @Test
    void aMistakeChangesNothingUnlessItIsLeftOutOrItsTypeMade() {
        Answer refused = send("", COMPILED);
        assertEquals("400 validation_failed /filaments/4/material_type", refused.refusal());
        assertEquals("0", site.host.get("/filaments").at("/total"));
        assertEquals("4 rows 3 new 0 there 1 refused 2 brands", counts(send("?skip_errors=true", COMPILED)));
        Answer made = send("?new_types=true", COMPILED);
        assertEquals("4 rows 1 new 3 there 0 refused 0 brands", counts(made));
        assertEquals("PLA-CF", made.at("/material_types/0"));
        assertEquals("1.3", site.host.get("/material-types/PLA-CF").at("/density_g_cm3"));
    }

    @Test
    void whatIsNoCatalogueIsRefused() {
        for (String content : List.of(
                "",
                "[]",
                "{}",
                "[1]",
                "[{'name':'x'}]",
                "{'manufacturer':'x','filaments':[]}",
                "[{'manufacturer':'x','weight':1e999999999}]",
                "[{")) {
            Answer refused = send("", content);
            assertTrue(List.of(400, 422).contains(refused.status()), content + " " + refused.text());
        }
        Answer faulty = send(
                "?dry_run=true",
                "[{'manufacturer':' ','material':'PLA'},{'manufacturer':'x'},{'manufacturer':'x','material':'PLA','density':'thick'},"
                        + "{'manufacturer':'x','material':'PLA','color_hex':'red'},{'manufacturer':'x','material':'PLA','weight':0}]");
        assertEquals("5 rows 0 new 0 there 5 refused 0 brands", counts(faulty), faulty.text());
        String several = IntStream.range(0, 40)
                .mapToObj(n -> "{'weight':" + (n + 1) + "}")
                .collect(Collectors.joining(","));
        String colours =
                IntStream.range(0, 2000).mapToObj(n -> "{'name':'c" + n + "'}").collect(Collectors.joining(","));
        Answer large = send(
                "",
                "{'manufacturer':'x','filaments':[{'name':'n','material':'PLA','weights':[" + several + "],'colors':["
                        + colours + "]}]}");
        assertEquals(413, large.status(), large.text());
    }

    @Test
    void aSmallFileDoesNotBecomeALargeCatalogue() {
        String several = IntStream.range(0, 40)
                .mapToObj(n -> "{'weight':" + (n + 1) + "}")
                .collect(Collectors.joining(","));
        String colours =
                IntStream.range(0, 1000).mapToObj(n -> "{'name':'c" + n + "'}").collect(Collectors.joining(","));
        String product = "'name':'n','material':'PLA','weights':[" + several + "],'colors':[" + colours + "]";
        Answer large = send(
                "?dry_run=true",
                "{'manufacturer':'x','filaments':[{'finish':'" + "f".repeat(2000) + "'," + product + "}]}");
        assertEquals(413, large.status(), large.text());
        Answer repeated = send(
                "?dry_run=true",
                "{'manufacturer':'x','filaments':[{'name':'" + "{color_name}".repeat(50_000)
                        + "','material':'PLA','note':'" + "n".repeat(50_000) + "','colors':[{'name':'"
                        + "c".repeat(50_000) + "'}]}]}");
        assertEquals("1 rows 0 new 0 there 1 refused 0 brands", counts(repeated), repeated.text());
        assertEquals("note 1", repeated.at("/left_out/0/field") + " " + repeated.at("/left_out/0/count"));
        assertTrue(repeated.text().length() < 20_000);
    }

    @Test
    void X7_underAKeyACatalogueIsImportedOnceAndAnsweredTheSame() {
        Answer first = keyed();
        assertEquals("2 rows 2 new 0 there 0 refused 1 brands", counts(first), first.text());
        assertEquals(first.text(), keyed().text());
    }

    private static Answer keyed() {
        return site.host.post(
                "/filaments/import?manufacturer=Ember",
                FormBrowser.part("filaments.json", COMPILED.replace('\'', '"')),
                "Content-Type",
                "multipart/form-data; boundary=border",
                "Idempotency-Key",
                "catalogue-1");
    }

    @Test
    void manyAreImportedByAJobAndNothingIsDoneTwice() {
        List<String> entries = new ArrayList<>();
        for (int n = 0; n < 1100; n++) {
            entries.add("{'manufacturer':'Maker " + n % 37 + "','name':'F" + n
                    + "','material':'PLA','density':1.24,'diameter':1.75,'weight':1000}");
        }
        String many = "[" + String.join(",", entries) + "]";
        Answer accepted = send("", many);
        assertEquals(202, accepted.status(), accepted.text());
        Answer job = site.ended(accepted.at("/job_id"));
        assertEquals(
                "1100 filaments, 37 brands and 0 material types added, 0 filaments as they were.",
                job.at("/outcome"),
                job.text());
        assertEquals("1100", site.host.get("/filaments").at("/total"));
        assertEquals("F1099", site.host.get("/filaments/1100").at("/name"));
        Answer again = site.ended(send("", many).at("/job_id"));
        assertEquals(
                "0 filaments, 0 brands and 0 material types added, 1100 filaments as they were.", again.at("/outcome"));
    }

    @Test
    void S8_onThePageMakersAndMaterialsAreChosen() {
        Browser browser = new Browser(site.host);
        Answer page = browser.open("/filaments/import");
        Answer sent = browser.upload(
                page,
                "/filaments/import",
                "<b>.json",
                COMPILED.replace('\'', '"').replace("Slate", "<i>Slate"));
        assertEquals(303, sent.status(), sent.text());
        Answer choice = browser.follow(sent);
        String where = sent.header("Location");
        assertTrue(choice.text().contains("Ember (2, 2 new)") && choice.text().contains("PETG (1)"), choice.text());
        assertFalse(choice.text().contains("What your choice would bring"));
        assertFalse(choice.text().contains("<b>.json"));
        Answer unchosen = browser.send(choice, where, Map.of());
        assertEquals(400, unchosen.status());
        assertTrue(unchosen.text().contains("tick the makers or materials that you want"), unchosen.text());
        Answer preview = browser.send(choice, where, Map.of("manufacturer", "Ember", "material", "PLA"));
        assertTrue(preview.text().contains("What your choice would bring"), preview.text());
        Answer done = browser.send(preview, where, Map.of("manufacturer", "Ember", "material", "PLA"));
        assertEquals("303 " + where, done.status() + " " + done.header("Location"), done.text());
        assertTrue(browser.follow(done).text().contains("2 filaments added, 0 there already, 0 left out."));
        assertEquals("2", site.host.get("/filaments").at("/total"));
        Answer faulty = browser.send(browser.open(where + "?manufacturer=Shale"), where, Map.of());
        assertEquals(400, faulty.status());
        assertTrue(faulty.text().contains("PLA-CF"), faulty.text());
    }

    private static Answer send(String query, String content) {
        return site.host.post(
                "/filaments/import" + query,
                FormBrowser.part("filaments.json", content.replace('\'', '"')),
                "Content-Type",
                "multipart/form-data; boundary=border");
    }

    private static String counts(Answer answer) {
        return "%s rows %s new %s there %s refused %s brands"
                .formatted(
                        answer.at("/rows"),
                        answer.at("/created"),
                        answer.at("/known"),
                        answer.at("/refused"),
                        answer.at("/brands"));
    }

    private static String maker(Answer answer, int index) {
        String path = "/manufacturers/" + index;
        return answer.at(path + "/name") + " " + answer.at(path + "/filaments") + " " + answer.at(path + "/created");
    }
}
