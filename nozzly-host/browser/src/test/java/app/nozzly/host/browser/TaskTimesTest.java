package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Everyday tasks at the shelf")
class TaskTimesTest extends BrowserTest {

    private static void report(String task, Hands hands, double limit) {
        double seconds = hands.seconds();
        System.out.printf("%s: %.1f s by keystrokes and clock (limit %.0f s)%n", task, seconds, limit);
        assertTrue(seconds < limit, task + " took " + seconds + " s");
    }

    @Test
    @DisplayName("a new spool like the last one is on the shelf in less than 30 seconds")
    void newSpool() {
        Page page = open("/spools", Look.WIDE_LIGHT);
        Hands hands = new Hands();
        hands.click(page.locator("a[href='/spools/new']").first());
        page.waitForURL(Pattern.compile(".*/spools/new"));
        hands.type(page.locator("[name=color]"), "Signal Orange");
        hands.type(page.locator("[name=purchase_cost]"), "21.50");
        hands.press(page.locator("[name=purchase_cost]"), "Enter");
        page.waitForURL(Pattern.compile(".*/spools/(?!new).+"));
        assertThat(page.locator("main")).containsText("Signal Orange");
        report("a new spool", hands, 30);
    }

    @Test
    @DisplayName("a spool is weighed in less than 15 seconds, and that is taken back in less than 5")
    void weighAndUndo() {
        Page page = open("/spools/1", Look.WIDE_LIGHT);
        Hands hands = new Hands();
        hands.type(page.locator("[name=gross_weight_g]"), "612.4");
        hands.type(page.locator("#f-empty_spool_weight_g"), "193");
        hands.press(page.locator("#f-empty_spool_weight_g"), "Enter");
        assertThat(page.locator("nz-toasts")).containsText("419.4 g are on");
        report("to weigh a spool", hands, 15);
        Hands undoing = new Hands();
        undoing.click(page.locator("nz-toasts form button").first());
        assertThat(page.locator("nz-toasts")).containsText("Taken back");
        report("to take it back", undoing, 5);
    }
}
