package app.nozzly.host.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
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
class SpoolImportPagesTest {

    private static ExchangeHost site;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = new ExchangeHost(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void openWorkshop() {
        site.host.openAnother();
        browser = new Browser(site.host);
    }

    @Test
    void theListLeadsToImportAndExport() {
        String list = browser.open("/spools").text();
        assertTrue(list.contains("href=\"/spools/import\""));
        assertTrue(list.contains("/api/v1/spools/export?format=xlsx&amp;is_active=true"), list);
    }

    @Test
    void aFileIsChosenLookedThroughAndImported() {
        Answer preview = choose("spool_id,material_type,remaining_weight_g,shelf\n,PLA,900,A\nFIL-009,PETG,1000,B\n");
        String shown = preview.text();
        assertTrue(shown.contains("What spools.csv would do"), shown);
        assertTrue(shown.contains("shelf"), "ignored column");
        assertTrue(shown.contains("FIL-009"), "what becomes of the second row");
        assertEquals("0", site.host.get("/spools").at("/total"));
        Answer done = browser.send(preview, action(preview), Map.of());
        assertEquals("303 /spools", done.status() + " " + done.header("Location"), done.text());
        assertTrue(browser.follow(done).text().contains("2 spools added, 0 changed, 0 as they were, 0 left out."));
        assertEquals("2", site.host.get("/spools").at("/total"));
        assertEquals(404, browser.open(action(preview)).status(), "the file is not kept");
    }

    @Test
    void aMistakeIsShownWithItsRemedyAndItsRowMayBeLeftOut() {
        Answer preview = choose("material_type,remaining_weight_g\nPLA,lots\nPLA,500\n");
        assertTrue(preview.text().contains("lots is no number"), preview.text());
        Answer refused = browser.send(preview, action(preview), Map.of());
        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("Not saved yet"), refused.text());
        Answer done = browser.send(preview, action(preview), Map.of("skip_errors", "true"));
        assertEquals(303, done.status(), done.text());
        assertEquals("1", site.host.get("/spools").at("/total"));
    }

    @Test
    void manyRowsAreFollowedOnThePageOfTheirJob() {
        String many = "material_type\n" + "PLA\n".repeat(201);
        Answer preview = choose(many);
        Answer ordered = browser.send(preview, action(preview), Map.of());
        assertTrue(ordered.header("Location").startsWith("/jobs/"), ordered.header("Location"));
        assertEquals(
                "done",
                site.ended(ordered.header("Location").substring("/jobs/".length()))
                        .at("/state"));
        assertEquals("201", site.host.get("/spools").at("/total"));
    }

    @Test
    void S8_whatAFileSaysIsNoMarkup() {
        Answer preview = choose("material_type,notes,<b>x</b>\nPLA,<script>alert(1)</script>,1\n<i>,a,b\n");
        assertFalse(preview.text().contains("<script>alert"), "notes");
        assertFalse(preview.text().contains("<b>x</b>"), "heading");
        assertFalse(preview.text().contains("<i>"), "value");
    }

    @Test
    void whatIsNoFileOfSpoolsIsRefusedOnThePage() {
        Answer page = browser.open("/spools/import");
        Answer refused = browser.upload(page, "/spools/import", "a.csv", "just,words\n1,2\n");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("none of the headings is known"), refused.text());
    }

    private Answer choose(String content) {
        Answer page = browser.open("/spools/import");
        Answer chosen = browser.upload(page, "/spools/import", "spools.csv", content);
        assertEquals(303, chosen.status(), chosen.text());
        return browser.follow(chosen);
    }

    private static String action(Answer preview) {
        return preview.text().replaceFirst("(?s).*action=\"(/spools/import/[^\"]+)\".*", "$1");
    }
}
