package app.nozzly.host.printfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import app.nozzly.host.SalesHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.plugin.printfile.PrintFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Print files over HTTP, read by the slicer plugin of this build. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintFilesTest {

    private static final String UNKNOWN = UUID.randomUUID().toString();

    private SalesHost pages;

    @BeforeAll
    void start(@TempDir Path folder) {
        pages = new SalesHost(folder);
    }

    @AfterAll
    void stop() {
        pages.close();
    }

    @BeforeEach
    void openWorkshop() {
        pages.host.openAnother();
    }

    private String parsed(String content) {
        return pages.parse("part.gcode", content).at("/id");
    }

    @Test
    void sayWhatTheFileSaysAndNothingMore() {
        Answer answer = pages.parse("part.gcode", GcodeFile.prusa());
        assertEquals(200, answer.status(), answer.text());
        assertEquals("PrusaSlicer", answer.at("/slicer"));
        assertEquals("3600", answer.at("/print_time_s"));
        assertEquals("8", answer.at("/filaments/0/weight_g"));
        assertEquals("stated", answer.at("/filaments/0/source"));
        assertEquals("#FF8000", answer.at("/filaments/0/color_hex"));
        assertFalse(
                answer.json().has("layer_count") && answer.at("/layer_count").equals("0"));
        assertFalse(answer.json().at("/filaments/0").has("waste_g"));
        assertEquals(
                answer.text(),
                pages.host.get("/print-files/" + answer.at("/id")).text());
    }

    @Test
    void showTheirPicturesAsPicturesOnly() {
        Answer answer = pages.parse("part.gcode", GcodeFile.prusa());
        String address = answer.at("/thumbnails/0/url");
        Answer picture = pages.host.exchange("GET", address, "");
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.header("Content-Type"));
        assertEquals("nosniff", picture.header("X-Content-Type-Options"));
        assertEquals(
                404,
                pages.host.exchange("GET", address.replaceFirst("0$", "7"), "").status());
        assertEquals(
                404,
                pages.host
                        .exchange("GET", address.replaceFirst("0$", "print-file.json"), "")
                        .status());
    }

    @Test
    void areRefusedWithTheReadersReason() {
        Answer refusal = pages.parse("notes.gcode", "Buy more filament.\n");
        assertEquals("422 unreadable_file", refusal.refusal());
        assertTrue(refusal.at("/reason").startsWith("file_format_"), refusal.text());
        assertTrue(refusal.at("/detail").contains("notes.gcode"), refusal.text());
        assertEquals("422 unreadable_file", pages.parse("empty.gcode", "").refusal());
    }

    @Test
    void belongToTheirWorkshop() {
        String id = parsed(GcodeFile.prusa());
        pages.host.openAnother();
        assertEquals(404, pages.host.get("/print-files/" + id).status());
        assertEquals(404, pages.host.get("/print-files/..%2F" + id).status());
        assertEquals(404, pages.browser.get("/price/" + id).status());
    }

    @Test
    void becomeProductsWithTheirSharesOfThePlate() {
        pages.stock();
        Answer product = pages.host.post(
                "/products/from-print-file",
                "{'print_file_id':'" + parsed(GcodeFile.prusa())
                        + "','sku':'CLIP','name':'Cable clip','units_per_plate':4}");
        assertEquals(201, product.status(), product.text());
        assertEquals("2", product.at("/materials/0/weight_g"));
        assertEquals("PLA", product.at("/materials/0/material_type"));
        assertEquals("Orange", product.at("/materials/0/color"));
        assertEquals("15", product.at("/print_minutes"));
        assertEquals("4", product.at("/units_per_plate"));
        assertEquals("0.04", pages.host.get("/products/CLIP/cost").at("/material_cost/amount"));
    }

    @Test
    void becomeProductsOfTheSpoolThatIsChosen() {
        pages.stock();
        String id = parsed(GcodeFile.prusa());
        Answer product = pages.host.post(
                "/products/from-print-file",
                "{'print_file_id':'" + id
                        + "','sku':'B','name':'Black','filaments':[{'index':0,'spool_id':'FIL-002'}]}");
        assertEquals("Black", product.at("/materials/0/color"));
        assertEquals("0.24", pages.host.get("/products/B/cost").at("/material_cost/amount"));
        Answer refusal = pages.host.post(
                "/products/from-print-file",
                "{'print_file_id':'" + id + "','sku':'C','name':'C','filaments':[{'index':0,'spool_id':'FIL-099'}]}");
        assertEquals("400 validation_failed /filaments/0/spool_id", refusal.refusal());
    }

    @Test
    void withOnlyALengthWeighWhatTheSpoolSays() {
        pages.stock();
        String id = parsed(GcodeFile.lengthOnly());
        assertFalse(
                pages.host.get("/print-files/" + id).json().at("/filaments/0").has("weight_g"));
        Answer product =
                pages.host.post("/products/from-print-file", "{'print_file_id':'" + id + "','sku':'L','name':'Line'}");
        // π · 0.875² mm² × 1000 mm = 2405.281875 mm³; × 1.24 g/cm³ = 2.982549525 g.
        assertEquals("2.983", product.at("/materials/0/weight_g"));
    }

    @Test
    void thatAreGoneAreNamed() {
        assertEquals(
                "400 validation_failed /print_file_id",
                pages.host
                        .post("/products/from-print-file", "{'print_file_id':'" + UNKNOWN + "','sku':'X','name':'X'}")
                        .refusal());
    }

    @Test
    void makeRoomForOthersAfterAWeek() {
        String id = parsed(GcodeFile.prusa());
        TenantId another = new TenantId(new UUID(1, 1));
        new KeptPrintFiles(pages.kept, new JsonFormat(), Clock.offset(Clock.systemUTC(), Duration.ofDays(6)))
                .keep(another, "new.gcode", PrintFile.builder().build());
        assertEquals(200, pages.host.get("/print-files/" + id).status());
        new KeptPrintFiles(pages.kept, new JsonFormat(), Clock.offset(Clock.systemUTC(), Duration.ofDays(8)))
                .keep(another, "newer.gcode", PrintFile.builder().build());
        assertEquals(404, pages.host.get("/print-files/" + id).status());
    }

    @Test
    void areForgottenAfterAWeek() throws IOException {
        String id = parsed(GcodeFile.prusa());
        new KeptPrintFiles(pages.kept, new JsonFormat(), Clock.offset(Clock.systemUTC(), Duration.ofDays(6)))
                .removeOld();
        assertEquals(200, pages.host.get("/print-files/" + id).status());
        new KeptPrintFiles(pages.kept, new JsonFormat(), Clock.offset(Clock.systemUTC(), Duration.ofDays(8)))
                .removeOld();
        assertEquals(404, pages.host.get("/print-files/" + id).status());
        try (Stream<Path> left = Files.walk(pages.kept)) {
            assertTrue(left.noneMatch(Files::isRegularFile));
        }
    }

    @Test
    void areReadByAPluginThatIsListed() {
        Answer plugins = pages.host.get("/plugins");
        assertEquals("slicer", plugins.at("/items/0/id"));
        assertEquals("started", plugins.at("/items/0/state"));
        assertEquals("1", plugins.at("/total"));
    }

    @Test
    void dropOnThePageAndBecomeAPrice() {
        pages.stock();
        pages.sell();
        Answer sent = pages.browser.upload("/price", "clip.gcode", GcodeFile.prusa());
        assertEquals(303, sent.status(), sent.text());
        Answer page = pages.browser.get(sent.header("Location"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("FIL-001"), "the nearest colour is proposed");
        assertTrue(page.text().contains("/thumbnails/0"));
        // 8 g × £0.019 = £0.152, so £0.15; without fees a margin of 40 % needs £0.25.
        assertTrue(page.text().contains("£0.15"));
        assertTrue(page.text().contains("£0.25"));
        assertTrue(page.text().contains("Etsy"));
        assertTrue(page.text().contains("href=\"/spools/FIL-001\""), "the cost opens to the spool");
    }

    @Test
    void answerToEveryChoiceOnThePage() {
        pages.stock();
        pages.sell();
        String path = "/price/" + parsed(GcodeFile.prusa());
        Answer other = pages.browser.get(path + "?units_per_plate=2&spool_0=FIL-002&margin_percent=50");
        // 8 g × £0.03 ÷ 2 = £0.12; a margin of 50 % doubles it.
        assertTrue(other.text().contains("£0.12"));
        assertTrue(other.text().contains("£0.24"));
        Answer fragment =
                pages.browser.get(path + "?units_per_plate=2&spool_0=FIL-002&margin_percent=75", "HX-Request", "true");
        assertFalse(fragment.text().contains("<html"));
        assertTrue(fragment.text().contains("£0.48"));
        Answer wrong = pages.browser.get(path + "?units_per_plate=none&margin_percent=much&spool_0=FIL-777");
        assertEquals(200, wrong.status());
        assertTrue(wrong.text().contains("value=\"none\""), "what was typed stays");
        assertTrue(wrong.text().contains("value=\"much\""));
        assertTrue(
                wrong.text().contains("aria-invalid=\"true\"") || wrong.text().contains("nz-field__error"));
    }

    @Test
    void areExportedAsATableThatNoSpreadsheetRuns() {
        pages.stock();
        pages.host.post("/sales-channels", "{'name':'=1+1'}");
        Answer csv = pages.browser.get("/price/" + parsed(GcodeFile.prusa()) + "/prices.csv?units_per_plate=4");
        assertEquals("text/csv; charset=utf-8", csv.header("Content-Type"));
        assertTrue(csv.header("Content-Disposition").contains("attachment"));
        assertTrue(csv.text().contains("NEW,part,'=1+1,GBP,0.04,0.07,"), csv.text());
    }

    @Test
    void letAnySpoolBeChosenWhereNoneMatches() {
        pages.host.post("/spools", "{'material_type':'PETG','brand':'Ember','color':'Orange','initial_weight_g':1000}");
        String page = pages.browser.get("/price/" + parsed(GcodeFile.prusa())).text();
        assertTrue(page.contains("No matching spool"));
        assertTrue(page.contains("<option value=\"FIL-001\""));
    }

    @Test
    void areSavedFromThePage() {
        pages.stock();
        String path = "/price/" + parsed(GcodeFile.prusa());
        Answer saved =
                pages.browser.post(path + "/product?units_per_plate=2&spool_0=FIL-002", "name", "Hook", "sku", "");
        assertEquals(303, saved.status(), saved.text());
        Answer product = pages.host.get("/products/P-001");
        assertEquals("Hook", product.at("/name"));
        assertEquals("4", product.at("/materials/0/weight_g"));
        assertTrue(pages.browser.get(saved.header("Location")).text().contains("Hook is in the catalogue."));
        Answer again = pages.browser.post(path + "/product", "name", "Other hook", "sku", "P-001");
        assertEquals(409, again.status());
        assertTrue(again.text().contains("value=\"Other hook\""), "nothing typed is lost");
    }

    @Test
    void thatCannotBeReadSayWhyOnThePage() {
        Answer refusal = pages.browser.upload("/price", "notes.gcode", "Buy more filament.\n");
        assertEquals(422, refusal.status());
        assertTrue(refusal.text().contains("notes.gcode"));
        assertTrue(refusal.text().contains("nz-drop"));
    }
}
