package app.nozzly.host.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of the templates, scripts and stylesheet themselves. */
class SourcesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final int SCRIPT_LIMIT = 120 * 1024;
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3.0;

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        for (Path file : files(TEMPLATES, ".jte")) {
            String text = Files.readString(file)
                    .replaceAll("(?m)^\\s*(@import|@param|!\\{).*$", " ")
                    .replaceAll("\\$\\{[^}]*\\}", " ")
                    .replaceAll("texts\\.say\\(\"[^\"]*\"", " ")
                    .replaceAll("\"[^\"]*\"|'[^']*'", " ")
                    .replaceAll("(?s)<[^>]*>", " ")
                    .replaceAll("@(if|elseif|for|else|endif|endfor|template[\\w.]*)", " ");
            // What is left between tags and calls: only code such as "label = texts.say(…)" may have letters.
            for (String line : text.lines().toList()) {
                boolean code = line.matches(".*[=(),.:>`@].*");
                assertFalse(!code && line.matches(".*\\p{L}{3,}.*"), file + ": " + line.strip());
            }
        }
    }

    @Test
    void everyTextOfATemplateIsInTheBundle() throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle("app.nozzly.host.web.Messages", Locale.ENGLISH);
        Pattern key = Pattern.compile("say\\((?:[^\"()]*\\? )?\"([a-z_.]+)\"(?: : \"([a-z_.]+)\")?");
        for (Path file : files(TEMPLATES, ".jte")) {
            Matcher use = key.matcher(Files.readString(file));
            while (use.find()) {
                for (String name : Stream.of(use.group(1), use.group(2))
                        .filter(n -> n != null && !n.endsWith("."))
                        .toList()) {
                    assertTrue(bundle.containsKey(name), file + ": " + name);
                }
            }
        }
        for (Area area : Area.values()) {
            assertTrue(bundle.containsKey(area.key()) && bundle.containsKey(area.key() + ".short"), area.key());
        }
    }

    @Test
    void pagesAndFragmentsHaveNoStylingOfTheirOwn() throws IOException {
        for (String folder : List.of("pages", "fragments")) {
            for (Path file : files(TEMPLATES.resolve(folder), ".jte")) {
                assertFalse(Files.readString(file).contains("class="), file.toString());
            }
        }
    }

    @Test
    void everyClassOfATemplateIsInTheStylesheet() throws IOException {
        String css = Files.readString(STATIC.resolve("nozzly.css"));
        for (Path file : files(TEMPLATES, ".jte")) {
            Matcher use = Pattern.compile("nz-[a-z]+(?:(?:__|--)[a-z]+)*(?![a-z_$-])(?=[ \"])")
                    .matcher(Files.readString(file)
                            .replaceAll("<nz-[a-z-]+|id=\"[^\"]*\"|opens=\"[^\"]*\"|aria-controls=\"[^\"]*\"", ""));
            while (use.find()) {
                assertTrue(
                        css.contains("." + use.group()) || use.group().endsWith("--secondary"),
                        file + ": " + use.group());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, bg",
        "ink, surface",
        "ink, sunken",
        "ink, hover",
        "soft, bg",
        "soft, surface",
        "soft, sunken",
        "soft, hover",
        "on-accent, accent",
        "on-accent, accent-strong",
        "accent-ink, surface",
        "accent-ink, bg",
        "accent-ink, accent-wash",
        "accent-ink, hover",
        "ink, accent-wash",
        "soft, accent-wash",
        "good, good-wash",
        "good, surface",
        "warn, warn-wash",
        "warn, surface",
        "bad, bad-wash",
        "bad, surface",
        "bad, bg",
        "ink, bad-wash",
        "ink, warn-wash",
        "ink, good-wash",
        "on-bad, bad",
        "on-inverse, inverse",
        "inverse-accent, inverse",
        "bad, accent-wash"
    })
    void textIsReadableInBothThemes(String text, String ground) throws IOException {
        assertContrast(text, ground, READABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "edge, surface",
        "edge, bg",
        "accent, surface",
        "accent, bg",
        "slice-material, surface",
        "slice-labour, surface",
        "slice-machine, surface",
        "piece-cost, surface",
        "piece-profit, surface",
        "piece-loss, surface"
    })
    void edgesAndPicturesAreVisibleInBothThemes(String mark, String ground) throws IOException {
        assertContrast(mark, ground, VISIBLE);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21.0, contrast("#000000", "#ffffff"), 0.0001);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void scriptsOfAPageAreSmall() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes);
                InputStream htmx = SourcesTest.class.getResourceAsStream(
                        "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")) {
            htmx.transferTo(zip);
            for (Path script : files(STATIC, ".js")) {
                zip.write(Files.readAllBytes(script));
            }
        }
        assertTrue(bytes.size() < SCRIPT_LIMIT, bytes.size() + " bytes");
    }

    @Test
    void scriptsBuildNoHtmlFromDataAndCallNoOtherHost() throws IOException {
        for (Path script : files(STATIC, ".js")) {
            String text = Files.readString(script);
            assertFalse(
                    text.contains("eval(") || text.contains("new Function") || text.contains("insertAdjacentHTML"),
                    script.toString());
            assertFalse(text.contains("://"), script.toString());
            Matcher inner = Pattern.compile("innerHTML = (.*);").matcher(text);
            while (inner.find()) {
                assertTrue(
                        List.of("text", "request.responseText").contains(inner.group(1)),
                        "only our own fragments: " + inner.group(1));
            }
        }
    }

    private static void assertContrast(String first, String second, double least) throws IOException {
        Map<String, String[]> tokens = tokens();
        for (int theme = 0; theme < 2; theme++) {
            double ratio = contrast(tokens.get(first)[theme], tokens.get(second)[theme]);
            assertTrue(
                    ratio >= least,
                    "%s on %s, %s: %.2f".formatted(first, second, theme == 0 ? "light" : "dark", ratio));
        }
    }

    private static Map<String, String[]> tokens() throws IOException {
        Matcher token = Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")
                .matcher(Files.readString(STATIC.resolve("nozzly.css")));
        Map<String, String[]> tokens = new TreeMap<>();
        while (token.find()) {
            tokens.put(token.group(1), new String[] {token.group(2), token.group(3)});
        }
        return tokens;
    }

    /** Contrast as WCAG 2.2 defines it. */
    private static double contrast(String first, String second) {
        double one = luminance(first);
        double two = luminance(second);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertFalse(files.isEmpty());
            return files;
        }
    }
}
