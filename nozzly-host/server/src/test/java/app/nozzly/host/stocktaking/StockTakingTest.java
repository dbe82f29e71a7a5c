package app.nozzly.host.stocktaking;

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

@Tag("slow")
class StockTakingTest {

    private static TestHost host;

    private Browser browser;
    private String shelf;
    private String first;
    private String second;
    private String magnet;

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
        shelf = host.post("/locations", "{'name':'Shelf A1'}").at("/id");
        first = spool(",'empty_spool_weight_g':193");
        second = spool("");
        magnet = host.post("/components", "{'name':'Magnet','kind':'magnet'}").at("/id");
        host.post("/components/1/receive", "{'location_id':'" + shelf + "','quantity':40,'unit_cost':'0.12'}");
    }

    private static String spool(String tare) {
        return host.post(
                        "/spools",
                        "{'material_type':'PLA','brand':'Prusament','color':'Red','initial_weight_g':1000,"
                                + "'purchase_cost':'24.99','storage_location':'Shelf A1'" + tare + "}")
                .at("/id");
    }

    private String findings() {
        return "{'location_id':'" + shelf + "','note':'Yearly','spools':[{'id':'" + first
                + "','gross_weight_g':1093},{'id':'" + second
                + "','gross_weight_g':1200,'empty_spool_weight_g':200}],'components':[{'id':'" + magnet
                + "','location_id':'" + shelf + "','quantity':44}]}";
    }

    @Test
    void aRoundIsSeenBeforePostedAtOnceAndTakenBackAtOnce() {
        Answer sheet = host.get("/stock-takes/sheet?location_id=" + shelf);
        assertEquals("FIL-001", sheet.at("/spools/0/spool_id"), sheet.text());
        assertEquals("193", sheet.at("/spools/0/empty_spool_weight_g"));
        assertEquals("40", sheet.at("/components/0/quantity"));
        Answer preview = host.post("/stock-takes/preview", findings());
        assertEquals(200, preview.status(), preview.text());
        assertEquals("3", preview.at("/counted"));
        assertEquals("2", preview.at("/differing"));
        // −100 × 0.02499 = −2.50 and 4 × 0.12 = 0.48
        assertEquals("-2.02", preview.at("/value/amount"));
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
        Answer posted = host.post("/stock-takes", findings(), "Idempotency-Key", "round-1");
        assertEquals(201, posted.status(), posted.text());
        assertEquals("ST-001", posted.at("/stock_take/code"));
        assertEquals("-100", posted.at("/lines/0/difference"));
        assertEquals(
                posted.text(),
                host.post("/stock-takes", findings(), "Idempotency-Key", "round-1")
                        .text());
        assertEquals("1", host.get("/stock-takes").at("/total"), "a repeat is not a second round");
        assertEquals("900", host.get("/spools/1").at("/remaining_weight_g"));
        assertEquals("200", host.get("/spools/2").at("/empty_spool_weight_g"));
        assertEquals("44", host.get("/components/1").at("/quantity"));
        assertEquals("stock_take", host.get("/spools/1/transactions").at("/items/0/reference/kind"));
        Answer undone = host.post("/stock-takes/ST-001/undo", "");
        assertEquals(200, undone.status(), undone.text());
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
        assertEquals("40", host.get("/components/1").at("/quantity"));
        assertEquals(
                "409 already_reversed", host.post("/stock-takes/1/undo", "").refusal());
    }

    @Test
    void impossibleFiguresAreRefusedBesideTheirRowsAndNothingIsPosted() {
        Answer refused = host.post("/stock-takes", findings().replace("1093", "190"));
        assertEquals("400 validation_failed /spools/0/gross_weight_g", refused.refusal());
        assertEquals(
                "400 validation_failed /spools/1/empty_spool_weight_g",
                host.post("/stock-takes", findings().replace(",'empty_spool_weight_g':200", ""))
                        .refusal());
        assertEquals(
                "400 validation_failed /components/0/quantity",
                host.post("/stock-takes", findings().replace("':44}", "':-1}")).refusal());
        assertEquals(
                "400 validation_failed /spools",
                host.post("/stock-takes", "{'spools':[],'components':[]}").refusal());
        assertEquals("404 not_found", host.get("/stock-takes/ST-001").refusal());
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
    }

    @Test
    void onThePagesASheetIsFilledInSeenPostedAndTakenBackWithoutAScript() {
        Answer start = browser.open("/stock-takes");
        assertTrue(start.text().contains("Stock was never taken"), start.text());
        Answer sheet = browser.open("/stock-takes/sheet?place=" + shelf);
        assertTrue(sheet.text().contains("scale 1,193.0 g"), sheet.text());
        assertTrue(sheet.text().contains("data-live=\"spool component location\""), sheet.text());
        Answer wrong = browser.send(
                sheet,
                "/stock-takes/sheet",
                Map.of("spools[0].gross_weight_g", "190", "spools[1].gross_weight_g", "1200", "note", "Yearly"));
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("id=\"f-spools-0--gross_weight_g-error\""), wrong.text());
        assertTrue(wrong.text().contains("id=\"f-spools-1--empty_spool_weight_g-error\""), wrong.text());
        assertFalse(wrong.text().contains("data-live=") || wrong.text().contains("<nz-live"), "what was typed stays");
        assertTrue(wrong.text().contains("value=\"1200\"") && wrong.text().contains("value=\"Yearly\""));
        Answer seen = browser.send(
                wrong,
                "/stock-takes/sheet",
                Map.of(
                        "spools[0].gross_weight_g",
                        "1.093 kg",
                        "spools[1].empty_spool_weight_g",
                        "200",
                        "components[0].quantity",
                        "44"));
        assertEquals(200, seen.status(), seen.text());
        assertTrue(seen.text().contains("3 counted, 2 of them differ."), seen.text());
        assertTrue(seen.text().contains("−100.0"), seen.text());
        assertTrue(seen.text().contains("formaction=\"/stock-takes\""), seen.text());
        Answer posted = browser.press(seen, "/stock-takes/sheet", "/stock-takes", Map.of());
        assertEquals(303, posted.status(), posted.text());
        Answer report = browser.open("/stock-takes/ST-001");
        assertTrue(report.text().contains("Yearly"), report.text());
        assertEquals("900", host.get("/spools/1").at("/remaining_weight_g"));
        Answer undone = browser.send(report, "/stock-takes/ST-001/undo", Map.of());
        assertEquals(303, undone.status(), undone.text());
        assertTrue(browser.follow(undone).text().contains("Taken back on"));
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
    }

    @Test
    void figuresStayWithTheirSpoolsWhenOneLeavesThePlaceMeanwhile() {
        spool(",'empty_spool_weight_g':193");
        Answer sheet = browser.open("/stock-takes/sheet?place=" + shelf);
        move("1", "Box");
        Answer seen = browser.send(
                sheet,
                "/stock-takes/sheet",
                Map.of(
                        "spools[1].gross_weight_g",
                        "1200",
                        "spools[1].empty_spool_weight_g",
                        "200",
                        "spools[2].gross_weight_g",
                        "1093"));
        assertEquals(200, seen.status(), seen.text());
        assertFalse(seen.text().contains("FIL-001"), "it left, and nothing was typed for it");
        Map<String, String> form = Browser.form(seen, "/stock-takes/sheet");
        assertEquals(second, form.get("spools[0].id"));
        assertEquals("1200", form.get("spools[0].gross_weight_g"));
        assertEquals("200", form.get("spools[0].empty_spool_weight_g"));
        assertEquals("1093", form.get("spools[1].gross_weight_g"));
        assertEquals(
                303,
                browser.press(seen, "/stock-takes/sheet", "/stock-takes", Map.of())
                        .status());
        // 1,200 − 200 and 1,093 − 193
        assertEquals("1000", host.get("/spools/2").at("/remaining_weight_g"));
        assertEquals("900", host.get("/spools/3").at("/remaining_weight_g"));
        assertEquals("1000", host.get("/spools/1").at("/remaining_weight_g"));
    }

    @Test
    void whatWasTypedForASpoolThatLeftIsShownStillAndRefusedBesideItsRow() {
        Answer sheet = browser.open("/stock-takes/sheet?place=" + shelf);
        move("1", "Box");
        host.delete("/components/1");
        Answer wrong = browser.send(
                sheet,
                "/stock-takes/sheet",
                Map.of("spools[0].gross_weight_g", "190", "components[0].quantity", "44", "note", "Yearly"));
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("no longer on this sheet"), wrong.text());
        Map<String, String> form = Browser.form(wrong, "/stock-takes/sheet");
        assertEquals(second, form.get("spools[0].id"));
        assertEquals("", form.get("spools[0].gross_weight_g"));
        assertEquals(first, form.get("spools[1].id"));
        assertEquals("190", form.get("spools[1].gross_weight_g"));
        assertTrue(wrong.text().contains("id=\"f-spools-1--gross_weight_g-error\""), wrong.text());
        assertEquals("44", form.get("components[0].quantity"));
    }

    @Test
    void figuresAlteredAfterThePreviewAreShownBeforeTheyArePosted() {
        Answer sheet = browser.open("/stock-takes/sheet?place=" + shelf);
        Answer seen = browser.send(sheet, "/stock-takes/sheet", Map.of("spools[0].gross_weight_g", "1093"));
        Answer altered =
                browser.press(seen, "/stock-takes/sheet", "/stock-takes", Map.of("spools[0].gross_weight_g", "1193"));
        assertEquals(409, altered.status(), altered.text());
        assertTrue(altered.text().contains("1 counted, 0 of them differ."), altered.text());
        assertEquals("0", host.get("/stock-takes").at("/total"));
        Answer posted =
                browser.press(altered, "/stock-takes/sheet", "/stock-takes", Map.of("note", "a note alters nothing"));
        assertEquals(303, posted.status(), posted.text());
    }

    @Test
    void theReportOfAPartLeadsOnToTheNextPart() {
        for (int batch = 0; batch < 2; batch++) {
            host.post(
                    "/spools",
                    "{'material_type':'PLA','brand':'Prusament','color':'Red','initial_weight_g':1000,"
                            + "'storage_location':'Shelf A1','quantity':100}");
        }
        Answer sheet = browser.open("/stock-takes/sheet?place=" + shelf);
        assertTrue(sheet.text().contains("what is typed here is not kept"), sheet.text());
        Answer seen = browser.send(sheet, "/stock-takes/sheet", Map.of("spools[0].gross_weight_g", "1093"));
        Answer posted = browser.press(seen, "/stock-takes/sheet", "/stock-takes", Map.of());
        assertEquals(303, posted.status(), posted.text());
        Answer report = browser.follow(posted);
        String next = report.text()
                .replaceFirst("(?s).*href=\"(/stock-takes/sheet[^\"]*)\"[^>]*>Go on with the next part.*", "$1");
        Answer second = browser.open(next.replace("&amp;", "&"));
        assertTrue(second.text().contains("FIL-201") && second.text().contains("FIL-202"), second.text());
        assertFalse(second.text().contains("FIL-200"), second.text());
        assertTrue(report.text().contains("Weights of empty reels"), report.text());
    }

    private static void move(String spool, String place) {
        Answer moved = host.post(
                "/bulk-edits",
                "{'spools':['" + host.get("/spools/" + spool).at("/id") + "'],'set':{'storage_location':'" + place
                        + "'}}");
        assertEquals(201, moved.status(), moved.text());
    }
}
