package app.nozzly.host.materials;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
class MaterialsApiTest {

    private static final String FILAMENT =
            "{'brand':'Prusament','name':'PLA Galaxy','material_type':'pla','color':'Galaxy Black','color_hex':'1a1a2e',"
                    + "'finish':'glitter','price':'24.99','net_weight_g':1000,'empty_spool_weight_g':186.5}";

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
    void theDocumentSaysThatAPutMayCreate() {
        String responses = "/paths/~1api~1v1~1material-types~1{code}/put/responses";
        Answer document = host.exchange("GET", "/openapi.json", "");
        assertTrue(document.names(responses).containsAll(List.of("200", "201")), document.text());
        assertEquals(List.of("description", "headers", "content"), document.names(responses + "/201"));
    }

    @Test
    void typesAreSeededAndListed() {
        Answer list = host.get("/material-types?limit=200");
        List<String> codes = list.json().path("items").findValuesAsText("code");
        assertTrue(codes.containsAll(List.of("PLA", "PETG", "TPU", "ABS", "ASA", "PA", "PC", "PVA", "HIPS")));
        assertEquals(codes.size(), list.json().path("total").asInt());
        Answer pla = host.get("/material-types/pla");
        assertEquals(
                List.of("code", "name", "density_g_cm3", "nozzle_temperature_c", "bed_temperature_c"), pla.names(""));
        assertEquals("1.24", pla.at("/density_g_cm3"));
    }

    @Test
    void aWorkshopAddsTypesByPostAndByPut() {
        Answer posted = host.post(
                "/material-types",
                "{'code':'PLA-CF','density_g_cm3':1.3,'nozzle_temperature_c':{'min':210,'max':230}}");
        assertEquals(201, posted.status());
        assertEquals("/api/v1/material-types/PLA-CF", posted.header("Location"));
        Answer put = host.put("/material-types/PEEK", "{'name':'PEEK','density_g_cm3':1.32}");
        assertEquals(201, put.status());
        Answer changed = host.put("/material-types/peek", "{'density_g_cm3':1.31}", "If-Match", put.etag());
        assertEquals(200, changed.status());
        assertEquals("PEEK", changed.at("/code"));
        assertEquals("1.31", host.get("/material-types/PEEK").at("/density_g_cm3"));
    }

    @Test
    void wrongTypesAreRefused() {
        String type = "{'code':'PLA','density_g_cm3':1.2}";
        assertEquals(
                "409 already_exists /code", host.post("/material-types", type).refusal());
        assertEquals(
                "400 validation_failed /density_g_cm3",
                host.post("/material-types", "{'code':'X'}").refusal());
        assertEquals(
                "400 validation_failed /code",
                host.post("/material-types", "{'density_g_cm3':1}").refusal());
        for (String endless :
                new String[] {"'1E-999999999'", "'1E+999999999'", "1E-999999999", "'" + "1".repeat(200) + "'"}) {
            assertEquals(
                    "400 validation_failed /density_g_cm3",
                    host.put("/material-types/PLA", "{'density_g_cm3':" + endless + "}")
                            .refusal(),
                    endless);
        }
        assertEquals(
                "400 validation_failed /nozzle_temperature_c/temperature",
                host.post("/material-types", "{'code':'X','density_g_cm3':1,'nozzle_temperature_c':{'min':9,'max':1}}")
                        .refusal());
        assertEquals(
                "400 validation_failed /code",
                host.put("/material-types/PLA", "{'code':'ABS','density_g_cm3':1}")
                        .refusal());
        assertEquals("404 not_found", host.get("/material-types/NIX").refusal());
        assertEquals(
                "404 not_found",
                host.put("/material-types/NIX", "{'density_g_cm3':1}", "If-Match", "\"0\"")
                        .refusal());
        assertEquals(
                "412 version_conflict",
                host.put("/material-types/PLA", "{'density_g_cm3':1}", "If-Match", "\"7\"")
                        .refusal());
    }

    @Test
    void brandsAreMadeReadAndRenamed() {
        Answer made = host.post("/brands", "{'name':'Polymaker'}");
        assertEquals(201, made.status());
        assertEquals(List.of("id", "number", "name"), made.names(""));
        assertEquals("/api/v1/brands/" + made.at("/id"), made.header("Location"));
        assertEquals(made.text(), host.get("/brands/1").text());
        Answer renamed = host.put("/brands/1", "{'name':'Polymaker Ltd'}", "If-Match", made.etag());
        assertEquals("Polymaker Ltd", renamed.at("/name"));
        assertEquals("Polymaker Ltd", host.get("/brands").at("/items/0/name"));
        assertEquals(
                "412 version_conflict",
                host.put("/brands/1", "{'name':'X'}", "If-Match", made.etag()).refusal());
        assertEquals("404 not_found", host.put("/brands/9", "not json at all").refusal());
        assertEquals("400 validation_failed /name", host.post("/brands", "{}").refusal());
        assertEquals(409, host.post("/brands", "{'name':'POLYMAKER LTD'}").status());
    }

