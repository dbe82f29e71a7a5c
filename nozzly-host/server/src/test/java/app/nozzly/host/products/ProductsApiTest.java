package app.nozzly.host.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ProductsApiTest {

    private static final String VASE =
            "{'sku':'VASE-01','name':'Spiral vase','description':'Tall','category':'Home','tags':['vase','gift'],"
                    + "'materials':[{'material_type':'PLA','color':'White','weight_g':100,'waste_percent':10}],"
                    + "'components':[{'name':'Box','quantity':2,'unit_cost':'0.35'}],"
                    + "'units_per_plate':2,'setup_minutes':10,'handling_minutes':5,'print_minutes':120}";

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
    void aProductHasTheFieldsOfTheContract() {
        Answer made = host.post(
                "/products",
                VASE.replace(
                        "'units_per_plate'",
                        "'labor_rate':'20','power_w':150,'failure_percent':0,'overhead_percent':6.5,'cost_basis':'standard',"
                                + "'units_per_plate'"));
        assertEquals(201, made.status());
        assertEquals("/api/v1/products/" + made.at("/id"), made.header("Location"));
        assertEquals(
                List.of(
                        "id",
                        "sku",
                        "name",
                        "description",
                        "category",
                        "tags",
                        "materials",
                        "components",
                        "sub_products",
                        "units_per_plate",
                        "setup_minutes",
                        "handling_minutes",
                        "labor_rate",
                        "print_minutes",
                        "power_w",
                        "failure_percent",
                        "overhead_percent",
                        "cost_basis",
                        "single_lot",
                        "is_active"),
                made.names(""));
        assertEquals(
                List.of("id", "material_type", "color", "weight_g", "waste_percent", "slot"),
                made.names("/materials/0"));
        assertEquals(List.of("id", "name", "quantity", "unit_cost"), made.names("/components/0"));
        assertEquals("6.5", made.at("/overhead_percent"));
        assertEquals("10", made.at("/materials/0/waste_percent"));
        assertEquals("0.35000000", made.at("/components/0/unit_cost/amount"));
        assertEquals(made.text(), host.get("/products/VASE-01").text());
        assertEquals(made.text(), host.get("/products/vase-01").text());
        assertEquals(made.text(), host.get("/products/" + made.at("/id")).text());
        assertEquals("404 not_found", host.get("/products/NIX").refusal());
    }

    /** 100 at 0.10 and 50 at 0.16 are 0.12 each; 4 of them 0.48. */
    @Test
    void aPartOfTheStockCostsItsAverage() {
        String place = host.post("/locations", "{'name':'Shelf'}").at("/id");
        String magnet = host.post("/components", "{'name':'Magnet'}").at("/id");
        String receipt = "{'location_id':'" + place + "','quantity':%s,'unit_cost':'%s'}";
        host.post("/components/CMP-001/receive", receipt.formatted("100", "0.10"));
        host.post("/components/CMP-001/receive", receipt.formatted("50", "0.16"));
        Answer box = host.post(
                "/products",
                "{'sku':'BOX','name':'Box','components':[{'component_id':'" + magnet + "','quantity':4}]}");
        assertEquals(List.of("id", "component_id", "name", "quantity"), box.names("/components/0"));
        assertEquals("Magnet", box.at("/components/0/name"));
        Answer cost = host.get("/products/BOX/cost");
        assertEquals("0.48", cost.at("/component_cost/amount"), cost.text());
        assertEquals("moving_average", cost.at("/lines/0/source"));
        assertEquals("true", cost.at("/complete"));
        Answer put = host.put(
                "/products/BOX",
                box.text().replace("\"quantity\":4", "\"quantity\":4,\"unit_cost\":\"0.05\""),
                "If-Match",
                box.etag());
        assertEquals(box.at("/components/0/id"), put.at("/components/0/id"), put.text());
        assertEquals("0.20", host.get("/products/BOX/cost").at("/component_cost/amount"));
        assertEquals("line", host.get("/products/BOX/cost").at("/lines/0/source"));
        assertEquals("BOX", host.get("/products?component_id=" + magnet).at("/items/0/sku"));
        assertEquals("", host.get("/products?component_id=" + box.at("/id")).at("/items/0/sku"));
        Answer line = host.post("/products/BOX/components", "{'component_id':'" + magnet + "','name':'Lid magnet'}");
        assertEquals(magnet, line.at("/component_id"));
        assertEquals("Lid magnet", line.at("/name"));
    }

    @Test
    void T1_aPartThatIsNotThereIsRefused() {
        String magnet = host.post("/components", "{'name':'Magnet'}").at("/id");
        host.openAnother();
        for (String unknown : List.of(magnet, "CMP-001", "0190a000-0000-7000-8000-000000000001")) {
            assertEquals(
                    "400 validation_failed /components/0/component_id",
                    host.post("/products", VASE.replace("'name':'Box'", "'component_id':'" + unknown + "'"))
                            .refusal());
        }
        assertEquals(
                "400 validation_failed /components/0/name",
                host.post("/products", VASE.replace("'name':'Box',", "")).refusal());
    }

    @Test
    void wrongProductsAreRefusedByName() {
        assertEquals(
                "400 validation_failed /sku /name", host.post("/products", "{}").refusal());
        assertEquals(
                "400 validation_failed /weight",
                host.post("/products", VASE.replace("'tags'", "'weight':1,'tags'"))
                        .refusal());
        assertEquals(
                "400 validation_failed /materials/0/weight_g",
                host.post("/products", VASE.replace("'weight_g':100", "'weight_g':-1"))
                        .refusal());
        assertEquals(
                "400 validation_failed /materials/0/spool_id",
                host.post("/products", VASE.replace("'weight_g':100", "'weight_g':1,'spool_id':'FIL-009'"))
                        .refusal());
        assertEquals(
                "400 validation_failed /components/0/unit_cost",
                host.post("/products", VASE.replace("'0.35'", "{'amount':'1','currency':'USD'}"))
                        .refusal());
        assertEquals(
                "400 validation_failed /print_minutes",
                host.post("/products", VASE.replace("'print_minutes':120", "'print_minutes':-1"))
                        .refusal());
        assertEquals(
                "400 validation_failed /print_minutes",
                host.post("/products", VASE.replace("'print_minutes':120", "'print_minutes':1e40"))
                        .refusal());
        assertEquals(
                "400 validation_failed /sub_products/0/product_id",
                host.post(
                                "/products",
                                VASE.replace(
                                        "'units_per_plate'", "'sub_products':[{'product_id':'NIX'}],'units_per_plate'"))
                        .refusal());
        host.post("/products", VASE);
        assertEquals("409 already_exists /sku", host.post("/products", VASE).refusal());
        assertEquals("1", host.get("/products").at("/total"));
    }

    @Test
    void whatWasReadCanBeSentBackAndLinesKeepTheirIds() {
        Answer made = host.post("/products", VASE);
        Answer put = host.put("/products/VASE-01", made.text(), "If-Match", made.etag());
        assertEquals(200, put.status());
        assertEquals(made.json(), put.json());
        assertEquals(
                "412 version_conflict",
                host.put("/products/VASE-01", made.text(), "If-Match", made.etag())
                        .refusal());
        Answer bare = host.put("/products/VASE-01", "{'sku':'VASE-02','name':'Vase'}");
        assertEquals("VASE-02", bare.at("/sku"));
        assertEquals(0, bare.json().path("materials").size());
        assertEquals("404 not_found", host.get("/products/VASE-01").refusal());
    }

    @Test
    void linesAreAddedReadAndRemoved() {
        host.post("/spools", "{'material_type':'PLA','color':'White','brand':'Sunlu'}");
        Answer product = host.post("/products", VASE);
        Answer line = host.post(
                "/products/VASE-01/materials", "{'material_type':'PETG','weight_g':5.5,'spool_id':'FIL-001'}");
        assertEquals(201, line.status());
        assertEquals("1", line.at("/slot"));
        assertEquals(host.get("/spools/1").at("/id"), line.at("/spool_id"));
        assertEquals("/api/v1/products/" + product.at("/id") + "/materials/" + line.at("/id"), line.header("Location"));
        assertEquals(
                line.text(),
                host.get("/products/VASE-01/materials/" + line.at("/id")).text());
        assertEquals(line.at("/id"), host.get("/products/VASE-01").at("/materials/1/id"));
        assertEquals(
                204,
                host.delete("/products/VASE-01/materials/" + line.at("/id")).status());
        assertEquals(
                "404 not_found",
                host.delete("/products/VASE-01/materials/" + line.at("/id")).refusal());
        Answer part = host.post("/products/VASE-01/components", "{'name':'Ribbon'}");
        assertEquals(201, part.status());
        assertEquals("1", part.at("/quantity"));
        assertEquals(
                part.text(),
                host.get("/products/VASE-01/components/" + part.at("/id")).text());
        assertEquals(
                "412 version_conflict",
                host.delete("/products/VASE-01/components/" + part.at("/id"), "If-Match", product.etag())
                        .refusal());
        assertEquals(
                204,
                host.delete("/products/VASE-01/components/" + part.at("/id"), "If-Match", part.etag())
                        .status());
        assertEquals(
                "404 not_found",
                host.get("/products/VASE-01/components/" + part.at("/id")).refusal());
        assertEquals(
                "400 validation_failed /component_id",
                host.post("/products/VASE-01/components", "{'name':'X','component_id':'C-1'}")
                        .refusal());
        assertEquals(
                "404 not_found", host.post("/products/NIX/materials", "rubbish").refusal());
    }

    @Test
    void aRepeatedLineIsAddedOnce() {
        host.post("/products", VASE);
        String line = "{'name':'Ribbon'}";
        Answer first = host.post("/products/VASE-01/components", line, "Idempotency-Key", "r1");
        assertEquals(
                first.text(),
                host.post("/products/VASE-01/components", line, "Idempotency-Key", "r1")
                        .text());
        assertEquals(2, host.get("/products/VASE-01").json().path("components").size());
    }

    @Test
    void deletingTwiceIsHarmlessAndLinesHonourTheVersion() {
        String first = host.post("/products", VASE).etag();
        String line = "{'name':'Ribbon'}";
        for (String stale : List.of("abc", "\"99\"")) {
            assertEquals(
                    "412 version_conflict",
                    host.post("/products/VASE-01/components", line, "If-Match", stale)
                            .refusal());
            assertEquals(
                    "412 version_conflict",
                    host.post("/products/VASE-01/materials", "rubbish", "If-Match", stale)
                            .refusal());
        }
        assertEquals(
                201,
                host.post("/products/VASE-01/components", line, "If-Match", first)
                        .status());
        host.delete("/products/VASE-01");
        String gone = host.get("/products/VASE-01").etag();
        assertEquals(204, host.delete("/products/VASE-01").status());
        assertEquals(gone, host.get("/products/VASE-01").etag());
    }

    @Test
    void aDeletedProductLeavesTheCatalogue() {
        Answer made = host.post("/products", VASE);
        assertEquals(
                "412 version_conflict",
                host.delete("/products/VASE-01", "If-Match", "\"5\"").refusal());
        assertEquals(
                204, host.delete("/products/VASE-01", "If-Match", made.etag()).status());
        assertEquals("false", host.get("/products/VASE-01").at("/is_active"));
        assertEquals("0", host.get("/products?is_active=true").at("/total"));
        assertEquals("1", host.get("/products?category=Home&q=vase").at("/total"));
    }

    @Test
    void aCostShowsItsLinesAndTheySumToTheTotal() {
        host.put(
                "/workshop",
                "{'labor_rate':'18','power_w':100,'tariff_per_kwh':'0.25','depreciation_per_hour':'0.10',"
                        + "'maintenance_per_hour':'0.05','failure_percent':0,'overhead_percent':10}");
        host.post(
                "/spools",
                "{'material_type':'PLA','color':'White','brand':'Sunlu','initial_weight_g':1000,'purchase_cost':20}");
        Answer product = host.post("/products", VASE);
        Answer cost = host.get("/products/VASE-01/cost");
        assertEquals(
                List.of(
                        "product_id",
                        "currency",
                        "complete",
                        "missing",
                        "material_cost",
                        "component_cost",
                        "labor_cost",
                        "machine_cost",
                        "failure_cost",
                        "overhead_cost",
                        "sub_product_cost",
                        "total_cost",
                        "lines"),
                cost.names(""));
        assertEquals(product.at("/id"), cost.at("/product_id"));
        assertEquals("true", cost.at("/complete"));
        // 110 g x 0.02; 2 x 0.35; (10/2 + 5) min x 18/h; 2 h x (0.1 kW x 0.25 + 0.15); 10 % of the sum
        assertEquals("2.20", cost.at("/material_cost/amount"));
        assertEquals("0.70", cost.at("/component_cost/amount"));
        assertEquals("3.00", cost.at("/labor_cost/amount"));
        assertEquals("0.35", cost.at("/machine_cost/amount"));
        assertEquals("0.00", cost.at("/failure_cost/amount"));
        assertEquals("0.63", cost.at("/overhead_cost/amount"));
        assertEquals("6.88", cost.at("/total_cost/amount"));
        assertEquals(List.of("kind", "label", "quantity", "unit", "rate", "amount", "source"), cost.names("/lines/0"));
        assertEquals("weighted_average", cost.at("/lines/0/source"));
        assertEquals("line", cost.at("/lines/1/source"));
        assertEquals("110", cost.at("/lines/0/quantity"));
        assertEquals("g", cost.at("/lines/0/unit"));
        assertEquals("0.02", cost.at("/lines/0/rate/amount"));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : cost.json().path("lines")) {
            sum = sum.add(new BigDecimal(line.at("/amount/amount").asText()));
        }
        assertEquals(cost.at("/total_cost/amount"), sum.toPlainString());
        assertEquals("labor", cost.at("/lines/2/kind"));
    }

    @Test
    void aCostWithoutPricesSaysWhatIsMissing() {
        host.post("/products", VASE.replace(",'unit_cost':'0.35'", ""));
        Answer cost = host.get("/products/VASE-01/cost");
        assertEquals("false", cost.at("/complete"));
        assertEquals(2, cost.json().path("missing").size());
        assertEquals("0.00", cost.at("/total_cost/amount"));
        assertEquals("404 not_found", host.get("/products/NIX/cost").refusal());
    }

    @Test
    void aProductInsideAProductIsCostedAndNeverContainsItself() {
        host.post("/products", VASE);
        Answer set = host.post(
                "/products", "{'sku':'SET','name':'Set','sub_products':[{'product_id':'VASE-01','quantity':2}]}");
        assertEquals(201, set.status());
        assertEquals(List.of("product_id", "quantity"), set.names("/sub_products/0"));
        assertEquals("1.40", host.get("/products/SET/cost").at("/sub_product_cost/amount"));
        String circle = "{'sku':'VASE-01','name':'V','sub_products':[{'product_id':'" + set.at("/id") + "'}]}";
        assertEquals("400 product_cycle", host.put("/products/VASE-01", circle).refusal());
        assertTrue(host.get("/products/VASE-01").json().path("sub_products").isEmpty());
    }
}
