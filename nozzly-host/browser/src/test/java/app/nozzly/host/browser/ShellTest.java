package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Around every page")
class ShellTest extends BrowserTest {

    private static final String BACKGROUND = "() => getComputedStyle(document.body).backgroundColor";

    @Test
    @DisplayName("the theme follows the system until one is chosen, and the choice is remembered")
    void themeIsRemembered() {
        Page page = open("/", Look.WIDE_LIGHT);
        Object light = page.evaluate(BACKGROUND);
        theme(page, "dark").click();
        Object dark = page.evaluate(BACKGROUND);
        assertNotEquals(light, dark);
        assertThat(theme(page, "dark")).hasAttribute("aria-pressed", "true");

        page.navigate("/spools");
        assertEquals(dark, page.evaluate(BACKGROUND));
        theme(page, "auto").click();
        assertEquals(light, page.evaluate(BACKGROUND));
    }

    private static Locator theme(Page page, String value) {
        return page.locator(".nz-rail nz-theme-switch button[value=" + value + "]");
    }

    @Test
    @DisplayName("Ctrl K opens the palette, finds pages and records, and goes there by keyboard alone")
    void paletteGoesAnywhere() {
        Page page = open("/", Look.WIDE_LIGHT);
        page.keyboard().press("Control+k");
        assertThat(page.locator(".nz-palette")).isVisible();
        page.keyboard().type("galaxy");
        Locator records = page.locator("#nz-palette-list [id^=nz-palette-record]");
        assertThat(records.first()).isVisible();
        Inspection.of(page, "palette", Look.WIDE_LIGHT);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/spools/.+"));

        page.keyboard().press("Control+k");
        page.keyboard().type("settings");
        page.keyboard().press("Enter");
        page.waitForURL("**/settings");
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");
        assertThat(page.locator(".nz-palette")).isHidden();
    }

    @Test
    @DisplayName("the first tab stop skips to the content")
    void skipLinkComesFirst() {
        Page page = open("/spools", Look.WIDE_LIGHT);
        page.keyboard().press("Tab");
        assertEquals("#content", page.evaluate("() => document.activeElement.getAttribute('href')"));
        page.keyboard().press("Enter");
        assertEquals("content", page.evaluate("() => document.activeElement.id"));
    }

    @Test
    @DisplayName("settings are kept, and a refusal names the field")
    void settingsAreKept() {
        complaints().expect("400");
        Page page = open("/settings", Look.WIDE_LIGHT);
        page.locator("[name=overhead_percent]").fill("7.5");
        SpoolPagesTest.save(page);
        assertThat(page.locator("nz-toasts [data-toast]").first()).isVisible();
        page.navigate("/settings");
        assertThat(page.locator("[name=overhead_percent]")).hasValue("7.5");

        page.locator("[name=overhead_percent]").fill("plenty");
        SpoolPagesTest.save(page);
        assertThat(page.locator("[name=overhead_percent]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=overhead_percent]")).hasValue("plenty");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                        .first())
                .isEnabled();
    }
}
