package app.nozzly.host.printfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.SalesHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.plugin.printfile.PrintFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a file of several plates says, over HTTP and on its page, and the products made from some of its plates. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintStoryTest {

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
        pages.stock();
    }

    /** What a reader would have read, as if its file had been uploaded. */
    private String kept(PrintFile file) {
        return new KeptPrintFiles(pages.kept, new JsonFormat(), Clock.systemUTC())
                .keep(pages.host.context().tenant(), StoryFile.NAME, file)
                .id()
                .toString();
    }

    private Answer product(String id, String more) {
        return pages.host.post(
                "/products/from-print-file", "{'print_file_id':'" + id + "','sku':'SET','name':'Set'" + more + "}");
    }

    @Test
    void theResultSaysWhatEachFigureRestsOn() {
        Answer file = pages.host.get("/print-files/" + kept(StoryFile.twoPlates()));
        assertEquals("derived", file.at("/sources/print_time_s"));
        assertEquals("stated", file.at("/sources/layer_height_mm"));
        assertEquals("stated", file.at("/sources/bed_temperature_c"));
        assertEquals("60", file.at("/bed_temperature_c"));
        assertEquals("[220,220,250]", file.json().at("/nozzle_temperatures_c").toString());
        assertEquals(
                "[225]", file.json().at("/first_layer_nozzle_temperatures_c").toString());
        assertEquals("[0.4,0.6]", file.json().at("/nozzle_diameters_mm").toString());
        assertEquals("0.4", file.at("/nozzle_diameter_mm"));
        assertEquals("0.4", file.at("/total_cost"));
        assertEquals("0.5", file.at("/plates/0/total_waste_g"));
        assertEquals("measured", file.at("/plates/0/sources/total_waste_g"));
        assertEquals("measured", file.at("/plates/0/filaments/0/sources/waste_g"));
        assertEquals("stated", file.at("/plates/0/filaments/0/sources/weight_g"));
        assertEquals("measured", file.at("/filaments/2/sources/length_mm"));
        assertEquals("derived", file.at("/filaments/1/source"));
    }

    @Test
    void whatIsAbsentHasNoSource() {
        JsonNode file = pages.host
                .get("/print-files/" + kept(PrintFile.builder().build()))
                .json();
        assertEquals("{}", file.at("/sources").toString());
        assertFalse(file.has("total_waste_g") || file.has("total_cost") || file.has("bed_temperature_c"));
        JsonNode story =
                pages.host.get("/print-files/" + kept(StoryFile.twoPlates())).json();
        assertFalse(story.has("total_waste_g"));
        assertFalse(story.at("/sources").has("total_waste_g"));
        assertFalse(story.at("/filaments/2").has("weight_g"));
        assertFalse(story.at("/filaments/2/sources").has("weight_g"));
    }

    @Test
    void aQoiPictureIsSentAsPng() throws IOException {
        Answer file = pages.host.get("/print-files/" + kept(StoryFile.twoPlates()));
        assertEquals("qoi", file.at("/thumbnails/1/format"));
        assertEquals(file.at("/thumbnails/1/url"), file.at("/plates/0/thumbnails/0/url"));
        Answer picture = pages.host.exchange("GET", file.at("/thumbnails/1/url"), "");
        assertEquals("image/png", picture.header("Content-Type"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(stored("thumbnail-1"))));
        assertEquals(64, image.getWidth());
        assertEquals(0xFFFF8000, image.getRGB(0, 0));
        assertEquals(0xFF101010, image.getRGB(63, 47));
    }

    private Path stored(String name) throws IOException {
        Path tenant = pages.kept.resolve(pages.host.context().tenant().toString());
        try (Stream<Path> files = Files.walk(tenant)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void thePageTellsTheWholeStory() {
        String id = kept(StoryFile.twoPlates());
        String page = pages.browser.get("/print-files/" + id).text();
        for (String said : new String[] {
            "OrcaSlicer 2.3.0",
            "box_set.gcode.3mf",
            "12.5",
            "10.0",
            "Ember",
            "Plate 3 · Lids",
            "Box",
            "tool 2: 0.6 mm",
            "slot 3: 250 °C",
            "225 °C",
            "1<small> m</small>",
            "the file ends in the middle of a line",
            "Upload the file again",
            "href=\"/price/" + id + "\"",
            "href=\"/price/" + id + "#save\"",
            "href=\"/price/" + id + "?plates=3\"",
            "not in the file",
            "measured"
        }) {
            assertTrue(page.contains(said), said);
        }
        assertTrue(pages.browser.get("/price/" + id).text().contains("href=\"/print-files/" + id + "\""));
    }

    @Test
    void thePageOfAFileThatSaysNothingSaysSo() {
        String page = pages.browser
                .get("/print-files/" + kept(PrintFile.builder().build()))
                .text();
        assertTrue(page.contains("not in the file"));
        assertTrue(page.contains("No filament in the file"));
        assertFalse(page.contains(">0<"), "unknown is not none");
    }

    @Test
    void aFileThatIsGoneAsksForItAgain() {
        for (String path : new String[] {"/print-files/", "/price/"}) {
            Answer gone = pages.browser.get(path + UUID.randomUUID());
            assertEquals(404, gone.status());
            assertTrue(gone.text().contains("kept for a week"), path);
            assertTrue(gone.text().contains("nz-drop"), path);
        }
    }

    @Test
    void aFileKeptInAnotherFormIsAskedForAgain() throws IOException {
        String id = kept(StoryFile.twoPlates());
        Files.writeString(stored("print-file.json"), "{\"id\":\"" + id + "\"}");
        assertEquals(404, pages.host.get("/print-files/" + id).status());
    }

    @Test
    void aProductOfAllPlatesIsTheirSum() {
        Answer product = product(kept(StoryFile.twoPlates()), ",'units_per_plate':2");
        assertEquals(201, product.status(), product.text());
        assertEquals("6.25", product.at("/materials/0/weight_g"));
        assertEquals("2.5", product.at("/materials/1/weight_g"));
        assertEquals("PETG", product.at("/materials/2/material_type"));
        // 150 s ÷ 2 = 75 s.
        assertEquals("1.25", product.at("/print_minutes"));
    }

    @Test
    void aProductOfSomePlatesHasOnlyTheirs() {
        String id = kept(StoryFile.twoPlates());
        Answer product = product(id, ",'plates':[3]");
        assertEquals("2.5", product.at("/materials/0/weight_g"));
        assertEquals("PETG", product.at("/materials/1/material_type"));
        assertEquals(2, product.json().at("/materials").size());
        // 50 s.
        assertTrue(product.at("/print_minutes").startsWith("0.83"), product.at("/print_minutes"));
    }

    @Test
    void platesThatAreNotThereAreNamed() {
        String id = kept(StoryFile.twoPlates());
        assertEquals(
                "400 validation_failed /plates/1",
                product(id, ",'plates':[1,2]").refusal());
        assertEquals(
                "400 validation_failed /plates/1",
                product(id, ",'plates':[3,3]").refusal());
        String single = kept(PrintFile.builder().build());
        assertEquals(
                "400 validation_failed /plates/0",
                product(single, ",'plates':[1]").refusal());
    }

    @Test
    void differentFilamentsInOneSlotStayApart() {
        String id = kept(StoryFile.changedFilament());
        Answer product = product(
                id, ",'filaments':[{'index':0,'spool_id':'FIL-001'},{'index':0,'plate':3,'spool_id':'FIL-002'}]");
        assertEquals("10", product.at("/materials/0/weight_g"));
        assertEquals("Orange", product.at("/materials/0/color"));
        assertEquals("2.5", product.at("/materials/1/weight_g"));
        assertEquals("Black", product.at("/materials/1/color"));
        assertEquals("0", product.at("/materials/1/slot"));
        String page = pages.browser.get("/price/" + id).text();
        assertTrue(page.contains("Slot 1 on plate 1") && page.contains("Slot 1 on plate 3"));
        assertTrue(page.contains("name=\"spool_0_3\""));
    }

    @Test
    void thePriceFollowsTheChosenPlates() {
        pages.sell();
        String path = "/price/" + kept(StoryFile.twoPlates());
        // 12.5 g × £0.019 + 5 g × £0.03 = £0.3875 without the white, which no spool has.
        assertTrue(pages.browser.get(path + "?units_per_plate=1").text().contains("£0.39"));
        // 10 g × £0.019 + 5 g × £0.03 = £0.34.
        String first = pages.browser.get(path + "?plates=1&units_per_plate=1").text();
        assertTrue(first.contains("£0.34"), "the first plate alone");
        assertFalse(first.contains("PETG"));
        assertTrue(first.contains("action=\"" + path + "/product?plates=1&amp;units_per_plate=1\""));
        String both = pages.browser.get(path + "?plates=1&plates=3").text();
        assertTrue(both.contains("PETG"));
        String wrong = pages.browser.get(path + "?plates=7").text();
        assertTrue(wrong.contains("there is no plate 7; the file has 1, 3"));
    }

    @Test
    void aProductIsSavedOfTheChosenPlates() {
        String path = "/price/" + kept(StoryFile.twoPlates());
        Answer saved = pages.browser.post(path + "/product?plates=3&units_per_plate=2", "name", "Lid", "sku", "LID");
        assertEquals(303, saved.status(), saved.text());
        assertEquals("1.25", pages.host.get("/products/LID").at("/materials/0/weight_g"));
    }
}
