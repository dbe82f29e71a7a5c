package app.nozzly.example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbedPlainTest {

    /** 82.4 g at 24.99 a kilogram are 2.059176 and 5.25 hours at 0.20 are 1.05, together 3.11. */
    @Test
    void theExamplePrintsCostAndPrice() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbedPlain.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.lines().anyMatch(line -> line.matches("Material +2\\.06")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("Machine +1\\.05")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("Total +3\\.11")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("Etsy +\\d+\\.\\d\\d +.* 4\\d\\.\\d\\d % .*best")), text);
    }

    @Test
    void mainIsTenLinesOfCode() throws IOException {
        String source = Files.readString(Path.of("src/main/java/app/nozzly/example/plain/EmbedPlain.java"));
        String main = source.substring(source.indexOf("// tag::main[]\n") + 15, source.indexOf("        // end::main"));
        assertEquals(10, main.lines().count(), main);
    }
}
