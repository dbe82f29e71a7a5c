package app.nozzly.host.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of while pages are used: script errors, policy violations, failed requests, refusals. */
final class Complaints {

    /** The accessibility rules measure contrast on a canvas, and Chromium advises them how. */
    private static final String OF_THE_RULES = "Canvas2D: Multiple readback operations";

    private static final String ABORTED = "net::ERR_ABORTED";

    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().startsWith(OF_THE_RULES)) {
                add("console " + message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> add("script error on " + page.url() + ": " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    /** A complaint that a test provokes on purpose, by a part of its text. */
    void expect(String part) {
        expected.add(part);
    }

    /** An upload or a price that is overtaken by a newer one is given up on purpose, and so is a page that turns out to be a download. */
    private void failed(Request request) {
        if (!ABORTED.equals(request.failure())) {
            add(request.method() + " " + request.url() + " failed: " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            add(response.request().method() + " " + response.url() + " answered " + response.status());
        }
    }

    private void add(String complaint) {
        if (expected.stream().noneMatch(complaint::contains)) {
            heard.add(complaint);
        }
    }

    void expectNone() {
        assertEquals(List.of(), heard, "the browser complained");
    }
}
