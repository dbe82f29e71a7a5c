package app.nozzly.host.components;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Components, places and suppliers, by programs and on their pages. */
@Tag("slow")
class ComponentsTest {

    private static TestHost host;

    private Browser browser;
    private String shelf;
    private String drawer;

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
        drawer = host.post("/locations", "{'name':'Drawer','kind':'drawer'}").at("/id");
        host.post("/components", "{'name':'Magnet 6 × 3','kind':'magnet','minimum_quantity':20}");
    }

    private Answer receive(String quantity, String cost) {
        return host.post(
                "/components/CMP-001/receive",
                "{'location_id':'" + shelf + "','quantity':" + quantity + ",'unit_cost':'" + cost + "'}");
    }

    private Answer deed(String deed, String place, String quantity) {
        return host.post("/components/1/" + deed, "{'location_id':'" + place + "','quantity':" + quantity + "}");
    }

    @Test
    void receiptsUsesCountsAndTransfersMoveTheStock() {
        receive("10", "0.12");
        Answer received = receive("30", "0.16");
        // (10 × 0.12 + 30 × 0.16) ÷ 40 = 0.15; 40 × 0.15 = 6.00
        assertEquals("0.15000000", received.at("/average_cost/amount"), received.text());
        assertEquals("6.00", received.at("/value/amount"));
        assertEquals("false", received.at("/is_below_minimum"));
        host.post(
                "/components/1/transfer",
                "{'from_location_id':'" + shelf + "','to_location_id':'" + drawer + "','quantity':15}");
        assertEquals("35", deed("use", shelf, "5").at("/quantity"));
        Answer counted = deed("count", drawer, "14");
        assertEquals("34", counted.at("/quantity"));
        assertEquals("Drawer", counted.at("/stock/0/location"));
        assertEquals("14", counted.at("/stock/0/quantity"));
        assertEquals("20", counted.at("/stock/1/quantity"));
        Answer ledger = host.get("/components/1/movements");
        assertEquals("6", ledger.at("/total"));
        assertEquals("count", ledger.at("/items/0/type"));
        assertEquals("-1", ledger.at("/items/0/quantity_delta"));
        assertEquals("0.15000000", ledger.at("/items/0/unit_cost/amount"));
        assertEquals(
                "2", host.get("/components/1/movements?location_id=" + drawer).at("/total"));
        assertEquals("1", host.get("/components?location_id=" + drawer).at("/total"));
        assertEquals("0", host.get("/components?below_minimum=true").at("/total"));
        assertEquals("1", host.get("/locations/" + drawer).at("/components"));
        assertEquals("14", host.get("/locations/" + drawer + "/stock").at("/components/0/quantity"));
    }

    @Test
    void whatIsNotThereIsRefusedWithItsFigures() {
        receive("2", "1");
        Answer refused = deed("use", shelf, "3");
        assertEquals("409 insufficient_stock", refused.refusal());
        assertEquals("Magnet 6 × 3", refused.at("/shortages/0/component"));
        assertEquals("3", refused.at("/shortages/0/required"));
        assertEquals("2", refused.at("/shortages/0/available"));
        assertEquals("pcs", refused.at("/shortages/0/unit"));
        assertEquals("400 validation_failed /quantity", deed("use", shelf, "0").refusal());
        assertEquals(
                "400 validation_failed /quantity", deed("use", shelf, "0.0001").refusal());
        assertEquals("2", host.get("/components/1").at("/quantity"));
    }

    @Test
    void anEntryIsTakenBackOnce() {
        receive("10", "0.12");
        deed("use", shelf, "4");
        String used = host.get("/components/1/movements").at("/items/0/id");
        Answer back = host.post("/component-movements/" + used + "/reverse", "{'reason':'Wrong box'}");
        assertEquals("reversal", back.at("/type"), back.text());
        assertEquals("4", back.at("/quantity_delta"));
        assertEquals("10", host.get("/components/1").at("/quantity"));
        assertEquals(
                "409 already_reversed",
                host.post("/component-movements/" + used + "/reverse", "{}").refusal());
        assertEquals("true", host.get("/components/1/movements").at("/items/1/is_reversed"));
    }

    @Test
    void aPlaceKeepsItsSpoolsAndStaysWhileItHoldsSomething() {
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000,'storage_location':'shelf a1'}");
        assertEquals("Shelf A1", host.get("/spools/1").at("/storage_location"));
        assertEquals("1", host.get("/locations/" + shelf).at("/spools"));
        Answer refused = host.delete("/locations/" + shelf);
        assertEquals("409 location_in_use", refused.refusal());
        assertEquals("1", refused.at("/spools"));
        host.put("/locations/" + shelf, "{'name':'Rack 7'}");
        assertEquals("Rack 7", host.get("/spools/1").at("/storage_location"));
        assertEquals("204", String.valueOf(host.delete("/locations/" + drawer).status()));
        assertEquals("false", host.get("/locations/" + drawer).at("/is_active"));
        assertEquals(
                "409 already_exists",
                host.post("/locations", "{'name':'RACK 7'}").refusal().substring(0, 18));
    }

    @Test
    void aSupplierIsNamedByWhatIsBoughtThere() {
        String supplier = host.post(
                        "/suppliers",
                        "{'name':'Magnet Union','email':'orders@example.com','lead_time_days':9,'minimum_order':'25.00'}")
                .at("/id");
        assertEquals("GBP", host.get("/suppliers/" + supplier).at("/minimum_order/currency"));
        host.patch("/components/1", "{'supplier_id':'" + supplier + "'}");
        assertEquals("1", host.get("/components?supplier_id=" + supplier).at("/total"));
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000,'supplier_id':'" + supplier + "'}");
        assertEquals(supplier, host.get("/spools/1").at("/supplier_id"));
        assertEquals(
                "404 not_found",
                host.patch("/components/1", "{'supplier_id':'00000000-0000-7000-8000-00000000dead'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /website",
                host.post("/suppliers", "{'name':'X','website':'javascript:alert(1)'}")
                        .refusal());
    }

    @Test
    void aSupplierIsAddedAndChangedOnItsPageAndStaysWithItsSpool() {
        Answer form = browser.open("/suppliers/new");
        assertEquals(
                303,
                browser.send(
                                form,
                                "/suppliers",
                                Map.of(
                                        "name",
                                        "Reel House",
                                        "currency",
                                        "EUR",
                                        "minimum_order",
                                        "60",
                                        "lead_time_days",
                                        "9"))
                        .status());
        String supplier = host.get("/suppliers").at("/items/0/id");
        assertEquals("EUR", host.get("/suppliers/" + supplier).at("/minimum_order/currency"));
        Answer page = browser.open("/suppliers/" + supplier);
        assertEquals(
                400,
                browser.send(page, "/suppliers/" + supplier, Map.of("email", "nobody"))
                        .status());
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','initial_weight_g':1000,'supplier_id':'" + supplier + "'}");
        Answer edit = browser.open("/spools/1/edit");
        assertTrue(edit.text().contains("<datalist"), edit.text());
        assertEquals(
                303,
                browser.send(edit, "/spools/FIL-001", Map.of("notes", "dry")).status());
        assertEquals(supplier, host.get("/spools/1").at("/supplier_id"));
    }

    @Test
    void onItsPageAComponentIsReceivedUsedAndTakenBack() {
        Answer page = browser.open("/components/CMP-001");
        Answer received = browser.send(
                page,
                "/components/CMP-001/receive",
                Map.of("quantity", "40", "unit_cost", "0.15", "location_id", shelf));
        assertEquals(303, received.status(), received.text());
        Answer shown = browser.follow(received);
        assertTrue(shown.text().contains("Received. 40 pcs"), shown.text());
        Answer refused = browser.send(shown, "/components/CMP-001/use", Map.of("quantity", "41", "location_id", shelf));
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("41 pcs are needed and 40 pcs are at Shelf A1"), refused.text());
        Answer used = browser.send(shown, "/components/CMP-001/use", Map.of("quantity", "4", "location_id", shelf));
        assertEquals(303, used.status());
        String entry = host.get("/components/1/movements").at("/items/0/id");
        browser.send(browser.follow(used), "/components/CMP-001/undo/" + entry, Map.of());
        assertEquals("40", host.get("/components/1").at("/quantity"));
    }

    @Test
    void aComponentNamesTheProductsItGoesInto() {
        String magnet = host.get("/components/1").at("/id");
        Answer box = host.post(
                "/products",
                "{'sku':'BOX','name':'Box','components':[{'component_id':'" + magnet + "','quantity':4}]}");
        assertEquals(201, box.status(), box.text());
        Answer page = browser.open("/components/CMP-001");
        assertTrue(page.text().contains("Used in"), page.text());
        Answer retired = browser.send(page, "/components/CMP-001/retire", Map.of());
        assertTrue(browser.follow(retired).text().contains("Products that name it: Box."), retired.text());
    }

    @Test
    void placesAndComponentsAreAddedOnTheirPages() {
        Answer places = browser.open("/locations");
        assertEquals(
                303,
                browser.send(places, "/locations", Map.of("name", "Dry box 1", "kind", "dry_box"))
                        .status());
        assertEquals(
                409,
                browser.send(places, "/locations", Map.of("name", "dry BOX 1", "kind", "shelf"))
                        .status());
        Answer form = browser.open("/components/new");
        assertEquals(
                303,
                browser.send(
                                form,
                                "/components",
                                Map.of("name", "Insert M3", "kind", "insert", "unit", "pcs", "minimum_quantity", "25"))
                        .status());
        assertEquals("25", host.get("/components/2").at("/minimum_quantity"));
        assertTrue(browser.open("/components").text().contains("below minimum"));
        assertTrue(browser.open("/locations/" + shelf).text().contains("Nothing stands here"));
    }
}
