package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages are documents first: the main forms need no script. */
@DisplayName("Without JavaScript")
class WithoutScriptsTest extends BrowserTest {

    @Test
    @DisplayName("a print is priced, its margin changed and it is kept as a product")
    void printIsPriced() {
        Page page = openWithoutScripts("/price", Look.WIDE_LIGHT);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        SlicedFile.NAME, "text/plain", SlicedFile.text().getBytes(StandardCharsets.UTF_8)));
        page.locator("nz-drop-zone button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/price/[0-9a-f-]+"));
        assertThat(page.locator(".nz-slot")).hasCount(2);

        String before = page.locator("#channels table").innerText();
        page.locator("#margin-number").fill("65");
        page.locator("nz-margin-slider button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*margin_percent=65.*"));
        assertThat(page.locator("#channels table")).not().hasText(before);

        page.locator("form[action*='/product'] [name=name]").fill("Clip without scripts");
        page.locator("form[action*='/product'] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/products/[0-9a-f-]+"));
        assertThat(page.locator("h1")).containsText("Clip without scripts");
    }

    @Test
    @DisplayName("a spool is added, and a list is searched")
    void spoolIsAdded() {
        Page page = openWithoutScripts("/spools/new", Look.NARROW_LIGHT);
        SpoolPagesTest.fill(page, "Plain Brand");
        SpoolPagesTest.save(page);
        page.waitForURL(Pattern.compile(".*/spools/(?!new).+"));
        assertThat(page.locator("main")).containsText("Plain Brand");

        page.navigate("/spools");
        page.locator("input[type=search]").fill("plain brand");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("#list tbody tr")).hasCount(1);
    }

    @Test
    @DisplayName("rows of a product are added by the server, and what was typed stays")
    void rowIsAdded() {
        Page page = openWithoutScripts("/products/new", Look.WIDE_LIGHT);
        String rows = "nz-row-editor[data-prefix=materials] .nz-rows__row";
        int before = page.locator(rows).count();
        page.locator("[name=name]").fill("Plain hook");
        page.locator("button[name=_add_row][value=materials]").click();
        assertThat(page.locator(rows)).hasCount(before + 1);
        assertEquals("Plain hook", page.locator("[name=name]").inputValue());
        page.locator("[name='materials[" + before + "].weight_g']").fill("20");
        page.locator("[name=print_minutes]").fill("45");
        for (int row = 0; row < before; row++) {
            page.locator("[name='materials[" + row + "].weight_g']").fill("10");
        }
        SpoolPagesTest.save(page);
        page.waitForURL(Pattern.compile(".*/products/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).containsText("Plain hook");
    }

    @Test
    @DisplayName("settings are saved")
    void settingsAreSaved() {
        Page page = openWithoutScripts("/settings", Look.WIDE_LIGHT);
        page.locator("[name=power_watts], [name=power_w], [name=printer_power_w], [name=power]")
                .first()
                .fill("130");
        SpoolPagesTest.save(page);
        assertThat(page.locator("nz-toasts [data-toast]").first()).isVisible();
    }
}
