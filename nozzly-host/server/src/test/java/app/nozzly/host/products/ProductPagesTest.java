package app.nozzly.host.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.SalesHost;
import app.nozzly.host.TestHost.Answer;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the catalogue over HTTP. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductPagesTest {

    private SalesHost pages;

    @BeforeAll
    void start(@TempDir Path folder) {
        pages = new SalesHost(folder);
    }

    @AfterAll
    void stop() {
        pages.close();
    }

    @BeforeEach
    void openWorkshop() {
        pages.host.openAnother();
        pages.stock();
        pages.sell();
    }

    private String hook() {
        Answer made = pages.browser.post(
                "/products",
                "name",
                "Hook",
                "sku",
                "HOOK",
                "units_per_plate",
                "2",
                "print_minutes",
                "1h 30m",
                "labor_rate",
                "£18.00",
                "handling_minutes",
                "10",
                "materials[0].material_type",
                "PLA",
                "materials[0].color",
                "Orange",
                "materials[0].weight_g",
                "0.1kg",
                "components[0].name",
                "Screw",
                "components[0].quantity",
                "2",
                "components[0].unit_cost",
                "0.05");
        assertEquals(303, made.status(), made.text());
        return made.header("Location");
    }

    @Test
    void aPartBeyondAPageOfTheListIsChosenAndStays() {
        for (int number = 1; number <= 250; number++) {
            pages.host.post("/components", "{'name':'Part %03d','kind':'magnet'}".formatted(number));
        }
        String last = pages.host.get("/components?q=250").at("/items/0/id");
        assertTrue(pages.browser.get("/products/new").text().contains("Part 250 · CMP-250"), "a new row offers it");
        Answer made = pages.browser.post(
                "/products",
                "name",
                "Box",
                "sku",
                "BOX",
                "components[0].component_id",
                last,
                "components[0].quantity",
                "4");
        assertEquals(303, made.status(), made.text());
        assertEquals(last, pages.host.get("/products/BOX").at("/components/0/component_id"));
        assertTrue(pages.browser.get(made.header("Location")).text().contains("value=\"" + last + "\" selected"));
    }

    @Test
    void aFormBecomesAProductWithUnitsAsTyped() {
        hook();
        Answer product = pages.host.get("/products/HOOK");
        assertEquals("90", product.at("/print_minutes"));
        assertEquals("100", product.at("/materials/0/weight_g"));
        assertEquals("Screw", product.at("/components/0/name"));
        assertEquals(0, new BigDecimal("18").compareTo(new BigDecimal(product.at("/labor_rate/amount"))));
    }

    @Test
    void aProductShowsItsCostAndPricesWithTheirReasons() {
        String page = pages.browser.get(hook()).text();
        // 100 g × £0.019 = £1.90; 2 × £0.05 = £0.10; 10 min × £18/h = £3.00.
        assertTrue(page.contains("£5.00"));
        assertTrue(page.contains("href=\"/spools/FIL-001\""));
        assertTrue(page.contains("100.0 g × £0.019/g · weighted average"), "the working is shown");
        assertTrue(page.contains("£8.34") || page.contains("£8.33"), "40 % margin without fees");
        assertTrue(page.contains("Etsy"));
    }

    @Test
    void aPartIsChosenFromTheStockAndShowsWhereItsPriceComesFrom() {
        String place = pages.host.post("/locations", "{'name':'Shelf'}").at("/id");
        String magnet = pages.host.post("/components", "{'name':'Magnet'}").at("/id");
        pages.host.post("/components/1/receive", "{'location_id':'" + place + "','quantity':150,'unit_cost':'0.12'}");
        assertTrue(pages.browser.get("/products/new").text().contains("Magnet · CMP-001"));
        Answer made = pages.browser.post(
                "/products",
                "name",
                "Box",
                "sku",
                "BOX",
                "components[0].component_id",
                magnet,
                "components[0].quantity",
                "4");
        assertEquals(303, made.status(), made.text());
        String page = pages.browser.get(made.header("Location")).text();
        assertTrue(page.contains("value=\"" + magnet + "\" selected"));
        assertTrue(page.contains("4 × £0.12 · moving average of the stock"), "the working is shown");
        assertTrue(page.contains("href=\"/components/CMP-001\""));
        assertEquals(204, pages.host.delete("/components/1").status());
        page = pages.browser.get(made.header("Location")).text();
        assertTrue(page.contains("value=\"" + magnet + "\" selected"), "saving does not lose it");
        assertTrue(page.contains("£0.48"));
    }

    @Test
    void theSliderGetsAPartOfThePage() {
        Answer part = pages.browser.get(hook() + "?margin_percent=50", "HX-Request", "true");
        assertEquals(200, part.status());
        assertFalse(part.text().contains("<html"));
        assertTrue(part.text().contains("£10.00"));
    }

    @Test
    void whatTheFormDoesNotShowStays() {
        pages.host.post(
                "/products",
                "{'sku':'SET','name':'Set','category':'Sets','tags':['gift'],'single_lot':true,"
                        + "'materials':[{'material_type':'PLA','finish':'silk','slot':3,'weight_g':5}]}");
        Answer before = pages.host.get("/products/SET");
        String path = "/products/" + before.at("/id");
        Answer saved = pages.browser.post(
                path,
                "_version",
                "0",
                "name",
                "Big set",
                "sku",
                "SET",
                "materials[0].id",
                before.at("/materials/0/id"),
                "materials[0].material_type",
                "PLA",
                "materials[0].weight_g",
                "7,5");
        assertEquals(303, saved.status(), saved.text());
        Answer after = pages.host.get("/products/SET");
        assertEquals("Big set", after.at("/name"));
        assertEquals("7.5", after.at("/materials/0/weight_g"));
        assertEquals("silk", after.at("/materials/0/finish"));
        assertEquals("3", after.at("/materials/0/slot"));
        assertEquals(before.at("/materials/0/id"), after.at("/materials/0/id"));
        assertEquals("Sets", after.at("/category"));
        assertEquals("true", after.at("/single_lot"));
    }

    @Test
    void aRefusedFormKeepsEverythingTyped() {
        Answer refusal = pages.browser.post(
                "/products",
                "name",
                "",
                "sku",
                "HOOK",
                "print_minutes",
                "ages",
                "materials[0].material_type",
                "PLA",
                "materials[0].weight_g",
                "a lot");
        assertEquals(400, refusal.status());
        assertTrue(refusal.text().contains("value=\"ages\""));
        assertTrue(refusal.text().contains("value=\"a lot\""));
        assertTrue(refusal.text().contains("f-materials-0--weight_g-error")
                || refusal.text().contains("aria-invalid=\"true\""));
    }

    @Test
    void aChangeOfAnOldVersionIsRefusedAndShown() {
        String path = hook();
        Answer stale = pages.browser.post(path, "_version", "41", "name", "Hook 2", "sku", "HOOK");
        assertEquals(412, stale.status());
        assertTrue(stale.text().contains("value=\"Hook 2\""));
        assertEquals("Hook", pages.host.get("/products/HOOK").at("/name"));
    }

    @Test
    void rowsComeAndGoWithoutScript() {
        Answer longer = pages.browser.post(
                "/products", "name", "N", "_add_row", "materials", "materials[0].material_type", "TPU");
        assertEquals(200, longer.status());
        assertTrue(longer.text().contains("name=\"materials[1].weight_g\""));
        assertTrue(longer.text().contains("value=\"TPU\" selected"));
        Answer swapped = pages.browser.post(
                "/products",
                "_down_row",
                "components[0]",
                "components[0].name",
                "First",
                "components[1].name",
                "Second");
        assertTrue(swapped.text().indexOf("value=\"Second\"") < swapped.text().indexOf("value=\"First\""));
        Answer shorter = pages.browser.post(
                hook(), "_remove_row", "components[0]", "components[0].name", "First", "components[1].name", "Second");
        assertFalse(shorter.text().contains("value=\"First\""));
        assertTrue(shorter.text().contains("name=\"components[0].name\""));
        assertEquals("Screw", pages.host.get("/products/HOOK").at("/components/0/name"), "nothing is saved yet");
    }

    @Test
    void takingAProductOutCanBeUndone() {
        String path = hook();
        Answer out = pages.browser.post(path + "/deactivate", "_version", "0");
        assertEquals("/products", out.header("Location"));
        Answer list = pages.browser.get("/products");
        assertFalse(list.text().contains("HOOK"));
        assertTrue(list.text().contains(path + "/activate"));
        assertEquals(303, pages.browser.post(path + "/activate").status());
        assertEquals("true", pages.host.get("/products/HOOK").at("/is_active"));
    }

    @Test
    void theListSearchesAndSorts() {
        assertTrue(pages.browser.get("/products").text().contains("No products yet"));
        hook();
        assertTrue(pages.browser.get("/products?q=hook&sort=-name").text().contains("HOOK"));
        assertTrue(pages.browser.get("/products?q=bracket").text().contains("Nothing matches"));
        assertTrue(pages.browser.get("/products").text().contains("£5.00"));
    }

    @Test
    void pricesGoOutAsATable() {
        Answer csv = pages.browser.get(hook() + "/prices.csv?margin_percent=50");
        assertTrue(csv.text().contains("HOOK,Hook,Own stall,GBP,5.00,10.00,"), csv.text());
    }

    @Test
    void anUnknownProductIsNotFound() {
        assertEquals(404, pages.browser.get("/products/NOPE").status());
        assertEquals(200, pages.browser.get("/products/new").status());
    }
}
