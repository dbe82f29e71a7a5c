package app.nozzly.example.guice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbedGuiceTest {

    /** 82.4 g at 24.99 a kilogram are 2.059176 and 5.25 hours at 0.20 are 1.05, together 3.11. */
    @Test
    void theExamplePrintsCostAndPrice() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbedGuice.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.lines().anyMatch(line -> line.matches("Total +3\\.11")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("Etsy +\\d+\\.\\d\\d +.* 4\\d\\.\\d\\d % .*best")), text);
    }
}
