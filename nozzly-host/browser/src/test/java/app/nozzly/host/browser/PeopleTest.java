package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People")
class PeopleTest extends BrowserTest {

    private static final String PASSWORD = "four lamps on a quiet pier";
    private static final String SUBMIT = "main button[type=submit]";

    private static String address() {
        return "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    /** Registers a workshop; the page is inside afterwards. */
    private Page owner(String email, Look look) {
        Page page = openAsStranger("/register", look);
        page.locator("[name=workshop_name]").fill("Quiet Pier Prints");
        page.locator("[name=name]").fill("Ada Lovelace");
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator(SUBMIT).last().click();
        page.waitForURL(Pattern.compile(".*:\\d+/$"));
        return page;
    }

    @Test
    @DisplayName("open the demo workshop with one click, and sign out again")
    void demoOpensWithOneClick() {
        Page page = openAsStranger("/spools", Look.NARROW_LIGHT);
        page.getByText("Open the demo workshop").click();
        page.waitForURL("**/spools");
        assertThat(page.locator("h1")).hasText("Spools");
        page.locator(".nz-phonebar__more summary").tap();
        page.locator(".nz-phonebar form[action='/sign-out'] button").tap();
        page.waitForURL("**/sign-in");
        assertThat(page.locator("[data-toast]")).containsText("signed out");
        page.navigate("/spools");
        assertTrue(page.url().endsWith("/sign-in?next=%2Fspools"), page.url());
    }

    @Test
    @DisplayName("register and are inside, in their own time zone")
    void registrationLeadsInside() {
        Page page = openAsStranger("/register", Look.WIDE_LIGHT);
        assertThat(page.locator("[name=time_zone]")).hasValue("Europe/London");
        page.locator("nz-password button").click();
        assertThat(page.locator("[name=password]")).hasAttribute("type", "text");
        page.close();
        Page inside = owner(address(), Look.WIDE_LIGHT);
        assertThat(inside.locator(".nz-rail .nz-brand")).containsText("Quiet Pier Prints");
        inside.navigate("/settings");
        assertThat(inside.locator("[name=time_zone]")).hasValue("Europe/London");
    }

    @Test
    @DisplayName("set up a second factor and sign in with its code")
    void secondFactorIsAskedFor() {
        String email = address();
        Page page = owner(email, Look.WIDE_LIGHT);
        page.navigate("/profile/second-factor");
        assertThat(page.locator("svg.nz-qr")).isVisible();
        String key = page.locator(".nz-enrolment nz-copy").getAttribute("data-value");
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=code]").fill(OneTimeCode.of(key, Instant.now()));
        page.locator(SUBMIT).click();
        assertThat(page.locator(".nz-codes li")).hasCount(10);
        for (Look look : List.of(Look.WIDE_LIGHT, Look.NARROW_LIGHT)) {
            page.setViewportSize(look.width(), look.height());
            Inspection.of(page, "recovery-codes", look);
        }
        page.setViewportSize(Look.WIDE_LIGHT.width(), Look.WIDE_LIGHT.height());
        page.getByText("I have kept them").click();
        page.waitForURL("**/profile");
        Inspection.of(page, "profile-with-factor", Look.WIDE_LIGHT);

        Page second = openAsStranger("/sign-in?next=/profile", Look.NARROW_LIGHT);
        second.locator("[name=email]").fill(email);
        second.locator("[name=password]").fill(PASSWORD);
        second.locator("form[action='/sign-in'] button[type=submit]").click();
        second.waitForURL("**/sign-in/second-factor**");
        Inspection.of(second, "second-factor", Look.NARROW_LIGHT);
        second.locator("[name=code]").fill(OneTimeCode.of(key, Instant.now().plus(Duration.ofSeconds(30))));
        second.locator(SUBMIT).click();
        second.waitForURL("**/profile");
    }

    @Test
    @DisplayName("invite, and who is invited joins by a link whose secret no server sees")
    void invitationIsAnswered() {
        Page owner = owner(address(), Look.WIDE_LIGHT);
        owner.navigate("/settings/members");
        owner.locator("[name=email]").fill(address());
        owner.locator("form[action$='/invitations'] [name=role]").selectOption("sales");
        owner.locator("form[action$='/invitations'] button[type=submit]").click();
        String link = owner.locator("nz-copy").getAttribute("data-value");
        assertTrue(link.contains("/join#"), link);
        for (Look look : List.of(Look.WIDE_LIGHT, Look.NARROW_LIGHT)) {
            owner.setViewportSize(look.width(), look.height());
            Inspection.of(owner, "members-invited", look);
        }

        String secret = link.substring(link.indexOf('#') + 1);
        List<String> asked = new CopyOnWriteArrayList<>();
        Page guest = openAsStranger("/sign-in", Look.NARROW_LIGHT);
        guest.onRequest(request -> asked.add(request.url()));
        guest.navigate("/join#" + secret);
        assertThat(guest.locator("h1")).hasText("Join Quiet Pier Prints");
        assertFalse(guest.url().contains("#"), guest.url());
        Inspection.of(guest, "join-offer", Look.NARROW_LIGHT);
        guest.locator("[name=name]").fill("Ben");
        guest.locator("[name=password]").fill(PASSWORD);
        guest.locator(SUBMIT).click();
        guest.waitForURL(Pattern.compile(".*:\\d+/$"));
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(url -> url.contains(secret) && !url.contains("#"))
                        .toList());

