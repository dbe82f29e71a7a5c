package app.nozzly.host.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.SalesHost;
import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the sales channels over HTTP. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelPagesTest {

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
    }

    private String etsy() {
        Answer made = pages.browser.post(
                "/channels",
                "name",
                "Etsy shop",
                "kind",
                "etsy",
                "fee_schedule",
                "etsy-gb",
                "currency",
                "GBP",
                "tax_percent",
                "20 %",
                "tax_included",
                "true",
                "shipping_charged",
                "£3.49",
                "price_ending",
                ".99");
        assertEquals(303, made.status(), made.text());
        return made.header("Location");
    }

    private String member(String pointer) {
        return pages.host.get("/sales-channels").at("/items/0" + pointer);
    }

    @Test
    void aFormBecomesAChannel() {
        assertTrue(pages.browser.get("/channels").text().contains("Where do you sell?"));
        etsy();
        assertEquals("etsy-gb", member("/fee_schedule"));
        assertEquals("20", member("/tax_percent"));
        assertEquals("true", member("/tax_included"));
        assertEquals("3.49", member("/shipping_charged/amount"));
        String list = pages.browser.get("/channels").text();
        assertTrue(list.contains("Etsy shop") && list.contains("20.0 % included"));
    }

    @Test
    void aChannelShowsItsFeesInWords() {
        String page = pages.browser.get(etsy()).text();
        assertTrue(page.contains("Transaction fee"));
        assertTrue(page.contains("6.5 %"));
        assertTrue(page.contains("Schedule etsy-gb"));
        assertTrue(page.contains("name=\"facts."));
    }

    @Test
    void aChangeKeepsFactsThatAreNotCleared() {
        String path = etsy();
        assertEquals(
                303,
                pages.browser
                        .post(
                                path,
                                "_version",
                                "0",
                                "name",
                                "Etsy",
                                "kind",
                                "etsy",
                                "currency",
                                "GBP",
                                "fee_schedule",
                                "etsy-gb",
                                "facts.adAttributed",
                                "true")
                        .status());
        assertEquals("true", member("/facts/adAttributed"));
        assertEquals("false", member("/tax_included"));
        pages.browser.post(path, "name", "Etsy", "kind", "etsy", "currency", "GBP", "facts.adAttributed", "");
        assertEquals("", member("/facts/adAttributed"));
        assertEquals("", member("/fee_schedule"));
    }

    @Test
    void aRefusedFormKeepsEverythingTyped() {
        etsy();
        Answer taken = pages.browser.post("/channels", "name", "Etsy shop", "kind", "custom", "currency", "GBP");
        assertEquals(409, taken.status());
        Answer wrong = pages.browser.post(
                "/channels", "name", "Fair", "kind", "fair", "currency", "GBP", "tax_percent", "some");
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("value=\"some\""));
        assertTrue(wrong.text().contains("aria-invalid=\"true\""));
        Answer stale =
                pages.browser.post(etsyPath(), "_version", "9", "name", "New", "kind", "etsy", "currency", "GBP");
        assertEquals(412, stale.status());
    }

    private String etsyPath() {
        return "/channels/" + member("/id");
    }

    @Test
    void feesOfItsOwnSurviveAChange() {
        pages.host.post("/sales-channels", "{'name':'Gallery','custom_fees':[{'code':'COMMISSION','percent':30}]}");
        String path = etsyPath();
        String schedule = "custom-" + member("/id");
        Answer page = pages.browser.get(path);
        assertTrue(page.text().contains("30 %"), page.text());
        pages.browser.post(path, "name", "Art gallery", "kind", "custom", "currency", "GBP", "fee_schedule", schedule);
        assertEquals("Art gallery", member("/name"));
        assertEquals("COMMISSION", member("/custom_fees/0/code"));
        assertEquals("", member("/fee_schedule"));
    }

    @Test
    void takingAChannelOutCanBeUndone() {
        String path = etsy();
        assertEquals(
                "/channels",
                pages.browser.post(path + "/deactivate", "_version", "0").header("Location"));
        assertEquals("false", member("/is_active"));
        assertTrue(pages.browser.get("/channels").text().contains(path + "/activate"));
        pages.browser.post(path + "/activate");
        assertEquals("true", member("/is_active"));
    }
}
