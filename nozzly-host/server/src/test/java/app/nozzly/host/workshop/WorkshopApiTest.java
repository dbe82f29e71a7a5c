package app.nozzly.host.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
class WorkshopApiTest {

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
    void aPatchChangesWhatItNames() {
        String before = host.get("/workshop").etag();
        Answer patched = host.patch("/workshop", "{'labor_rate':'18.50','name':null}", "If-Match", before);
        assertEquals("18.50000000", patched.at("/labor_rate/amount"), patched.text());
        assertEquals(host.get("/workshop").text(), patched.text());
        assertEquals("TEST", patched.at("/code"));
        assertEquals(
                "412 version_conflict",
                host.patch("/workshop", "{'name':'X'}", "If-Match", before).refusal());
        assertEquals(
                "400 validation_failed /nonsense",
                host.patch("/workshop", "{'nonsense':1}").refusal());
    }

    @Test
    void oneDocumentHoldsSettingsAndRates() {
        Answer answer = host.get("/workshop");
        assertEquals(200, answer.status());
        assertEquals(
                List.of(
                        "id",
                        "code",
                        "name",
                        "currency",
                        "time_zone",
                        "strict_writes",
                        "labor_rate",
                        "power_w",
                        "tariff_per_kwh",
                        "depreciation_per_hour",
                        "maintenance_per_hour",
                        "failure_percent",
                        "overhead_percent",
                        "overhead_per_unit",
                        "overhead_per_print_hour",
                        "cost_basis"),
                answer.names(""));
        assertEquals("GBP", answer.at("/currency"));
        assertEquals("weighted_average", answer.at("/cost_basis"));
    }

    @Test
    void oneWriteChangesBothAndWhatIsLeftOutStays() {
        Answer changed = host.put(
                "/workshop",
                "{'name':'Print shed','labor_rate':'18.50','power_w':120,'tariff_per_kwh':{'amount':'0.27','currency':'GBP'},"
                        + "'failure_percent':5,'overhead_percent':12.5,'cost_basis':'last_purchase'}");
        assertEquals(200, changed.status());
        Answer read = host.get("/workshop");
        assertEquals(changed.text(), read.text());
        assertEquals("Print shed", read.at("/name"));
        assertEquals("TEST", read.at("/code"));
        assertEquals("18.50000000", read.at("/labor_rate/amount"));
        assertEquals("0.27000000", read.at("/tariff_per_kwh/amount"));
        assertEquals("12.5", read.at("/overhead_percent"));
        assertEquals("last_purchase", read.at("/cost_basis"));
        assertEquals("120", read.at("/power_w"));
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() {
        Answer read = host.get("/workshop");
        Answer sent = host.put("/workshop", read.text(), "If-Match", read.etag());
        assertEquals(200, sent.status());
        assertEquals(read.text(), sent.text());
    }

    @Test
    void anOldVersionIsRefusedWhicheverPartWasChanged() {
        String old = host.get("/workshop").etag();
        Answer rates = host.put("/workshop", "{'power_w':100}", "If-Match", old);
        assertEquals(200, rates.status());
        assertNotEquals(old, rates.etag());
        assertEquals(
                "412 version_conflict",
                host.put("/workshop", "{'name':'B'}", "If-Match", old).refusal());
        Answer name = host.put("/workshop", "{'name':'C'}", "If-Match", rates.etag());
        assertEquals(200, name.status());
        assertEquals(
                "412 version_conflict",
                host.put("/workshop", "{'power_w':1}", "If-Match", rates.etag()).refusal());
        assertEquals(304, host.get("/workshop", "If-None-Match", name.etag()).status());
    }

    @Test
    void theCurrencyOfAnEmptyWorkshopMayChangeAndTheRatesWithIt() {
        host.put("/workshop", "{'labor_rate':'18.50'}");
        Answer yen = host.put("/workshop", "{'currency':'JPY','tariff_per_kwh':31}");
        assertEquals("JPY", yen.at("/currency"), yen.text());
        assertEquals("JPY", yen.at("/labor_rate/currency"));
        assertEquals("31", yen.at("/tariff_per_kwh/amount").replaceAll("\\.0+$", ""));
        assertEquals("JPY", host.get("/workshop").at("/currency"));
    }

    @Test
    void impossibleSettingsAreRefusedByName() {
        assertEquals(
                "400 validation_failed /colour",
                host.put("/workshop", "{'colour':1}").refusal());
        host.post("/filaments", "{'brand':'eSUN','material_type':'PLA','color':'Red'}");
        assertEquals(
                "400 validation_failed /currency",
                host.put("/workshop", "{'currency':'EUR'}").refusal());
        assertEquals(
                "400 validation_failed /code",
                host.put("/workshop", "{'code':'?'}").refusal());
        assertEquals(
                "400 validation_failed /time_zone",
                host.put("/workshop", "{'time_zone':'Moon/Base'}").refusal());
        assertEquals(
                "400 validation_failed /failure_percent",
                host.put("/workshop", "{'failure_percent':100}").refusal());
        assertEquals(
                "400 validation_failed /labor_rate",
                host.put("/workshop", "{'labor_rate':-1}").refusal());
        assertEquals(
                "400 validation_failed /labor_rate",
                host.put("/workshop", "{'labor_rate':{'amount':'1','currency':'USD'}}")
                        .refusal());
        assertEquals(
                "400 validation_failed /labor_rate",
                host.put("/workshop", "{'labor_rate':'0.123456789'}").refusal());
        assertEquals(
                "400 validation_failed /labor_rate",
                host.put("/workshop", "{'labor_rate':1e30}").refusal());
        assertEquals("0.00000000", host.get("/workshop").at("/labor_rate/amount"));
    }

    @Test
    void strictWritesDemandVersionsAndKeys() {
        Answer strict = host.put("/workshop", "{'strict_writes':true}");
        assertEquals(200, strict.status());
        assertEquals(
                "428 precondition_required",
                host.put("/workshop", "{'strict_writes':false}").refusal());
        assertEquals(
                "400 idempotency_key_required",
                host.post("/brands", "{'name':'Prusament'}").refusal());
        assertEquals(
                201,
                host.post("/brands", "{'name':'Prusament'}", "Idempotency-Key", "k1")
                        .status());
        assertEquals(
                200,
                host.put("/workshop", "{'strict_writes':false}", "If-Match", strict.etag())
                        .status());
    }
}