        owner.setViewportSize(Look.WIDE_LIGHT.width(), Look.WIDE_LIGHT.height());
        owner.navigate("/settings/members");
        assertThat(owner.locator("tbody tr")).hasCount(2);
        owner.locator("tr:has-text('Ben') select").selectOption("viewer");
        owner.locator("tr:has-text('Ben') .nz-inplace button").click();
        assertThat(owner.locator("[data-toast]")).containsText("Ben is Viewer now");
        owner.locator("tr:has-text('Ben') .nz-confirm summary").click();
        Inspection.of(owner, "members-remove", Look.WIDE_LIGHT);
        owner.locator("tr:has-text('Ben') .nz-confirm__body button").click();
        assertThat(owner.locator("tbody tr")).hasCount(1);
    }

    @Test
    @DisplayName("make a key for a program that is shown once")
    void keyIsShownOnce() {
        Page page = owner(address(), Look.WIDE_LIGHT);
        page.navigate("/settings/api-keys/new");
        page.locator("[name=name]").fill("Shop");
        page.locator(SUBMIT).click();
        String key = page.locator("nz-copy").getAttribute("data-value");
        assertTrue(key.startsWith("nzk_"), "a key");
        for (Look look : List.of(Look.WIDE_LIGHT, Look.NARROW_LIGHT)) {
            page.setViewportSize(look.width(), look.height());
            Inspection.of(page, "api-key-made", look);
        }
        page.setViewportSize(Look.WIDE_LIGHT.width(), Look.WIDE_LIGHT.height());
        page.navigate("/settings/api-keys");
        assertFalse(page.content().contains(key), "shown once");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator(".nz-confirm summary").click();
        page.locator(".nz-confirm__body button").click();
        assertThat(page.locator("tbody tr")).containsText("Revoked");
    }

    @Test
    @DisplayName("keep a logo, which stands in every page")
    void logoStandsInTheShell() {
        Page page = owner(address(), Look.WIDE_LIGHT);
        page.navigate("/settings");
        page.locator("[name=file]").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
        page.getByText("Upload").click();
        assertThat(page.locator(".nz-brand__logo")).isVisible();
        Inspection.of(page, "settings-logo", Look.WIDE_LIGHT);
        Response logo = page.waitForResponse("**/workshop/logo**", () -> page.navigate("/channels"));
        assertTrue(logo.status() == 200 || logo.status() == 304, () -> "logo " + logo.status());
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                image.setRGB(x, y, x + y < 64 ? 0xE2540F : 0x3D3D47);
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    @DisplayName("set up a new installation by the link that it printed, without scripts too")
    void firstOwnerComesIn() {
        try (Program empty = Program.startEmpty()) {
            String link = empty.setUpLink();
            Page plain = openAsStranger(empty, "/spools", Look.NARROW_LIGHT, false);
            assertTrue(plain.url().endsWith("/set-up"), plain.url());
            plain.locator("[name=code]").fill(link);
            plain.locator(SUBMIT).click();
            assertThat(plain.locator("[name=workshop_name]")).isVisible();

            Page page = openAsStranger(empty, "/set-up", Look.WIDE_LIGHT, true);
            Inspection.of(page, "set-up", Look.WIDE_LIGHT);
            page.navigate(link);
            assertThat(page.locator("[name=workshop_name]")).hasValue("My workshop");
            assertFalse(page.url().contains("#"), page.url());
            Inspection.of(page, "set-up-owner", Look.WIDE_LIGHT);
            page.locator("[name=name]").fill("Grace Hopper");
            page.locator("[name=email]").fill("grace@example.com");
            page.locator("[name=password]").fill(PASSWORD);
            page.locator(SUBMIT).last().click();
            page.waitForURL(Pattern.compile(".*:\\d+/$"));
            assertThat(page.locator(".nz-rail__who")).containsText("Grace Hopper");
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
