package app.nozzly.host.spools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SpoolsApiTest {

    private static final String FLAT =
            "{'material_type':'PLA','brand':'Prusament','color':'Galaxy Black','color_hex':'#1A1A2E',"
                    + "'initial_weight_g':1000,'purchase_cost':'24.99','purchase_date':'2026-10-01','storage_location':'Rack A',"
                    + "'lot_number':'L-77','notes':'dry','empty_spool_weight_g':186}";

    private static TestHost host;

    @BeforeAll
    static void start(@TempDir Path uploads) {
        host = TestHost.standard(uploads);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void openWorkshop() {
        host.openAnother();
    }

    @Test
    void whatASpoolShowsOfItsFilamentIsPartOfItsTag() {
        host.post("/spools", "{'material_type':'PLA','brand':'Tag','color':'Red','initial_weight_g':1000}");
        Answer read = host.get("/spools/1");
        Answer filament = host.get("/filaments/1");
        assertEquals(304, host.get("/spools/1", "If-None-Match", read.etag()).status());
        host.patch("/filaments/1", "{'finish':'silk'}");
        Answer seen = host.get("/spools/1", "If-None-Match", read.etag());
        assertEquals("200 silk", seen.status() + " " + seen.at("/finish"));
        host.put("/brands/1", "{'name':'Renamed'}");
        assertEquals(200, host.get("/spools/1", "If-None-Match", seen.etag()).status());
        assertEquals(
                200, host.get("/filaments/1", "If-None-Match", filament.etag()).status());
        assertEquals(
                200,
                host.patch("/spools/1", "{'notes':'own version counts'}", "If-Match", read.etag())
                        .status());
    }

    @Test
    void aSpoolHasTheFieldsOfTheContract() {
        Answer made = host.post(
                "/spools", FLAT.replace("'notes'", "'finish':'glitter','opened_at':'2026-10-02T08:00:00Z','notes'"));
        assertEquals(201, made.status());
        assertEquals("/api/v1/spools/" + made.at("/id"), made.header("Location"));
        assertEquals(
                List.of(
                        "id",
                        "number",
                        "spool_id",
                        "filament_id",
                        "material_type",
                        "brand",
                        "color",
                        "color_hex",
                        "finish",
                        "diameter_mm",
                        "density_g_cm3",
                        "initial_weight_g",
                        "remaining_weight_g",
                        "remaining_percent",
                        "allocated_weight_g",
                        "physical_weight_g",
                        "empty_spool_weight_g",
                        "empty_spool_weight_source",
                        "purchase_cost",
                        "cost_per_gram",
                        "purchase_date",
                        "storage_location",
                        "lot_number",
                        "notes",
                        "opened_at",
                        "has_photo",
                        "is_active",
                        "custom"),
                made.names(""));
        assertEquals("FIL-001", made.at("/spool_id"));
        assertEquals("1000", made.at("/remaining_weight_g"));
        assertEquals("100", made.at("/remaining_percent"));
        assertEquals("0.02499000", made.at("/cost_per_gram/amount"));
        assertEquals("true", made.at("/is_active"));
        for (String name : List.of("FIL-001", "fil-1", "1", made.at("/id"))) {
            assertEquals(made.text(), host.get("/spools/" + name).text());
        }
        assertEquals("404 not_found", host.get("/spools/FIL-002").refusal());
    }

    @Test
    void theSameDescriptionFindsTheSameFilament() {
        String first = host.post("/spools", FLAT).at("/filament_id");
        assertEquals(first, host.post("/spools", FLAT).at("/filament_id"));
        assertEquals("1", host.get("/filaments").at("/total"));
        Answer byId =
                host.post("/spools", "{'filament_id':'" + first + "','remaining_weight_g':250.5,'spool_id':'FIL-040'}");
        assertEquals(201, byId.status());
        assertEquals("FIL-040", byId.at("/spool_id"));
        assertEquals("1000", byId.at("/initial_weight_g"));
        assertEquals("25.05", byId.at("/remaining_percent"));
        assertEquals("FIL-041", host.post("/spools", FLAT).at("/spool_id"));
    }

    @Test
    void aNamedFilamentMayNotBeDescribedAsAnother() {
        String filament = host.post("/spools", FLAT).at("/filament_id");
        String named = "{'filament_id':'" + filament + "',";
        assertEquals(
                "400 validation_failed /filament_id",
                host.post("/spools", named + "'material_type':'ABS'}").refusal());
        assertEquals(
                "400 validation_failed /filament_id",
                host.post("/spools", named + "'color':'Red'}").refusal());
        assertEquals(201, host.post("/spools", named + "'material_type':'PLA'}").status());
    }

    @Test
    void unlikelyDaysAndTimesAreRefusedByName() {
        for (String day : List.of("1969-12-31", "2201-01-01", "+999999999-01-01")) {
            assertEquals(
                    "400 validation_failed /purchase_date",
                    host.post("/spools", FLAT.replace("2026-10-01", day)).refusal());
            assertEquals(
                    "400 validation_failed /opened_at",
                    host.post("/spools", FLAT.replace("'notes'", "'opened_at':'" + day + "T00:00:00Z','notes'"))
                            .refusal());
        }
        host.post("/spools", FLAT);
        for (String time : List.of("1969-12-31T23:59:59Z", "2199-01-01T00:00:00Z", "+50000-01-01T00:00:00Z")) {
            assertEquals(
                    "400 validation_failed /occurred_at",
                    host.post("/spools/1/use", "{'weight_g':1,'occurred_at':'" + time + "'}")
                            .refusal());
        }
        assertEquals(
                200,
                host.post("/spools/1/use", "{'weight_g':1,'occurred_at':'2020-02-29T12:00:00Z'}")
                        .status());
    }

    @Test
    void drawingHonoursTheVersionWhenOneIsStated() {
        host.post("/spools", FLAT);
        String tag = host.get("/spools/1").header("ETag");
        String use = "{'weight_g':1}";
        for (String other : List.of("abc", "\"99\"", "7")) {
            assertEquals(
                    "412 version_conflict",
                    host.post("/spools/1/use", use, "If-Match", other).refusal());
        }
        assertEquals(200, host.post("/spools/1/use", use, "If-Match", tag).status());
        assertEquals(
                "412 version_conflict",
                host.post("/spools/1/use", use, "If-Match", tag).refusal());
        assertEquals(200, host.post("/spools/1/use", use, "If-Match", "*").status());
        assertEquals("998", host.get("/spools/1").at("/remaining_weight_g"));
    }

    @Test
    void takingOutTwiceIsHarmless() {
        host.post("/spools", FLAT);
        assertEquals(204, host.send("DELETE", "/spools/1", "").status());
        String once = host.get("/spools/1").header("ETag");
        assertEquals(204, host.send("DELETE", "/spools/1", "").status());
        assertEquals(once, host.get("/spools/1").header("ETag"));
        assertEquals(
                "412 version_conflict",
                host.send("DELETE", "/spools/1", "", "If-Match", "\"0\"").refusal());
    }

    @Test
    void filtersThatCanMatchNothingAreRefused() {
        host.post("/spools", FLAT);
        for (String filter : List.of("is_active=maybe", "filament_id=abc")) {
            assertEquals(
                    "400 validation_failed /query/" + filter.substring(0, filter.indexOf('=')),
                    host.get("/spools?" + filter).refusal());
        }
        assertEquals(
                "400 validation_failed /query/type",
                host.get("/spools/1/transactions?type=nonsense").refusal());
        assertEquals(
                "400 validation_failed /query/brand",
                host.get("/spools?brand=a&brand=b").refusal());
        assertEquals("1", host.get("/spools?is_active=true&brand=Prusament").at("/total"));
    }

    @Test
    void wrongSpoolsAreRefusedByName() {
        assertEquals(
                "400 validation_failed /filament_id", host.post("/spools", "{}").refusal());
        assertEquals(
                "400 validation_failed /colour",
                host.post("/spools", "{'material_type':'PLA','colour':'Red'}").refusal());
        assertEquals(
                "400 validation_failed /material_type",
                host.post("/spools", "{'material_type':'NIX'}").refusal());
        assertEquals(
                "400 validation_failed /initial_weight_g",
                host.post("/spools", "{'material_type':'PLA','initial_weight_g':-1,'remaining_weight_g':-1}")
                        .refusal());
        assertEquals(
                "400 validation_failed /remaining_weight_g",
                host.post("/spools", "{'material_type':'PLA','initial_weight_g':100,'remaining_weight_g':101}")
                        .refusal());
        assertEquals(
                "400 validation_failed /purchase_cost",
                host.post("/spools", "{'material_type':'PLA','purchase_cost':-1}")
                        .refusal());
        assertEquals(
                "400 validation_failed /purchase_cost",
                host.post("/spools", "{'material_type':'PLA','purchase_cost':{'amount':'1','currency':'EUR'}}")
                        .refusal());
        assertEquals(
                "400 validation_failed /purchase_date",
                host.post("/spools", "{'material_type':'PLA','purchase_date':'yesterday'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /spool_id",
                host.post("/spools", "{'material_type':'PLA','spool_id':'X'}").refusal());
        assertEquals(
                "400 validation_failed /supplier_id",
                host.post("/spools", "{'material_type':'PLA','supplier_id':'X'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /is_active",
                host.post("/spools", "{'material_type':'PLA','is_active':false}")
                        .refusal());
        assertEquals("0", host.get("/spools").at("/total"));
        host.post("/spools", FLAT);
        assertEquals(
                "409 already_exists /spool_id",
                host.post("/spools", "{'material_type':'PLA','spool_id':'FIL-001'}")
                        .refusal());
    }

    @Test
    void aPutOfTheRemainingWeightPostsAnAdjustment() {
        Answer made = host.post("/spools", FLAT);
        Answer put =
                host.put("/spools/1", "{'remaining_weight_g':640.25,'purchase_cost':24.99}", "If-Match", made.etag());
        assertEquals(200, put.status());
        assertEquals("640.25", put.at("/remaining_weight_g"));
        assertEquals("1000", put.at("/initial_weight_g"));
        assertTrue(put.json().path("notes").isMissingNode());
        assertEquals(made.at("/filament_id"), put.at("/filament_id"));
        assertEquals(put.etag(), host.get("/spools/1").etag());
        Answer ledger = host.get("/spools/1/transactions");
        assertEquals("2", ledger.at("/total"));
        assertEquals("adjustment", ledger.at("/items/0/type"));
        assertEquals("-359.75", ledger.at("/items/0/weight_delta_g"));
        assertEquals("640.25", ledger.at("/items/0/balance_after"));
        assertEquals("purchase", ledger.at("/items/1/type"));
    }

    @Test
    void whatWasReadCanBeSentBackAndMovesNothing() {
        host.post("/spools", FLAT);
        host.post("/spools/1/use", "{'length_mm':10}");
        Answer read = host.get("/spools/1");
        assertEquals("999.97", read.at("/remaining_weight_g"));
        Answer put = host.put("/spools/1", read.text(), "If-Match", read.etag());
        assertEquals(200, put.status());
        assertEquals(read.json(), put.json());
        assertEquals("2", host.get("/spools/1/transactions").at("/total"));
        assertEquals("1", host.get("/filaments").at("/total"));
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        Answer made = host.post("/spools", FLAT);
        Answer patched =
                host.patch("/spools/FIL-001", "{'notes':null,'storage_location':'Rack B'}", "If-Match", made.etag());
        assertEquals(200, patched.status());
        assertTrue(patched.json().path("notes").isMissingNode());
        assertEquals("Rack B", patched.at("/storage_location"));
        assertEquals("L-77", patched.at("/lot_number"));
        assertEquals("1", host.get("/spools/1/transactions").at("/total"));
        assertEquals(
                "900", host.patch("/spools/1", "{'remaining_weight_g':900}").at("/remaining_weight_g"));
        assertEquals(
                "412 version_conflict",
                host.patch("/spools/1", "{'notes':'x'}", "If-Match", made.etag())
                        .refusal());
        assertEquals(
                "400 validation_failed /note",
                host.patch("/spools/1", "{'note':'x'}").refusal());
        assertEquals(
                "400 validation_failed /spool_id",
                host.patch("/spools/1", "{'spool_id':'FIL-9'}").refusal());
        assertEquals("404 not_found", host.patch("/spools/9", "rubbish").refusal());
    }

    @Test
    void anotherColourFindsOrMakesAnotherFilament() {
        Answer made = host.post("/spools", FLAT);
        Answer red = host.patch("/spools/1", "{'color':'Red','color_hex':'#FF0000'}");
        assertEquals("Red", red.at("/color"));
        assertNotEquals(made.at("/filament_id"), red.at("/filament_id"));
        Answer back = host.put("/spools/1", "{'filament_id':'" + made.at("/filament_id") + "'}");
        assertEquals("Galaxy Black", back.at("/color"));
        Answer again = host.put("/spools/1", "{'color':'Red','color_hex':'#FF0000'}");
        assertEquals(red.at("/filament_id"), again.at("/filament_id"));
        assertEquals(
                "404 not_found",
                host.put("/spools/1", "{'filament_id':'00000000-0000-7000-8000-00000000ffff'}")
                        .refusal());
    }

    @Test
    void aPatchTakesAwayWhatItNamesAndADensityGoesWithItsMaterial() {
        host.post("/spools", FLAT.replace("'notes'", "'finish':'glitter','notes'"));
        Answer plain = host.patch("/spools/1", "{'finish':null}");
        assertTrue(plain.json().path("finish").isMissingNode());
        assertEquals("#1A1A2E", plain.at("/color_hex"));
        Answer other = host.patch("/spools/1", "{'material_type':'PETG'}");
        assertEquals("PETG", other.at("/material_type"));
        assertEquals("1.27", other.at("/density_g_cm3"));
        assertEquals("Prusament", other.at("/brand"));
    }

    @Test
    void textThatNoDatabaseTakesIsRefused() {
        assertEquals(
                "400 validation_failed /notes",
                host.post("/spools", "{'material_type':'PLA','notes':'a\\u0000b'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /notes",
                host.post("/spools", "{'material_type':'PLA','notes':'a\\ud800b'}")
                        .refusal());
        assertEquals(
                "\uD83D\uDE00",
                host.post("/spools", "{'material_type':'PLA','notes':'\\ud83d\\ude00'}")
                        .at("/notes"));
    }

    @Test
    void aDeletedSpoolIsOutOfUseAndKeepsItsLedger() {
        Answer made = host.post("/spools", FLAT);
        assertEquals(
                "412 version_conflict",
                host.delete("/spools/1", "If-Match", "\"99\"").refusal());
        assertEquals(204, host.delete("/spools/1", "If-Match", made.etag()).status());
        assertEquals(204, host.delete("/spools/1").status());
        assertEquals("false", host.get("/spools/1").at("/is_active"));
        assertEquals("1", host.get("/spools/1/transactions").at("/total"));
        assertEquals("0", host.get("/spools?is_active=true").at("/total"));
        assertEquals("1", host.get("/spools?is_active=false").at("/total"));
        assertEquals("404 not_found", host.delete("/spools/2").refusal());
    }

    @Test
    void useByWeightAndByLengthIsPosted() {
        host.post("/spools", FLAT);
        Answer used = host.post(
                "/spools/1/use", "{'weight_g':42.125,'reason':'Benchy','reference':{'kind':'print','id':'P-1'}}");
        assertEquals(200, used.status());
        assertEquals("957.875", used.at("/remaining_weight_g"));
        assertEquals(used.etag(), host.get("/spools/1").etag());
        Answer entry = host.get("/spools/1/transactions?limit=1");
        assertEquals(
                List.of(
                        "id",
                        "type",
                        "weight_delta_g",
                        "balance_after",
                        "reason",
                        "reference",
                        "is_reversed",
                        "occurred_at",
                        "recorded_at",
                        "actor"),
                entry.names("/items/0"));
        assertEquals("usage", entry.at("/items/0/type"));
        assertEquals("-42.125", entry.at("/items/0/weight_delta_g"));
        assertEquals("P-1", entry.at("/items/0/reference/id"));
        assertEquals("Tester", entry.at("/items/0/actor"));
        // pi/4 * 1.75^2 mm2 * 1000 mm * 1.24 g/cm3 = 2.98257 g
        assertEquals(
                "954.892",
                host.post("/spools/1/use", "{'length_mm':1000,'type':'waste'}").at("/remaining_weight_g"));
        assertEquals("1", host.get("/spools/1/transactions?type=waste").at("/total"));
    }

    @Test
    void aDrawBeyondTheSpoolIsPostedWithWhatWasFound() {
        host.post("/spools", "{'material_type':'PLA','initial_weight_g':100}");
        assertEquals("0", host.post("/spools/1/use", "{'weight_g':130}").at("/remaining_weight_g"));
        Answer ledger = host.get("/spools/1/transactions");
        assertEquals("usage", ledger.at("/items/0/type"));
        assertEquals("found", ledger.at("/items/1/type"));
        assertEquals("30", ledger.at("/items/1/weight_delta_g"));
    }

    @Test
    void wrongUsesAreRefusedByName() {
        host.post("/spools", FLAT);
        assertEquals(
                "400 validation_failed /weight_g",
                host.post("/spools/1/use", "{}").refusal());
        assertEquals(
                "400 validation_failed /length_mm",
                host.post("/spools/1/use", "{'weight_g':1,'length_mm':1}").refusal());
        assertEquals(
                "400 validation_failed /weight_g",
                host.post("/spools/1/use", "{'weight_g':-1}").refusal());
        assertEquals(
                "400 validation_failed /weight_g",
                host.post("/spools/1/use", "{'weight_g':1000000}").refusal());
        assertEquals(
                "400 validation_failed /length_mm",
                host.post("/spools/1/use", "{'length_mm':0}").refusal());
        assertEquals(
                "400 validation_failed /reference/reference",
                host.post("/spools/1/use", "{'weight_g':1,'reference':{'kind':'','id':'1'}}")
                        .refusal());
        assertEquals(
                "404 not_found", host.post("/spools/2/use", "{'weight_g':1}").refusal());
        assertEquals(
                "400 validation_failed",
                host.get("/spools/1/transactions?spool=2").refusal().substring(0, 21));
        assertEquals("1", host.get("/spools/1/transactions").at("/total"));
    }

    @Test
    void aRepeatedCommandHappensOnce() {
        Answer first = host.post("/spools", FLAT, "Idempotency-Key", "spool-1");
        Answer second = host.post("/spools", FLAT, "Idempotency-Key", "spool-1");
        assertEquals(201, second.status());
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.etag(), second.etag());
        assertEquals("1", host.get("/spools").at("/total"));
        assertEquals(
                "422 idempotency_mismatch",
                host.post("/spools", "{}", "Idempotency-Key", "spool-1").refusal());
        Answer use = host.post("/spools/1/use", "{'weight_g':10}", "Idempotency-Key", "use-1");
        assertEquals(
                use.text(),
                host.post("/spools/1/use", "{'weight_g':10}", "Idempotency-Key", "use-1")
                        .text());
        assertEquals("990", host.get("/spools/1").at("/remaining_weight_g"));
        Answer refused = host.post("/spools", "{'material_type':'NIX'}", "Idempotency-Key", "bad-1");
        host.post("/material-types", "{'code':'NIX','density_g_cm3':1}");
        assertEquals(
                refused.text(),
                host.post("/spools", "{'material_type':'NIX'}", "Idempotency-Key", "bad-1")
                        .text());
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        host.post("/spools", FLAT);
        host.post(
                "/spools",
                "{'material_type':'PETG','brand':'Sunlu','color':'Orange','initial_weight_g':500,'storage_location':'Rack B'}");
        host.post("/spools", "{'material_type':'PETG','brand':'Sunlu','color':'Blue','initial_weight_g':750}");
        assertEquals("2", host.get("/spools?material_type=PETG").at("/total"));
        assertEquals("1", host.get("/spools?storage_location=Rack%20B").at("/total"));
        assertEquals("FIL-002", host.get("/spools?q=orange").at("/items/0/spool_id"));
        assertEquals("FIL-001", host.get("/spools?sort=-remaining_weight_g").at("/items/0/spool_id"));
        Answer first = host.get("/spools?sort=color&limit=2&brand=Sunlu");
        assertEquals("Blue", first.at("/items/0/color"));
        assertTrue(first.json().path("next_cursor").isNull());
        Answer page = host.get("/spools?limit=2");
        assertEquals(
                "FIL-003",
                host.get("/spools?limit=2&cursor=" + page.at("/next_cursor")).at("/items/0/spool_id"));
        assertEquals(400, host.get("/spools?cursor=rubbish").status());
    }
}
