package app.nozzly.host.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page with sample contents: structure, escaping and size. */
class PagesTest {

    private static final int HTML_LIMIT = 100 * 1024;
    private static final Templates TEMPLATES = Templates.precompiled();
    private static final Samples PLAIN = new Samples(value -> value);
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg onload=alert(1)>",
            "</textarea><script>x</script>",
            "{{7*7}}<b>");

    static Stream<String> pages() {
        return PLAIN.pages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsOneDocumentWithOneHeading(String name) {
        String html = PLAIN.render(TEMPLATES, name);
        assertAll(
                () -> assertEquals(1, count(html, "<h1>"), "h1"),
                () -> assertEquals(1, count(html, "<main "), "main"),
                () -> assertTrue(html.contains("<html lang=\"en-GB\">")),
                () -> assertTrue(html.contains("href=\"#content\"")),
                () -> assertEquals(count(html, "<table"), count(html, "<caption"), "each table has a caption"),
                () -> assertEquals(count(html, "<form "), count(html, "</form>")),
                () -> assertEquals(count(html, "<div"), count(html, "</div>")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageNeedsNoInlineStyleOrScript(String name) {
        String html = PLAIN.render(TEMPLATES, name);
        assertFalse(Pattern.compile("<[^>]+\\sstyle=").matcher(html).find(), "style attribute");
        assertFalse(Pattern.compile("<[^>]+\\son[a-z]+=").matcher(html).find(), "handler attribute");
        assertFalse(html.contains("<style"), "style element");
        assertFalse(Pattern.compile("<script(?![^>]*src=)").matcher(html).find(), "inline script");
        assertFalse(Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find(), "another host");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFormThatWritesCarriesTheToken(String name) {
        String html = PLAIN.render(TEMPLATES, name);
        assertEquals(count(html, "method=\"post\""), count(html, "name=\"_csrf\" value=\"token-1\""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldHasALabelAndEveryReferenceATarget(String name) {
        String html = PLAIN.render(TEMPLATES, name).replaceAll("(?s)<template>.*?</template>", "");
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(html);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)) || name.equals("styleguide"), "id twice: " + id.group(1));
        }
        Matcher reference = Pattern.compile("\\s(?:for|aria-describedby|aria-labelledby|aria-controls)=\"([^\"]+)\"")
                .matcher(html);
        while (reference.find()) {
            for (String target : reference.group(1).split(" ", -1)) {
                assertTrue(ids.contains(target), "no element " + target);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void S8_hostileTextIsShownAsText(String name) {
        for (String attack : ATTACKS) {
            Samples hostile = new Samples(value -> value + attack);
            String html = hostile.render(TEMPLATES, name);
            assertFalse(html.contains(attack), attack);
            assertFalse(html.contains("<script>"), attack);
            assertFalse(html.contains("<svg onload"), attack);
            assertFalse(html.contains("<img src=x"), attack);
            assertTrue(html.contains(attack.startsWith("{") ? "{{7*7}}&lt;b" : "&lt;"), "the text is still shown");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsSmall(String name) throws IOException {
        assertTrue(compressed(PLAIN.render(TEMPLATES, name)) < HTML_LIMIT);
    }

    @Test
    void theBestChannelIsMarkedInPictureAndTable() {
        String html = PLAIN.render(TEMPLATES, "price-result");
        assertEquals(1, count(html, "nz-channel--best"));
        assertEquals(1, count(html, "nz-row--marked"));
        assertTrue(html.contains("Fees of 62 % and a margin of 40 % leave nothing."));
        assertTrue(html.contains("No matching spool"));
    }

    @Test
    void anErrorStandsBesideItsFieldAndTheTypedValueStays() {
        String html = PLAIN.render(TEMPLATES, "product");
        assertTrue(html.contains("name=\"materials[0].weight_g\" type=\"text\" value=\"82.4\""));
        assertTrue(
                html.contains("aria-invalid=\"true\" aria-describedby=\"f-materials-0--weight_g-error\""),
                "error is tied to the field");
        assertTrue(html.contains("id=\"f-materials-0--weight_g-error\""));
        assertTrue(html.contains("name=\"materials[#].weight_g\""), "the blank row waits in the template");
    }

    @Test
    void aPageOutsideAWorkshopHasABareLayout() {
        Shell.Frame frame = new Shell.Frame(new Texts(Samples.LOCALE), List.of(), "", Reader.NOBODY, "token-1", "1");
        Content content = output -> output.writeContent("<p>in</p>");
        String html = TEMPLATES.render("layout/bare", Map.of("shell", Shell.of(frame, "Sign in"), "content", content));
        assertTrue(html.contains("<title>Sign in · Nozzly</title>") && html.contains("<p>in</p>"), html);
        assertTrue(html.contains("content=\"token-1\""));
        assertFalse(html.contains("nz-rail") || html.contains("nz-palette") || html.contains("/sign-out"), html);
    }

    @Test
    void theShellNamesItsReaderAndTheOtherWorkshops() {
        String html = PLAIN.render(TEMPLATES, "spools");
        assertTrue(html.contains("Ada Warm") && html.contains("href=\"/profile\""));
        assertTrue(html.contains("action=\"/sign-out\"") && html.contains("action=\"/workshops/2/enter\""));
    }

    @Test
    void aFragmentHasNoShell() {
        String html = TEMPLATES.fragment(
                "priceChannels",
                new Texts(Samples.LOCALE),
                PLAIN.pages().get("styleguide").view() instanceof app.nozzly.host.web.view.StyleguideView view
                        ? view.channels()
                        : null);
        assertFalse(html.contains("<html"));
        assertEquals(1, count(html, "<table"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
