package app.nozzly.host.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may cost a visitor who was never here. Every figure is printed. */
@DisplayName("Budgets")
class BudgetsTest extends BrowserTest {

    private static final int HTML_BYTES = 100 * 1024;
    private static final int SCRIPT_BYTES = 120 * 1024;
    private static final double PAINT_MILLISECONDS = 1_000;
    private static final String PAINT = """
            () => new Promise((done) => {
              new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
              setTimeout(() => done(-1), 3000);
            })
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/price", "/spools", "/products", "/channels", "/settings"})
    @DisplayName("of a core page: HTML 100 KB, scripts 120 KB as sent")
    void corePageIsLight(String path) {
        List<Request> requests = new ArrayList<>();
        Page page = fresh(path, requests);
        int html = page.content().length();
        int scripts = List.copyOf(requests).stream()
                .filter(request -> request.resourceType().equals("script"))
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        double paint = ((Number) page.evaluate(PAINT)).doubleValue();
        System.out.println(String.format(
                Locale.ROOT,
                "budget %s: html %d bytes of %d, scripts %d bytes of %d, %d requests of 5, largest paint %.0f ms of %.0f",
                path,
                html,
                HTML_BYTES,
                scripts,
                SCRIPT_BYTES,
                requests.size(),
                paint,
                PAINT_MILLISECONDS));
        assertAll(
                () -> assertTrue(html <= HTML_BYTES, path + " has " + html + " bytes of HTML"),
                () -> assertTrue(
                        scripts > 0 && scripts <= SCRIPT_BYTES, path + " sends " + scripts + " bytes of scripts"));
    }

    private Page fresh(String path, List<Request> requests) {
        Page page = open("about:blank", Look.WIDE_LIGHT);
        page.onRequestFinished(requests::add);
        page.navigate(program().address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
