package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide shows the source that is tested here, word for word. */
class GuideTest {

    @ParameterizedTest
    @CsvSource({"FilamentNotePlugin, plugin", "FilamentNoteReader, reader", "FilamentNoteContractTest, contract"})
    void theGuideShowsTestedSource(String file, String tag) throws IOException {
        String source = Files.readString(Path.of("src/test/java/example", file + ".java"));
        String begin = "// tag::" + tag + "[]\n";
        String snippet = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// end::" + tag));
        String guide = Files.readString(Path.of("../../docs/guide/plugin-author.md"));
        assertTrue(guide.contains("```java\n" + snippet + "```"), "copy the snippet " + tag + " into the guide");
    }
}
