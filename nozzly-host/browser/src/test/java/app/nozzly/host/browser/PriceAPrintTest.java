package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job: a print file in, prices out, kept as a product. */
@DisplayName("Price a print")
class PriceAPrintTest extends BrowserTest {

    private static final Pattern RESULT = Pattern.compile(".*/price/[0-9a-f-]+$");
    private static final Pattern PRODUCT = Pattern.compile(".*/products/[0-9a-f-]+$");
    private static final String TRANSFER = """
            ([name, base64]) => {
              const transfer = new DataTransfer();
              const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
              transfer.items.add(new File([bytes], name));
              return transfer;
            }
            """;

    @Test
    @DisplayName("a dropped file shows its picture, its filaments on our spools, its cost and a price on each channel")
    void droppedFileIsPriced() {
        Page page = dropped(Look.WIDE_LIGHT);

        assertThat(page.locator("h1")).containsText(SlicedFile.NAME);
        assertEquals(
                true, page.evaluate("() => document.querySelector('main img').naturalWidth === 220"), "the picture");
        assertThat(page.locator(".nz-slot")).hasCount(2);
        assertThat(page.locator(".nz-slot").nth(0)).containsText("62.4");
        assertThat(page.locator(".nz-slot").nth(0)).containsText("FIL-00");
        assertThat(page.locator(".nz-slot").nth(1)).containsText("18.15");
        assertThat(page.locator(".nz-slot").nth(1)).containsText("FIL-003");
        assertThat(page.locator("main")).containsText("3 h 25 min");
        assertEquals(6, PriceTable.read(page).size(), "the demo workshop sells on six channels");
        assertThat(page.locator("#channels .nz-row--marked")).not().hasCount(0);
        assertThat(page.locator("#channels svg[role=img]")).isVisible();
    }

    @Test
    @DisplayName("costs open to their reasons, and the reasons add up to the cost")
    void reasonsAddUp() {
        Page page = dropped(Look.WIDE_LIGHT);
        BigDecimal total =
                PriceTable.number(page.locator("table tfoot .nz-figure").first().innerText());
        BigDecimal sum = BigDecimal.ZERO;
        for (String amount :
                page.locator("table:has(tfoot) tbody td:last-child .nz-figure").allInnerTexts()) {
            sum = sum.add(PriceTable.number(amount));
        }
        assertEquals(0, total.compareTo(sum), "parts " + sum + ", total " + total);
        page.locator("table:has(tfoot) tbody summary").first().click();
        assertThat(page.locator("table:has(tfoot) tbody details[open] .nz-details__body")
                        .first())
                .containsText("FIL-0");
    }

    @Test
    @DisplayName("looks right with its result, wide and narrow, light and dark")
    void resultLooksRight() {
        for (Look look : Look.values()) {
            Inspection.of(dropped(look), "price-result", look);
        }
    }

    @Test
    @DisplayName("a file chosen by hand does the same as a dropped one")
    void chosenFileIsPriced() {
        Page page = open("/price", Look.NARROW_LIGHT);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        SlicedFile.NAME, "text/plain", SlicedFile.text().getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(RESULT);
        assertThat(page.locator(".nz-slot")).hasCount(2);
        assertEquals(6, PriceTable.read(page).size());
    }

    @Test
    @DisplayName("a file that nobody can read is refused on the page, and the next one still works")
    void unreadableFileIsRefused() {
        complaints().expect("answered 4");
        complaints().expect("status of 4");
        Page page = open("/price", Look.WIDE_LIGHT);
        byte[] noise = "these are not the moves of a printer\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        drop(page, "holiday.gcode", noise);
        assertThat(page.locator("nz-drop-zone [role=alert]")).not().isEmpty();
        Screenshots.take(page, "price-refused", Look.WIDE_LIGHT);
        drop(page, SlicedFile.NAME, SlicedFile.text().getBytes(StandardCharsets.UTF_8));
        page.waitForURL(RESULT);
    }

