package app.nozzly.example.plain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide shows the source that is tested here, word for word but for the indentation. */
class GuideTest {

    @Test
    void theGuideShowsTestedSource() throws IOException {
        assertShown("EmbedPlain", "main", "getting-started.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "request", "invite", "join", "key", "check", "trail", "tell"})
    void theGuideToAccessShowsTestedSource(String tag) throws IOException {
        assertShown("PeopleAndKeys", tag, "access.md");
    }

    private static void assertShown(String example, String tag, String page) throws IOException {
        String source = Files.readString(Path.of("src/main/java/app/nozzly/example/plain/" + example + ".java"));
        String begin = "        // tag::" + tag + "[]\n";
        String snippet = source.substring(
                        source.indexOf(begin) + begin.length(), source.indexOf("        // end::" + tag + "[]"))
                .indent(-8);
        String guide = Files.readString(Path.of("../../docs/guide/" + page));
        assertTrue(guide.contains("```java\n" + snippet + "```"), "copy this into the guide:\n" + snippet);
    }
}
