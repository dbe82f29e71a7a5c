package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Spools")
class SpoolPagesTest extends BrowserTest {

    @Test
    @DisplayName("are added with weights as people write them, and a use is noted and counted")
    void spoolIsAddedAndUsed() {
        Page page = open("/spools/new", Look.WIDE_LIGHT);
        fill(page, "Browser Brand");
        save(page);
        page.waitForURL(Pattern.compile(".*/spools/(?!new).+"));
        assertThat(page.locator("main")).containsText("Test Teal");
        assertThat(page.locator("main")).containsText("Browser Brand");

        page.locator("#f-weight_g").fill("82.4");
        page.locator("form[action$='/use'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("917.6");
        assertThat(page.locator("nz-toasts")).not().isEmpty();
        page.reload();
        assertThat(page.locator("main table").first().locator("tbody tr")).hasCount(2);
    }

    @Test
    @DisplayName("that are refused keep what was typed and say what to do beside the field")
    void refusalKeepsWhatWasTyped() {
        complaints().expect("400");
        Page page = open("/spools/new", Look.NARROW_LIGHT);
        fill(page, "Kept Brand");
        page.locator("[name=initial_weight_g]").fill("a lot");
        save(page);
        Locator weight = page.locator("[name=initial_weight_g]");
        assertThat(weight).hasAttribute("aria-invalid", "true");
        assertThat(weight).hasValue("a lot");
        assertThat(page.locator("[name=brand]")).hasValue("Kept Brand");
        String described = weight.getAttribute("aria-describedby");
        assertTrue(
                page.locator("#" + described.split(" ")[0]).innerText().contains("a lot"), "the error names the value");
        Inspection.of(page, "spools-new-refused", Look.NARROW_LIGHT);
    }

    @Test
    @DisplayName("are found while typing, without a new page")
    void searchNarrowsTheList() {
        Page page = open("/spools", Look.WIDE_LIGHT);
        int all = page.locator("#list tbody tr").count();
        page.evaluate("() => { window.sameDocument = true; }");
        page.locator("input[type=search]").pressSequentially("galaxy");
        page.waitForURL(Pattern.compile(".*q=galaxy.*"));
        assertThat(page.locator("#list tbody tr")).hasCount(2);
        assertTrue(all > 2, "the list had " + all);
        assertEquals(true, page.evaluate("() => window.sameDocument === true"));
        page.reload();
        assertThat(page.locator("#list tbody tr")).hasCount(2);
    }

    static void fill(Page page, String brand) {
        page.locator("[name=material_type]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("[name=brand]").fill(brand);
        page.locator("[name=color]").fill("Test Teal");
        page.locator("[name=color_hex]").fill("#108080");
        page.locator("[name=initial_weight_g]").fill("1kg");
        page.locator("[name=purchase_cost]").fill("£19.99");
    }

    static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .first()
                .click();
    }
}
