package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Channels")
class ChannelPagesTest extends BrowserTest {

    @Test
    @DisplayName("are added with a fee schedule, show its fees and are taken out of use again")
    void channelIsAdded() {
        Page page = open("/channels/new", Look.WIDE_LIGHT);
        page.locator("[name=name]").fill("Browser shop");
        page.locator("[name=kind]").selectOption("shopify");
        page.locator("[name=currency]").selectOption("GBP");
        page.locator("[name=fee_schedule]").selectOption(new SelectOption().setIndex(2));
        page.locator("[name=price_ending]").fill(".99");
        SpoolPagesTest.save(page);
        page.waitForURL(Pattern.compile(".*/channels/(?!new).+"));
        assertThat(page.locator("h1")).containsText("Browser shop");
        assertThat(page.locator("[name=price_ending]")).hasValue(".99");
        assertTrue(page.locator("main table tbody tr").count() > 0, "the fees of the schedule");
        page.navigate("/channels");
        assertThat(page.locator("main tbody")).containsText("Browser shop");

        page.locator("main tbody a", new Page.LocatorOptions().setHasText("Browser shop"))
                .click();
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("out of use"))
                .click();
        page.navigate("/channels");
        assertThat(page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Browser shop")))
                .not()
                .containsText("In use");
    }
}
