package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many spools")
class BulkPagesTest extends BrowserTest {

    @Test
    @DisplayName("are changed together, after a look at what would become of them, and all of it is taken back")
    void manyAreChangedAndGivenBack() {
        Page page = choosing(Look.WIDE_LIGHT);
        page.locator("[name=lot_number]").fill("LOT-OF-MANY");
        press(page, "Show what would change");
        assertThat(page.locator("main")).containsText("2 of 2 spools would change");
        assertThat(page.locator("main")).containsText("LOT-OF-MANY");
        Inspection.of(page, "bulk-preview", Look.WIDE_LIGHT);
        press(page, "Change 2 spools");
        page.waitForURL(Pattern.compile(".*/spools/bulk/.+"));
        press(page, "Take all of it back");
        assertThat(page.locator("main")).containsText("Changed since, left alone");
        page.navigate("/spools?q=LOT-OF-MANY");
        assertThat(page.locator("#list tbody tr")).hasCount(0);
    }

    @Test
    @DisplayName("have a form that fits its window and is accessible, by day and by night")
    void formLooksRight() {
        for (Look byDay : new Look[] {Look.WIDE_LIGHT, Look.NARROW_LIGHT}) {
            Page page = choosing(byDay);
            Inspection.of(page, "bulk-form", byDay);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Inspection.of(page, "bulk-form", byDay.byNight());
        }
    }

    /** The form for the first two spools of the list. */
    private Page choosing(Look look) {
        Page page = open("/spools", look);
        page.locator("#list input[name=spool]").nth(0).check();
        page.locator("#list input[name=spool]").nth(1).check();
        press(page, "Change the chosen");
        assertThat(page.locator("h1")).hasText("Change many spools");
        return page;
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }
}
