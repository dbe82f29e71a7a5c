package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a print file says: reached from the price of a dropped file, and back again. */
@DisplayName("What the file says")
class PrintStoryTest extends BrowserTest {

    private static final Pattern STORY = Pattern.compile(".*/print-files/[0-9a-f-]+$");
    private static final Pattern PRICE = Pattern.compile(".*/price/[0-9a-f-]+(#save)?$");

    @Test
    @DisplayName("opens from a dropped file, shows its figures with what they rest on, and leads back to the price")
    void dropTellsItsStory() {
        Page page = told(Look.WIDE_LIGHT);
        assertThat(page.locator("h1")).containsText(SlicedFile.NAME);
        assertEquals(true, page.evaluate("() => document.querySelector('main img').naturalWidth === 220"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").nth(0)).containsText("62.4");
        assertThat(page.locator("tbody tr").nth(0).locator("[title=stated]"))
                .not()
                .hasCount(0);
        assertThat(page.locator("main")).containsText("3 h 25 min");
        assertThat(page.locator("main")).containsText("not in the file");
        assertThat(page.locator(".nz-remedies")).hasCount(0);
        page.locator("header a[href$='#save']").click();
        page.waitForURL(PRICE);
        assertThat(page.locator("#save")).isVisible();
    }

    @Test
    @DisplayName("looks right wide and narrow, light and dark")
    void storyLooksRight() {
        for (Look look : Look.values()) {
            Inspection.of(told(look), "print-story", look);
        }
    }

    @Test
    @DisplayName("of several plates shows each with its picture, and prices those that are ticked")
    void platesArePriced() {
        Page dropped =
                PriceAPrintTest.dropOn(open("/price", Look.WIDE_LIGHT), SlicedContainer.NAME, SlicedContainer.bytes());
        String id = dropped.url().replaceAll(".*/price/([0-9a-f-]+).*", "$1");
        for (Look look : Look.values()) {
            Inspection.of(open("/print-files/" + id, look), "print-story-plates", look);
        }
        Page page = open("/print-files/" + id, Look.NARROW_LIGHT);
        assertThat(page.locator(".nz-platecard")).hasCount(2);
        page.getByLabel("Include: Plate 2").uncheck();
        page.locator("#plates button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/price/[0-9a-f-]+\\?plates=1"));
        assertThat(page.locator(".nz-slot")).hasCount(1);
        page.getByLabel("Plate 2").check();
        assertThat(page.locator(".nz-slot")).hasCount(2);
        for (Look look : Look.values()) {
            Inspection.of(open("/price/" + id + "?plates=1", look), "price-plates", look);
        }
    }

    @Test
    @DisplayName("of a file that is no longer kept asks for the file again")
    void goneFileIsAskedFor() {
        complaints().expect("404");
        for (Look look : Look.values()) {
            Page page = open("/print-files/00000000-0000-4000-8000-000000000000", look);
            Inspection.of(page, "print-story-gone", look);
            assertThat(page.locator("nz-drop-zone")).isVisible();
        }
    }

    private Page told(Look look) {
        Page page = PriceAPrintTest.dropOn(open("/price", look));
        page.locator("main a[href^='/print-files/']").click();
        page.waitForURL(STORY);
        return page;
    }
}
