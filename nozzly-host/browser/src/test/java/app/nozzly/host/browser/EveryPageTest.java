package app.nozzly.host.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold on every page that a person can reach, at a desk and on a phone, by day and by night. */
@DisplayName("Every page")
class EveryPageTest extends BrowserTest {

    static List<Place> places() {
        Program program = STAGE.program();
        try (BrowserContext visitor =
                STAGE.chromium().visitor(program.address(), Look.WIDE_LIGHT, true, program.session())) {
            return Place.reachable(visitor.newPage());
        }
    }

    @Test
    @DisplayName("is found from the first one: each area of the navigation and its forms")
    void navigationLeadsSomewhere() {
        List<String> names = places().stream().map(Place::name).toList();
        assertTrue(
                names.containsAll(List.of("home", "price", "spools", "products", "channels", "settings")),
                () -> "reachable: " + names);
        assertTrue(
                names.containsAll(List.of("spools-new", "spools-one", "spools-one-edit")), () -> "reachable: " + names);
        assertTrue(
                names.containsAll(List.of(
                        "profile",
                        "profile-second-factor",
                        "settings-members",
                        "settings-roles",
                        "settings-roles-new",
                        "settings-roles-owner",
                        "settings-api-keys",
                        "settings-api-keys-new",
                        "audit")),
                () -> "reachable: " + names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("fits its window, is accessible and complains of nothing")
    void looksRight(Place place) {
        for (Look byDay : List.of(Look.WIDE_LIGHT, Look.NARROW_LIGHT)) {
            Page page = open(place.path(), byDay);
            Inspection.of(page, place.name(), byDay);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Inspection.of(page, place.name(), byDay.byNight());
        }
    }

    static List<String> doors() {
        return List.of("/sign-in", "/register", "/reset", "/join", "/confirm");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    @DisplayName("in front of the workshop fits its window, is accessible and complains of nothing")
    void doorLooksRight(String path) {
        for (Look byDay : List.of(Look.WIDE_LIGHT, Look.NARROW_LIGHT)) {
            Page page = openAsStranger(path, byDay);
            Inspection.of(page, path.substring(1), byDay);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Inspection.of(page, path.substring(1), byDay.byNight());
        }
    }

    @Test
    @DisplayName("has one heading, a title, a language and a landmark to skip to")
    void hasAFrame() {
        Page page = open("/", Look.WIDE_LIGHT);
        for (Place place : places()) {
            page.navigate(place.path());
            assertAll(
                    place.name(),
                    () -> assertEquals(1, page.locator("h1").count(), "headings"),
                    () -> assertTrue(page.title().endsWith("Nozzly"), page.title()),
                    () -> assertTrue(page.locator("html").getAttribute("lang").matches("en(-[A-Z]{2})?"), "language"),
                    () -> assertEquals(1, page.locator("main#content").count(), "landmarks"));
        }
    }

    @Test
    @DisplayName("that is missing says so and leads back")
    void missingPageLeadsBack() {
        complaints().expect("404");
        for (Look look : Look.values()) {
            Page page = open("/spools/no-such-spool", look);
            Inspection.of(page, "missing", look);
            assertTrue(page.locator("main a[href='/']").isVisible(), "a way home");
        }
    }

    @Test
    @DisplayName("that opens on a phone shows the rest of the areas above its bar")
    void phoneBarOpens() {
        for (Look look : List.of(Look.NARROW_LIGHT, Look.NARROW_DARK)) {
            Page page = open("/spools", look);
            page.locator(".nz-phonebar__more summary").tap();
            assertTrue(page.locator(".nz-phonebar__sheet").isVisible());
            Inspection.of(page, "phone-more", look);
        }
    }
}
