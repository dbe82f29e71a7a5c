package app.nozzly.host.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One program and one browser for all tests; a fresh visitor for each. */
abstract class BrowserTest {

    @RegisterExtension
    static final Stage STAGE = new Stage();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private Complaints complaints;

    @BeforeEach
    final void listen() {
        complaints = new Complaints();
    }

    /** Nothing may go wrong behind the page: every test ends with this law. */
    @AfterEach
    final void leaveWithoutComplaint() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.expectNone();
    }

    Program program() {
        return STAGE.program();
    }

    Page open(String path, Look look) {
        return open(path, look, true);
    }

    Page openWithoutScripts(String path, Look look) {
        return open(path, look, false);
    }

    private Page open(String path, Look look, boolean scripts) {
        return open(
                STAGE.chromium()
                        .visitor(program().address(), look, scripts, program().session()),
                path);
    }

    /** A page as somebody sees it who has not signed in. */
    Page openAsStranger(String path, Look look) {
        return openAsStranger(program(), path, look, true);
    }

    Page openAsStranger(Program other, String path, Look look, boolean scripts) {
        return open(STAGE.chromium().visitor(other.address(), look, scripts), path);
    }

    private Page open(BrowserContext context, String path) {
        contexts.add(context);
        Page page = context.newPage();
        complaints.listen(page);
        page.navigate(path);
        return page;
    }

    Complaints complaints() {
        return complaints;
    }
}
