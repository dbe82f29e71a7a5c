package app.nozzly.host.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures for people: what the pages looked like in this run. */
final class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("nozzly.screenshots", "target/screenshots"));

    private Screenshots() {}

    /** The whole page, not only the part in sight. */
    static void take(Page page, String name, Look look) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + look.suffix() + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