    @Test
    @DisplayName("a higher margin by slider or by number asks for higher prices")
    void marginMovesThePrices() {
        Page page = dropped(Look.WIDE_LIGHT);
        Map<String, Map<String, String>> before = PriceTable.read(page);
        page.locator("input[type=range]").focus();
        waitForPrices(page, () -> {
            for (int step = 0; step < 15; step++) {
                page.keyboard().press("ArrowRight");
            }
        });
        Map<String, Map<String, String>> slid = PriceTable.read(page);
        assertNotEquals(before, slid);
        before.forEach((channel, row) -> assertTrue(
                PriceTable.number(slid.get(channel).get("Price")).compareTo(PriceTable.number(row.get("Price"))) > 0,
                channel));

        waitForPrices(page, () -> page.locator("#margin-number").fill("20"));
        Map<String, Map<String, String>> typed = PriceTable.read(page);
        typed.forEach((channel, row) -> {
            assertTrue(PriceTable.number(row.get("Margin")).compareTo(new BigDecimal("20")) >= 0, channel);
            assertTrue(
                    PriceTable.number(row.get("Price"))
                                    .compareTo(
                                            PriceTable.number(slid.get(channel).get("Price")))
                            < 0,
                    channel);
        });
        assertEquals("20", page.locator("input[type=range]").inputValue(), "the slider follows the number");
    }

    @Test
    @DisplayName("the page, the exported file and the interface say the same prices")
    void figuresAgreeEverywhere() throws IOException {
        Page page = dropped(Look.WIDE_LIGHT);
        String margin = page.locator("#margin-number").inputValue();
        Map<String, Map<String, String>> shown = PriceTable.read(page);
        agree(shown, Csv.rows(export(page)));

        page.locator("form[action$='/product'] [name=name]").fill("Clip from a browser");
        page.locator("form[action$='/product'] button[type=submit]").click();
        page.waitForURL(PRODUCT);
        assertThat(page.locator("h1")).containsText("Clip from a browser");
        assertEquals(
                2,
                page.locator("nz-row-editor[data-prefix=materials] .nz-rows__row")
                        .count());

        String id = page.url().replaceFirst(".*/", "");
        JsonNode prices = new ObjectMapper()
                .readTree(program().get("/api/v1/pricing/compare?product_id=" + id + "&margin_percent=" + margin));
        assertEquals(shown.size(), prices.at("/channels").size());
        for (JsonNode row : prices.at("/channels")) {
            Map<String, String> cells = shown.get(row.at("/channel_name").asText());
            assertEquals(PriceTable.number(cells.get("Price")), amount(row, "list_price"));
            assertEquals(PriceTable.number(cells.get("Profit")), amount(row, "profit"));
            assertEquals(PriceTable.number(cells.get("Fees")), amount(row, "fees/total"));
        }
        agree(PriceTable.read(page), Csv.rows(export(page)));
    }

    private static BigDecimal amount(JsonNode row, String member) {
        return new BigDecimal(row.at("/" + member + "/amount").asText());
    }

    private static void agree(Map<String, Map<String, String>> shown, List<Map<String, String>> exported) {
        assertEquals(shown.size(), exported.size(), "rows of the exported file");
        for (Map<String, String> row : exported) {
            Map<String, String> cells = shown.get(row.get("Channel"));
            for (Map.Entry<String, String> column : Map.of(
                            "Price", "List price", "Fees", "Fees", "Net", "Net revenue", "Profit", "Profit")
                    .entrySet()) {
                assertEquals(
                        PriceTable.number(cells.get(column.getKey())),
                        new BigDecimal(row.get(column.getValue())),
                        row.get("Channel") + " " + column.getKey());
            }
        }
    }

    private static String export(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("#prices a[download]").click());
        assertTrue(download.suggestedFilename().endsWith(".csv"), download.suggestedFilename());
        return Files.readString(download.path());
    }

    private static void waitForPrices(Page page, Runnable change) {
        String before = page.locator("#channels").innerHTML();
        change.run();
        page.waitForFunction(
                "before => { const region = document.querySelector('#channels'); return region.innerHTML !== before && !region.hasAttribute('aria-busy'); }",
                before);
        page.waitForTimeout(500);
    }

    private Page dropped(Look look) {
        return dropOn(open("/price", look));
    }

    /** Drops the sliced file on a page with a drop zone and waits for its price. */
    static Page dropOn(Page page) {
        return dropOn(page, SlicedFile.NAME, SlicedFile.text().getBytes(StandardCharsets.UTF_8));
    }

    static Page dropOn(Page page, String name, byte[] bytes) {
        drop(page, name, bytes);
        page.waitForURL(RESULT);
        return page;
    }

    private static void drop(Page page, String name, byte[] bytes) {
        String base64 = Base64.getEncoder().encodeToString(bytes);
        JSHandle transfer = page.evaluateHandle(TRANSFER, List.of(name, base64));
        for (String event : List.of("dragenter", "dragover", "drop")) {
            page.dispatchEvent("nz-drop-zone", event, Map.of("dataTransfer", transfer));
        }
    }
}