    @Test
    void aFilamentHasTheFieldsOfTheContract() {
        Answer made = host.post("/filaments", FILAMENT);
        assertEquals(201, made.status());
        assertEquals(
                List.of(
                        "id",
                        "number",
                        "brand",
                        "name",
                        "material_type",
                        "color",
                        "color_hex",
                        "finish",
                        "diameter_mm",
                        "density_g_cm3",
                        "price",
                        "net_weight_g",
                        "empty_spool_weight_g",
                        "custom"),
                made.names(""));
        assertEquals("#1A1A2E", made.at("/color_hex"));
        assertEquals("PLA", made.at("/material_type"));
        assertEquals("1.75", made.at("/diameter_mm"));
        assertEquals("1.24", made.at("/density_g_cm3"));
        assertEquals("24.99", made.at("/price/amount"));
        assertEquals("186.5", made.at("/empty_spool_weight_g"));
        assertEquals(made.text(), host.get("/filaments/1").text());
        assertEquals(made.text(), host.get("/filaments/" + made.at("/id")).text());
        assertEquals("Prusament", host.get("/filaments?brand=Prusament").at("/items/0/brand"));
        assertEquals("0", host.get("/filaments?material_type=ABS").at("/total"));
    }

    @Test
    void severalColoursAreKeptInOrder() {
        Answer made = host.post(
                "/filaments",
                "{'brand':'X','material_type':'PLA','color':'Dusk','colors_hex':['#111111','#222222'],'color_pattern':'gradient',"
                        + "'standard_cost_per_gram':'0.021'}");
        assertEquals("#111111", made.at("/color_hex"));
        assertEquals("#222222", made.at("/colors_hex/1"));
        assertEquals("gradient", made.at("/color_pattern"));
        assertEquals("0.02100000", made.at("/standard_cost_per_gram/amount"));
        Answer patched = host.patch("/filaments/1", "{'color_hex':'#333333'}");
        assertEquals("#333333", patched.at("/colors_hex/0"));
        assertEquals("#222222", patched.at("/colors_hex/1"));
    }

    @Test
    void putReplacesAndPatchChanges() {
        Answer made = host.post("/filaments", FILAMENT);
        Answer patched = host.patch("/filaments/1", "{'finish':null,'price':21}", "If-Match", made.etag());
        assertEquals(200, patched.status());
        assertTrue(patched.json().path("finish").isMissingNode());
        assertEquals("21.00", patched.at("/price/amount"));
        assertEquals("Galaxy Black", patched.at("/color"));
        Answer same = host.put("/filaments/1", patched.text(), "If-Match", patched.etag());
        assertEquals(patched.json(), same.json());
        Answer put = host.put("/filaments/1", "{'brand':'Prusament','material_type':'PETG'}");
        assertTrue(put.json().path("price").isMissingNode());
        assertEquals("1.27", put.at("/density_g_cm3"));
        assertEquals(
                "412 version_conflict",
                host.patch("/filaments/1", "{'price':20}", "If-Match", made.etag())
                        .refusal());
    }

    @Test
    void wrongFilamentsAreRefusedByName() {
        assertEquals(
                "400 validation_failed /brand /material_type",
                host.post("/filaments", "{}").refusal());
        assertEquals(
                "400 validation_failed /material_type",
                host.post("/filaments", "{'brand':'X','material_type':'NIX'}").refusal());
        assertEquals(
                "400 validation_failed /color_hex",
                host.post("/filaments", "{'brand':'X','material_type':'PLA','color_hex':'red'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /colour",
                host.post("/filaments", "{'brand':'X','material_type':'PLA','colour':'red'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /price",
                host.post("/filaments", "{'brand':'X','material_type':'PLA','price':'9.999'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /net_weight_g",
                host.post("/filaments", "{'brand':'X','material_type':'PLA','net_weight_g':1000000000}")
                        .refusal());
        assertEquals(
                "400 validation_failed /brand",
                host.post("/filaments", "{'brand':' ','material_type':'PLA'}").refusal());
        assertEquals(
                "400 validation_failed query/colour",
                host.get("/filaments?colour=red").refusal().replace("/query", "query"));
        assertEquals("0", host.get("/filaments").at("/total"));
    }

    @Test
    void pagesFollowEachOther() {
        for (int number = 1; number <= 5; number++) {
            host.post("/brands", "{'name':'Brand " + number + "'}");
        }
        Answer first = host.get("/brands?limit=2&sort=-number");
        assertEquals("Brand 5", first.at("/items/0/name"));
        assertEquals("5", first.at("/total"));
        assertTrue(first.header("Link").contains("rel=\"next\""));
        Answer second = host.get("/brands?limit=2&sort=-number&cursor=" + first.at("/next_cursor"));
        assertEquals("Brand 3", second.at("/items/0/name"));
        Answer last = host.get("/brands?limit=2&sort=-number&cursor=" + second.at("/next_cursor"));
        assertEquals(1, last.json().path("items").size());
        assertTrue(last.json().path("next_cursor").isNull());
        assertEquals("2", host.get("/brands?q=brand%202").at("/items/0/number"));
        assertEquals(400, host.get("/brands?limit=201").status());
        assertEquals(400, host.get("/brands?sort=colour").status());
    }
}
