package app.nozzly.host.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit trail as people read it, on its page and on the pages of records. */
@Tag("slow")
class AuditPagesTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private PeopleHost host;
    private Visitor ada;

    @BeforeEach
    void start() {
        host = PeopleHost.start(folder);
        ada = host.owner("ada@example.com");
        ada.submit("/channels/new", "/channels", "name", "Old stall", "kind", "fair", "currency", "GBP");
        String channel = channel();
        ada.get(channel);
        host.pass(Duration.ofSeconds(1));
        ada.post(channel, "name", "New stall", "kind", "fair", "currency", "GBP");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private String channel() {
        return ada.get("/channels").find("href=\"(/channels/[0-9a-f-]{36})\"");
    }

    @Test
    void eachEntryOpensToWhatItWasAndIs() {
        Answer page = ada.get("/audit");
        assertTrue(page.says("Channel changed") && page.says("Channel added") && page.says("Signed in"));
        String changed = page.text().substring(page.text().indexOf("Channel changed</strong>"));
        assertTrue(
                changed.indexOf("value\">Old stall") < changed.indexOf("value\">New stall"),
                "before stands before now");
        assertTrue(page.text().indexOf("Channel changed</strong>") < page.text().indexOf("Channel added</strong>"));
        assertTrue(page.says("127.0.0.1"));
    }

    @Test
    void filtersFindAndSayWhenNothingFits() {
        assertFalse(ada.get("/audit?subject_kind=member").says("Channel changed</strong>"));
        assertTrue(ada.get("/audit?action=sales_channel.changed").says("Channel changed</strong>"));
        assertFalse(ada.get("/audit?action=sales_channel.changed").says("Channel added</strong>"));
        assertTrue(ada.get("/audit?q=stall").says("New stall"));
        assertTrue(ada.get("/audit?q=nowhere").says("No entry fits"));
        String person = ada.get("/audit").find("<option value=\"([0-9a-f-]{36})\">Ada</option>");
        assertTrue(ada.get("/audit?actor_id=" + person).says("Channel changed</strong>"));
    }

    @Test
    void aRecordShowsItsLatestChangesToWhoMaySeeThem() {
        Answer page = ada.get(channel());
        assertTrue(page.says("id=\"changes\"") && page.says("Channel changed"));
        String all = page.find("href=\"(/audit\\?[^\"]+)\"");
        assertTrue(all.contains("subject_id=") && all.contains("subject_kind=sales_channel"));
        Answer rest = ada.get(all);
        assertTrue(rest.says("Channel added</strong>") && !rest.says("Signed in</strong>"));
        Visitor ben = host.member(ada, "ben@example.com", "sales");
        assertFalse(ben.get(channel()).says("id=\"changes\""));
        assertEquals(403, ben.get("/audit").status());
    }

    @Test
    void theLogoIsKeptShownAndTakenAway() {
        ada.get("/settings");
        assertEquals(404, ada.get("/workshop/logo").status());
        assertEquals("/settings", ada.upload("/settings/logo", "logo.svg", PNG).location(), "bytes count, not names");
        String href = ada.get("/settings").find("nz-brand__logo\" src=\"([^\"]+)\"");
        Answer image = ada.get(href);
        assertEquals(
                "image/png",
                image.response().headers().firstValue("Content-Type").orElse(""));
        String tag = image.response().headers().firstValue("ETag").orElse("");
        assertTrue(tag.startsWith("\""), "a strong tag");
        assertEquals(304, ada.get(href, "If-None-Match", tag).status());
        ada.get("/settings");
        Answer svg = ada.upload("/settings/logo", "logo.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertEquals(400, svg.status());
        assertTrue(svg.says("f-file-error") && svg.says("logo.png"));
        Answer large = ada.upload("/settings/logo", "large.png", java.util.Arrays.copyOf(PNG, 256 * 1024 + 1));
        assertEquals(400, large.status());
        assertTrue(large.says("256 KB") && large.says("f-file-error"));
        assertTrue(ada.get("/settings").says("Logo added"), "the trail tells of it");
        assertEquals("/settings", ada.post("/settings/logo/remove").location());
        assertFalse(ada.get("/settings").says("nz-brand__logo"));
        assertEquals(404, ada.get(href).status());
    }
}
