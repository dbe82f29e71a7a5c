package app.nozzly.host.spoolman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Browser;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SpoolmanPagesTest {

    private static final String FORM = "/spools/import/spoolman";

    private static SpoolmanHost site;

    private Browser browser;
    private FakeSpoolman spoolman;

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
        browser = new Browser(site.host);
        spoolman = new FakeSpoolman();
        spoolman.filament(
                1, "'name':'Night','material':'PLA','density':1.24,'diameter':1.75,'weight':1000.0,'comment':'x'");
        spoolman.spool(7, 1, "'remaining_weight':250.0,'comment':'<script>alert(1)</script>'");
    }

    @AfterEach
    void close() {
        spoolman.close();
    }

    @Test
    void S8_anAddressIsGivenWhatItSaysLookedThroughAndImported() {
        Answer preview = read();
        String shown = preview.text();
        assertTrue(shown.contains("What Spoolman 0.26.1 at " + spoolman.url() + " would bring"), shown);
        assertTrue(shown.contains("filament.comment: 1"), "what has no place");
        assertTrue(shown.contains("Spool 7"), "by its number there");
        assertFalse(shown.contains("<script>alert"), "what a Spoolman says is no markup");
        assertEquals("0", site.host.get("/spools").at("/total"));
        Map<String, String> keyed = Map.of("_idempotency_key", "page-1");
        Answer done = browser.send(preview, action(preview), keyed);
        Answer repeated = browser.send(preview, action(preview), keyed);
        assertEquals(
                done.status() + " " + done.header("Location"), repeated.status() + " " + repeated.header("Location"));
        assertEquals("303 /spools", done.status() + " " + done.header("Location"), done.text());
        assertTrue(browser.follow(done).text().contains("1 spools added, 0 changed, 0 as they were, 0 left out."));
        assertTrue(read().text().contains("All that Spoolman has is here already"));
    }

    @Test
    void aMistakeIsShownWithItsRemedyAndMayBeLeftOut() {
        spoolman.filament(2, "'name':'Bare','density':1.24,'diameter':1.75,'weight':500.0");
        spoolman.spool(8, 2, "'remaining_weight':250.0");
        Answer preview = read();
        assertTrue(preview.text().contains("the filament has no material; give it one in Spoolman"), preview.text());
        Answer refused = browser.send(preview, action(preview), Map.of());
        assertEquals(400, refused.status());
        assertEquals(
                303,
                browser.send(preview, action(preview), Map.of("skip_errors", "true"))
                        .status());
        assertEquals("1", site.host.get("/spools").at("/total"));
    }

    @Test
    void aWrongAddressIsShownAgainWithWhatToDo() {
        Answer page = browser.open(FORM);
        Answer refused = browser.send(page, FORM, Map.of("address", spoolman.url() + "/html"));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("is no Spoolman; give the address at which its pages open"), refused.text());
        assertTrue(refused.text().contains("value=\"" + spoolman.url() + "/html\""), "as typed");
        Answer forbidden = browser.send(page, FORM, Map.of("address", "http://169.254.169.254/latest"));
        assertEquals(400, forbidden.status());
        assertTrue(forbidden.text().contains("no other program is to be read"), forbidden.text());
    }

    private Answer read() {
        Answer page = browser.open(FORM);
        Answer read = browser.send(page, FORM, Map.of("address", spoolman.url()));
        assertEquals(303, read.status(), read.text());
        return browser.follow(read);
    }

    private static String action(Answer preview) {
        return preview.text().replaceFirst("(?s).*action=\"(/spools/import/spoolman/[^\"]+)\".*", "$1");
    }
}
