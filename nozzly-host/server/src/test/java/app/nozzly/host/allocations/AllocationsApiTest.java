package app.nozzly.host.allocations;

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

/** Claiming grams, giving them back, carrying spools and winding them over, by programs and on the page. */
@Tag("slow")
class AllocationsApiTest {

    private static final String ORDER = "'reference':{'kind':'order','id':'2026-0007'}";

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
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','color':'Black','initial_weight_g':1000,"
                        + "'purchase_cost':'24.99','storage_location':'Shelf A'}");
    }

    private static Answer allocate(String lines) {
        return host.post("/allocations", "{'lines':[" + lines + "]}");
    }

    private static void assertWeights(String remaining, String allocated) {
        Answer spool = host.get("/spools/1");
        assertEquals(remaining, spool.at("/remaining_weight_g"));
        assertEquals(allocated, spool.at("/allocated_weight_g"));
    }

    @Test
    void gramsAreClaimedAndGivenBack() {
        Answer claimed = allocate("{'material_type':'pla','color':'black','weight_g':250.5," + ORDER + "}");
        assertEquals(200, claimed.status(), claimed.text());
        assertEquals("250.5", claimed.at("/allocations/0/weight_g"));
        assertWeights("749.5", "250.5");
        assertEquals("1000", host.get("/spools/1").at("/physical_weight_g"));
        String id = claimed.at("/allocations/0/id");
        Answer list = host.get("/allocations?spool=FIL-001&open=true&reference_kind=order&reference_id=2026-0007");
        assertEquals("1", list.at("/total"), list.text());
        assertEquals(id, list.at("/items/0/id"));
        assertEquals("FIL-001", list.at("/items/0/spool_code"));
        assertEquals("250.5", list.at("/items/0/open_weight_g"));
        Answer entry = host.get("/spools/1/transactions");
        assertEquals("allocation", entry.at("/items/0/type"));
        assertEquals(id, entry.at("/items/0/id"));
        assertEquals(id, entry.at("/items/0/allocation_id"));
        Answer part = host.post("/allocations/" + id + "/release", "{'weight_g':50.5}");
        assertEquals("200", part.at("/open_weight_g"), part.text());
        assertEquals("true", part.at("/is_open"));
        assertWeights("800", "200");
        assertEquals("0", host.post("/allocations/" + id + "/release", "{}").at("/open_weight_g"));
        assertWeights("1000", "0");
        assertEquals(
                "409 allocation_released",
                host.post("/allocations/" + id + "/release", "{}").refusal());
        assertEquals("0", host.get("/allocations?open=true").at("/total"));
        assertEquals("false", host.get("/allocations/" + id).at("/is_open"));
        host.openAnother();
        assertEquals("404 not_found", host.get("/allocations/" + id).refusal(), "of another workshop");
        assertEquals(
                "404 not_found",
                host.post("/allocations/" + id + "/release", "{}").refusal());
    }

    @Test
    void whatIsNotThereIsRefusedWithTheFigures() {
        Answer refused = allocate("{'material_type':'PLA','weight_g':600," + ORDER
                + "},{'material_type':'PLA','weight_g':600," + ORDER + "},{'material_type':'ASA','weight_g':1," + ORDER
                + "}");
        assertEquals("409 insufficient_stock", refused.refusal());
        assertEquals("PLA", refused.at("/shortages/0/material"));
        assertTrue(refused.text().contains("\"required\":1200"), refused.text());
        assertTrue(refused.text().contains("\"available\":1000"), refused.text());
        assertEquals("ASA", refused.at("/shortages/1/material"));
        assertWeights("1000", "0");
        Answer partial = host.post(
                "/allocations",
                "{'partial':true,'lines':[{'material_type':'ASA','weight_g':1," + ORDER
                        + "},{'material_type':'PLA','weight_g':600,'reference':{'kind':'order','id':'8'}}]}");
        assertEquals("600", partial.at("/allocations/0/weight_g"), partial.text());
        assertEquals("ASA", partial.at("/uncovered/0/material"));
        assertEquals("1", partial.at("/shortages/0/required"));
        assertWeights("400", "600");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertEquals(
                "400 validation_failed /lines/0/material_type",
                allocate("{'weight_g':1," + ORDER + "}").refusal());
        assertEquals(
                "400 validation_failed /lines/1/weight_g",
                allocate("{'spool_id':'1','weight_g':1," + ORDER + "},{'spool_id':'1','weight_g':0," + ORDER + "}")
                        .refusal());
        assertEquals("400 validation_failed /lines", allocate("").refusal());
        assertEquals(
                "400 validation_failed /lines/0/reference",
                allocate("{'spool_id':'1','weight_g':1,'reference':{'kind':' ','id':'1'}}")
                        .refusal()
                        .replaceAll("(/reference).*", "$1"));
        assertEquals(
                "404 not_found",
                allocate("{'spool_id':'77','weight_g':1," + ORDER + "}").refusal());
    }

    @Test
    void L3_aRepeatedRequestClaimsOnce() {
        String body = "{'lines':[{'spool_id':'1','weight_g':100," + ORDER + "}]}";
        Answer first = host.post("/allocations", body, "Idempotency-Key", "k-1");
        Answer again = host.post("/allocations", body, "Idempotency-Key", "k-1");
        assertEquals(first.text(), again.text());
        assertWeights("900", "100");
    }

    @Test
    void aUseBeyondWhatIsFreeReleasesAndGoesBackWhole() {
        String id = allocate("{'spool_id':'1','weight_g':900," + ORDER + "}").at("/allocations/0/id");
        Answer short300 = host.post("/spools/1/use", "{'weight_g':400}");
        assertEquals(id, short300.at("/released/0/allocation_id"), short300.text());
        assertEquals("300", short300.at("/released/0/weight_g"));
        assertEquals("600", short300.at("/released/0/open_weight_g"));
        assertEquals("order", short300.at("/released/0/reference/kind"));
        assertFalse(host.get("/spools/1").text().contains("released"));
        Answer sentBack = host.put("/spools/1", short300.text());
        assertEquals(200, sentBack.status(), sentBack.text());
        assertWeights("0", "600");
        assertEquals("600", host.get("/allocations/" + id).at("/open_weight_g"));
        String used = host.get("/spools/1/transactions").at("/items/0/id");
        host.post("/transactions/" + used + "/reverse", "{}");
        assertWeights("100", "900");
    }

    @Test
    void claimsBecomePartsEachGramOnce() {
        String id = allocate("{'spool_id':'1','weight_g':900," + ORDER + "}").at("/allocations/0/id");
        host.post("/spools/1/count", "{'weight_g':985}");
        assertWeights("85", "900");
        Answer run = host.post(
                "/allocations/convert",
                "{'claims':[{'allocation_id':'" + id + "'}],'draws':[{'spool_id':'FIL-001','weight_g':912.5}]}");
        assertEquals("900", run.at("/released/0/weight_g"), run.text());
        assertEquals("72.5", run.at("/drawn/0/remaining_weight_g"));
        assertWeights("72.5", "0");
        host.post("/transactions/" + run.at("/transaction_id") + "/reverse", "{}");
        assertWeights("85", "900");
        assertEquals(
                "400 validation_failed /draws/0/weight_g",
                host.post("/allocations/convert", "{'draws':[{'spool_id':'1','weight_g':0}]}")
                        .refusal());
        assertEquals(
                "400 validation_failed /claims",
                host.post("/allocations/convert", "{}").refusal());
    }

    @Test
    void aSpoolIsCarriedAndSplit() {
        Answer moved = host.post("/spools/1/transfer", "{'storage_location':'Dry box'}");
        assertEquals("Dry box", moved.at("/storage_location"), moved.text());
        Answer ledger = host.get("/spools/1/transactions");
        assertEquals("transfer", ledger.at("/items/0/type"));
        assertEquals("0", ledger.at("/items/0/weight_delta_g"));
        assertEquals("Shelf A → Dry box", ledger.at("/items/0/reason"));
        assertEquals(
                "400 validation_failed /storage_location",
                host.post("/spools/1/transfer", "{'storage_location':' '}").refusal());
        Answer part = host.post("/spools/1/split", "{'weight_g':250,'number':'FIL-040','empty_spool_weight_g':140}");
        assertEquals(201, part.status(), part.text());
        assertEquals("FIL-040", part.at("/spool_id"));
        assertEquals("250", part.at("/remaining_weight_g"));
        assertEquals("0.02499000", part.at("/cost_per_gram/amount"));
        assertEquals("Dry box", part.at("/storage_location"));
        assertWeights("750", "0");
        assertEquals(
                "409 insufficient_stock",
                host.post("/spools/1/split", "{'weight_g':750.5}").refusal());
        assertEquals(
                "409 already_exists",
                host.post("/spools/1/split", "{'weight_g':1,'number':'40'}")
                        .refusal()
                        .substring(0, 18));
        String split = host.get("/spools/40/transactions").at("/items/0/id");
        host.post("/transactions/" + split + "/reverse", "{}");
        assertWeights("1000", "0");
        assertEquals("false", host.get("/spools/40").at("/is_active"));
    }

    @Test
    void thePageOfASpoolPromisesAndGivesBack() {
        Answer page = browser.open("/spools/FIL-001");
        Answer promised = browser.send(page, "/spools/FIL-001/reserve", Map.of("weight_g", "200", "for", "Ada’s lamp"));
        assertEquals(303, promised.status(), promised.text());
        Answer after = browser.follow(promised);
        assertTrue(after.text().contains("reservation Ada’s lamp"), after.text());
        assertWeights("800", "200");
        String id = host.get("/allocations").at("/items/0/id");
        Answer released = browser.send(after, "/spools/FIL-001/release/" + id, Map.of());
        assertEquals(303, released.status(), released.text());
        assertFalse(browser.follow(released).text().contains("/release/" + id));
        assertWeights("1000", "0");
        Answer refused = browser.send(page, "/spools/FIL-001/reserve", Map.of("weight_g", "1200", "for", "all"));
        assertEquals(409, refused.status());
        assertEquals("1200", Browser.form(refused, "/spools/FIL-001/reserve").get("weight_g"));
        Answer nameless = browser.send(page, "/spools/FIL-001/reserve", Map.of("weight_g", "2", "for", " "));
        assertEquals(400, nameless.status());
        for (String deed : new String[] {"reserve", "transfer", "split"}) {
            assertEquals(303, browser.open("/spools/FIL-001/" + deed).status());
        }
    }

    @Test
    void thePageOfASpoolCarriesAndSplits() {
        Answer page = browser.open("/spools/FIL-001");
        Answer moved = browser.send(page, "/spools/FIL-001/transfer", Map.of("storage_location", "Loft"));
        assertEquals(303, moved.status(), moved.text());
        assertTrue(browser.follow(moved).text().contains("Shelf A → Loft"));
        assertEquals(
                400,
                browser.send(page, "/spools/FIL-001/transfer", Map.of("storage_location", ""))
                        .status());
        Answer split = browser.send(
                page,
                "/spools/FIL-001/split",
                Map.of("weight_g", "300", "storage_location", "", "empty_spool_weight_g", ""));
        assertEquals(303, split.status(), split.text());
        assertEquals("300", host.get("/spools/2").at("/remaining_weight_g"));
        assertEquals("Loft", host.get("/spools/2").at("/storage_location"));
        assertEquals(
                409,
                browser.send(page, "/spools/FIL-001/split", Map.of("weight_g", "701"))
                        .status());
    }
}
