package app.nozzly.example.guice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide shows the source that is tested here, word for word but for the indentation. */
class GuideTest {

    @Test
    void theGuideShowsTestedSource() throws IOException {
        String source = Files.readString(Path.of("src/main/java/app/nozzly/example/guice/EmbedGuice.java"));
        String begin = "        // tag::main[]\n";
        String snippet = source.substring(
                        source.indexOf(begin) + begin.length(), source.indexOf("        // end::main"))
                .indent(-8);
        String guide = Files.readString(Path.of("../../docs/guide/getting-started.md"));
        assertTrue(guide.contains("```java\n" + snippet + "```"), "copy this into the guide:\n" + snippet);
    }
}
