package app.nozzly.host.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page as it stands: takes its picture, measures it and asks the accessibility rules. */
final class Inspection {

    /** Whatever stands out of the window and can be reached only by moving the whole page sideways. */
    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              const hidden = (element) => {
                for (let box = element; box && box !== document.body; box = box.parentElement) {
                  const style = getComputedStyle(box);
                  if (box !== element && style.overflowX !== 'visible') return true;
                  if (style.position === 'fixed' || style.clipPath !== 'none') return true;
                }
                return false;
              };
              const out = [...document.body.querySelectorAll('*')].filter((element) => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.right > width + 1 && !hidden(element);
              }).slice(0, 5).map((element) => `${element.localName}.${element.className?.baseVal ?? element.className} ends at ${Math.round(element.getBoundingClientRect().right)}`);
              if (document.documentElement.scrollWidth > width) out.push(`the page is ${document.documentElement.scrollWidth} wide`);
              return out;
            }
            """;

    private Inspection() {}

    static void of(Page page, String name, Look look) {
        page.waitForLoadState();
        Screenshots.take(page, name, look);
        String where = name + " " + look.suffix();
        assertEquals(List.of(), page.evaluate(OVERFLOW), where + " stands out of its window of " + look.width());
        assertEquals(List.of(), Axe.violations(page), where + " breaks accessibility rules");
    }
}
