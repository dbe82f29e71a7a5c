package app.nozzly.host.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium of the operating system. Used by one thread. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double TIMEOUT_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("nozzly.chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** A fresh visitor who is signed in by what a browser shows; nothing else is remembered. */
    BrowserContext visitor(String address, Look look, boolean scripts, String session) {
        BrowserContext context = visitor(address, look, scripts);
        context.addCookies(List.of(new Cookie("nozzly", session).setUrl(address)));
        return context;
    }

    /** A fresh visitor: no cookies, nothing remembered. */
    BrowserContext visitor(String address, Look look, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setHasTouch(look.narrow())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(TIMEOUT_MILLISECONDS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
