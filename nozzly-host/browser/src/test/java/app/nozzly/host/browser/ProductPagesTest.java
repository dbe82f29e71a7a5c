package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Products")
class ProductPagesTest extends BrowserTest {

    private static final String FOCUS = "() => document.activeElement.name ?? document.activeElement.localName";

    @Test
    @DisplayName("with rows of materials and components are made by keyboard alone")
    void productIsMadeByKeyboard() {
        Page page = open("/products/new", Look.WIDE_LIGHT);
        tabTo(page, "name");
        page.keyboard().type("Keyboard hook");
        tabTo(page, "print_minutes");
        page.keyboard().press("Control+a");
        page.keyboard().type("1h 15m");

        tabTo(page, "materials[0].weight_g");
        page.keyboard().type("82.4");
        page.keyboard().press("Alt+Enter");
        assertEquals("materials[1].material_type", page.evaluate(FOCUS), "the new row has the focus");
        page.keyboard().press("ArrowDown");
        tabTo(page, "materials[1].weight_g");
        page.keyboard().type("12");
        page.keyboard().press("Alt+ArrowUp");
        assertEquals("materials[0].weight_g", page.evaluate(FOCUS), "a moved row keeps the focus and is numbered anew");
        addComponent(page);
        tabTo(page, "components[0].name");
        page.keyboard().type("Magnet 6 x 2");
        tabTo(page, "components[0].quantity");
        page.keyboard().type("2");
        tabTo(page, "components[0].unit_cost");
        page.keyboard().type("0.11");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/products/[0-9a-f-]{36}.*"));
        assertThat(page.locator("h1")).containsText("Keyboard hook");
        assertThat(page.locator("[name='materials[0].weight_g']")).hasValue(Pattern.compile("12(\\.0)?"));
        assertThat(page.locator("[name='materials[1].weight_g']")).hasValue("82.4");
        assertThat(page.locator("[name='components[0].name']")).hasValue("Magnet 6 x 2");
    }

    @Test
    @DisplayName("give a removed row back")
    void removedRowComesBack() {
        Page page = open("/products", Look.WIDE_LIGHT);
        page.locator("main tbody th a").first().click();
        page.waitForURL(Pattern.compile(".*/products/[0-9a-f-]{36}.*"));
        String rows = "nz-row-editor[data-prefix=materials] .nz-rows__row";
        int before = page.locator(rows).count();
        String first = page.locator("[name='materials[0].weight_g']").inputValue();
        page.locator(rows + " button[name=_remove_row]").first().click();
        assertThat(page.locator(rows)).hasCount(before - 1);
        page.locator("nz-toasts [data-toast] button").first().click();
        assertThat(page.locator(rows)).hasCount(before);
        assertThat(page.locator("[name='materials[0].weight_g']")).hasValue(first);
    }

    private static void addComponent(Page page) {
        tab(page, "button[name=_add_row][value=components]");
        page.keyboard().press("Enter");
        assertEquals("components[0].component_id", page.evaluate(FOCUS), "the new row has the focus");
    }

    private static void tabTo(Page page, String name) {
        tab(page, "[name='" + name + "']");
    }

    /** Presses Tab until the element has the focus, as somebody without a mouse does. */
    private static void tab(Page page, String selector) {
        for (int press = 0; press < 60; press++) {
            if (Boolean.TRUE.equals(page.evaluate("it => document.activeElement.matches(it)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector);
    }
}
