package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** One line for each event; nothing in a message can forge another. */
class LogOutputTest {

    private static LogRecord event(String message) {
        LogRecord event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("app.Place");
        event.setInstant(Instant.parse("2026-11-20T09:30:00Z"));
        return event;
    }

    @Test
    void S11_textLinesHoldNoControlCharacters() {
        assertEquals(
                "2026-11-20T09:30:00Z WARN app.Place one?two" + System.lineSeparator(),
                new LogOutput.TextLines().format(event("one\ntwo")));
    }

    @Test
    void jsonLinesAreQuoted() {
        LogRecord event = event("say \"hi\"\n");
        assertEquals(
                "{\"time\":\"2026-11-20T09:30:00Z\",\"level\":\"WARN\",\"logger\":\"app.Place\","
                        + "\"message\":\"say \\\"hi\\\"\\n\"}" + System.lineSeparator(),
                new LogOutput.JsonLines().format(event));
        event.setThrown(new IllegalStateException("why"));
        assertTrue(
                new LogOutput.JsonLines().format(event).contains("\"trace\":\"java.lang.IllegalStateException: why"));
        assertTrue(new LogOutput.TextLines().format(event).contains("IllegalStateException: why"));
    }

    @Test
    void S11_aMessageInATraceCannotForgeALine() {
        LogRecord event = event("broken");
        event.setThrown(new IllegalStateException("a\n2026-11-20T09:30:00Z ERROR app.Place forged\r\u001b[2J"));
        String text = new LogOutput.TextLines().format(event);
        assertEquals(1, text.lines().filter(line -> line.startsWith("2026")).count(), text);
        assertTrue(text.contains("\t2026-11-20T09:30:00Z ERROR app.Place forged[2J"), text);
        assertEquals(1, new LogOutput.JsonLines().format(event).lines().count());
    }
}
