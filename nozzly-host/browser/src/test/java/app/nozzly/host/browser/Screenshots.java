package app.nozzly.host.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures for people: what the pages looked like in this run. */
final class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("nozzly.screenshots", "target/screenshots"));

    private Screenshots() {}

    /** The whole page in a window high enough for it, so that bars at the edge do not lie across the middle. */
    static void take(Page page, String name, Look look) {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), Math.max(look.height(), height));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + look.suffix() + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(look.width(), look.height());
    }
}
