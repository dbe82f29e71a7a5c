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

/** Weighing, counting, correcting and taking back, by programs and on the page. */
@Tag("slow")
class SpoolLedgerTest {

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
        host.post("/spools", "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000}");
    }

    private String newest() {
        return host.get("/spools/1/transactions").at("/items/0/id");
    }

    @Test
    void theScaleIsRight() {
        // 1,178.4 g less a reel of 193 g are 985.4 g.
        Answer weighed =
                host.post("/spools/1/weigh", "{'gross_weight_g':1178.4,'empty_spool_weight_g':193,'reason':'Monday'}");
        assertEquals("985.4", weighed.at("/remaining_weight_g"), weighed.text());
        assertEquals("193", weighed.at("/empty_spool_weight_g"));
        Answer ledger = host.get("/spools/1/transactions");
        assertEquals("count", ledger.at("/items/0/type"));
        assertEquals("-14.6", ledger.at("/items/0/weight_delta_g"));
        assertEquals("Monday", ledger.at("/items/0/reason"));
        assertEquals("985.4", host.get("/spools/1").at("/physical_weight_g"));
        assertEquals("700", host.post("/spools/1/count", "{'weight_g':700}").at("/remaining_weight_g"));
        assertEquals(
                "712.5",
                host.post("/spools/1/adjust", "{'weight_delta_g':12.5,'reason':'Found the end'}")
                        .at("/remaining_weight_g"));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertEquals(
                "400 validation_failed /empty_spool_weight_g",
                host.post("/spools/1/weigh", "{'gross_weight_g':900}").refusal());
        assertEquals(
                "400 validation_failed /gross_weight_g",
                host.post("/spools/1/weigh", "{'gross_weight_g':100,'empty_spool_weight_g':193}")
                        .refusal());
        assertEquals(
                "400 validation_failed /gross_weight_g",
                host.post("/spools/1/weigh", "{'gross_weight_g':1300,'empty_spool_weight_g':193}")
                        .refusal());
        assertEquals(
                "400 validation_failed /weight_g",
                host.post("/spools/1/count", "{'weight_g':1101}").refusal());
        assertEquals(
                "400 validation_failed /reason",
                host.post("/spools/1/adjust", "{'weight_delta_g':1,'reason':' '}")
                        .refusal());
        assertEquals(
                "409 insufficient_stock",
                host.post("/spools/1/adjust", "{'weight_delta_g':-1000.1,'reason':'Lost'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /reason",
                host.post("/spools/1/adjust", "{'weight_delta_g':1,'reason':'" + "x".repeat(501) + "'}")
                        .refusal());
        assertEquals("1", host.get("/spools/1/transactions").at("/total"));
    }

    @Test
    void anEntryIsTakenBackOnce() {
        host.post("/spools/1/use", "{'weight_g':40}");
        String used = newest();
        Answer back = host.post("/transactions/" + used + "/reverse", "{'reason':'Wrong spool'}");
        assertEquals("reversal", back.at("/type"), back.text());
        assertEquals("40", back.at("/weight_delta_g"));
        assertEquals(used, back.at("/reverses"));
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
        Answer ledger = host.get("/spools/1/transactions");
        assertEquals("false", ledger.at("/items/0/is_reversed"));
        assertEquals("true", ledger.at("/items/1/is_reversed"));
        assertEquals(
                "409 already_reversed",
                host.post("/transactions/" + used + "/reverse", "{}").refusal());
        assertEquals(
                "404 not_found",
                host.post("/transactions/nothing/reverse", "{}").refusal());
        host.openAnother();
        assertEquals(
                "404 not_found",
                host.post("/transactions/" + used + "/reverse", "{}").refusal(),
                "of another workshop");
    }

    @Test
    void aSpoolIsWeighedOnItsPageAndTheWeighingTakenBack() {
        Answer page = browser.open("/spools/FIL-001");
        Answer weighed = browser.send(
                page, "/spools/FIL-001/weigh", Map.of("gross_weight_g", "1.1785 kg", "empty_spool_weight_g", "193 g"));
        assertEquals(303, weighed.status(), weighed.text());
        Answer after = browser.follow(weighed);
        assertTrue(after.text().contains("985.5 g are on FIL-001."), "toast");
        assertEquals("985.5", host.get("/spools/1").at("/remaining_weight_g"));
        String undo = "/spools/FIL-001/undo/" + newest();
        assertTrue(after.text().contains("action=\"" + undo + "\""), "in the toast and in the ledger");
        Answer undone = browser.follow(browser.send(after, undo, Map.of()));
        assertTrue(undone.text().contains("Taken back. 1,000.0 g are free on FIL-001."), undone.text());
        assertTrue(undone.text().contains("taken back"), "beside the entry");
        assertFalse(undone.text().contains("action=\"" + undo + "\""), "once");
        assertEquals(303, browser.open("/spools/FIL-001/weigh").status());
    }

    @Test
    void whatWasPromisedAndIsNotThereFallsAwayWithAWordAndComesBackWithTheUndo() {
        String spool = "/spools/FIL-001";
        Answer promised = browser.follow(
                browser.send(browser.open(spool), spool + "/reserve", Map.of("weight_g", "900", "for", "order 7")));
        assertTrue(promised.text().contains("order 7"), promised.text());
        assertEquals("100", host.get(spool).at("/remaining_weight_g"));
        Answer weighed = browser.follow(browser.send(
                promised, spool + "/weigh", Map.of("gross_weight_g", "901", "empty_spool_weight_g", "201")));
        // 700 g are there: 1,000 − 300; free were 100, so 200 of the 900 fall away.
        assertTrue(weighed.text().contains("so 200.0 g promised for order 7 fell away."), weighed.text());
        Answer now = host.get(spool);
        assertEquals(
                "0 700 700",
                now.at("/remaining_weight_g") + " " + now.at("/allocated_weight_g") + " "
                        + now.at("/physical_weight_g"));
        browser.send(weighed, spool + "/undo/" + newest("count"), Map.of());
        Answer after = host.get(spool);
        assertEquals("100 900", after.at("/remaining_weight_g") + " " + after.at("/allocated_weight_g"));
    }

    @Test
    void aSpoolIsCarriedAndSplitOnItsPageAndBothGoBack() {
        String spool = "/spools/FIL-001";
        Answer carried = browser.follow(
                browser.send(browser.open(spool), spool + "/transfer", Map.of("storage_location", "Dry box")));
        assertEquals("Dry box", host.get(spool).at("/storage_location"));
        Answer split =
                browser.send(carried, spool + "/split", Map.of("weight_g", "250", "empty_spool_weight_g", "180"));
        assertEquals(303, split.status(), split.text());
        String undo = "action=\"" + spool + "/undo/" + newest("split") + "\"";
        assertTrue(browser.follow(split).text().contains(undo), "the toast offers the way back");
        Answer made = host.get("/spools/FIL-002");
        assertEquals("250 180", made.at("/remaining_weight_g") + " " + made.at("/empty_spool_weight_g"));
        assertEquals(host.get(spool).at("/cost_per_gram/amount"), made.at("/cost_per_gram/amount"));
        assertEquals("750", host.get(spool).at("/remaining_weight_g"));
        browser.send(browser.open(spool), spool + "/undo/" + newest("split"), Map.of());
        assertEquals("1000", host.get(spool).at("/remaining_weight_g"));
        assertEquals(
                "0 false",
                host.get("/spools/FIL-002").at("/remaining_weight_g") + " "
                        + host.get("/spools/FIL-002").at("/is_active"));
    }

    @Test
    void whatIsRefusedOfASpoolOutOfUseIsSaid() {
        String spool = "/spools/FIL-001";
        browser.send(browser.open(spool), spool + "/reserve", Map.of("weight_g", "900", "for", "order 7"));
        Answer stale = browser.open(spool);
        String claim = host.get("/allocations?open=true").at("/items/0/id");
        host.post("/allocations/" + claim + "/release", "{}");
        String entry = newest();
        host.post("/transactions/" + entry + "/reverse", "{}");
        host.post("/allocations/" + claim + "/release", "{}");
        assertEquals(204, host.delete(spool).status());
        Answer refused = browser.send(stale, spool + "/release/" + claim, Map.of());
        assertTrue(refused.text().contains("look at what is still claimed"), refused.text());
        Answer twice = browser.press(stale, spool + "/release/" + claim, spool + "/undo/" + entry, Map.of());
        assertTrue(twice.text().contains("was taken back before"), twice.text());
    }

    private String newest(String type) {
        return host.get("/spools/FIL-001/transactions?type=" + type).at("/items/0/id");
    }

    @Test
    void aRefusedFormStaysWithItsFigures() {
        Answer page = browser.open("/spools/FIL-001");
        Answer refused = browser.send(
                page, "/spools/FIL-001/weigh", Map.of("gross_weight_g", "150", "empty_spool_weight_g", "193"));
        assertEquals(400, refused.status());
        assertEquals("150", Browser.form(refused, "/spools/FIL-001/weigh").get("gross_weight_g"));
        assertTrue(refused.text().contains("is less than the empty reel"), refused.text());
        Answer nothing = browser.send(page, "/spools/FIL-001/weigh", Map.of("gross_weight_g", ""));
        assertEquals(400, nothing.status());
        Answer adjusted =
                browser.send(page, "/spools/FIL-001/adjust", Map.of("weight_delta_g", "-5", "reason", "Broken end"));
        assertTrue(browser.follow(adjusted).text().contains("posted to FIL-001."), "toast");
        assertEquals(
                400,
                browser.send(page, "/spools/FIL-001/adjust", Map.of("weight_delta_g", "-5", "reason", ""))
                        .status());
        assertEquals("995", host.get("/spools/1").at("/remaining_weight_g"));
    }
}
