package app.nozzly.slicer.archive;

import static app.nozzly.slicer.archive.Archives.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** JSON of a stranger. */
class JsonReaderTest {

    private static Json read(String text) {
        return JsonReader.read(
                text.getBytes(StandardCharsets.UTF_8), new Refusals(Archives.NAME, Texts::of), "plate_1.json");
    }

    @Property(tries = 500)
    void whatAnotherReaderReadsIsRead(@ForAll Map<String, @Size(max = 5) List<String>> values) throws IOException {
        ObjectMapper other = new ObjectMapper();
        byte[] bytes = other.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
        Json json = JsonReader.read(bytes, new Refusals(Archives.NAME, Texts::of), "x");
        assertEquals(other.readTree(bytes).toString(), write(json));
    }

    private static String write(Json json) {
        if (json instanceof Json.Members members) {
            return members.values().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return json instanceof Json.Items
                ? json.items().map(JsonReaderTest::write).collect(Collectors.joining(",", "[", "]"))
                : quoted(json.plain().orElseThrow());
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @Test
    void escapesAndLiterals() {
        assertEquals(
                new Json.Text("\"\\/\b\f\n\r\t\u00E9\uD83D\uDE00"),
                read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\""));
        for (String literal : List.of("true", "false", "null", "0", "-1.5", "1e5", "12.25E-3")) {
            assertEquals(new Json.Literal(literal), read(" " + literal + "\n"));
        }
        assertEquals(new Json.Items(List.of()), read("\uFEFF[ ]"));
        assertEquals(new Json.Members(Map.of("a", new Json.Literal("2"))), read("{\"a\":1 , \"a\" : 2}"));
    }

    @Test
    void brokenTextsAreRefused() {
        for (String text : List.of(
                "",
                "{",
                "[",
                "[1,",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1,}",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u\u0661\u0661\u0661\u0661\"",
                "01",
                "1.",
                ".5",
                "+1",
                "nan",
                "-",
                "tru",
                "1 2",
                "[] []",
                "]",
                "1".repeat(100),
                "'a'",
                "\uFEFF")) {
            refused(UnreadableFileException.DAMAGED, () -> read(text));
        }
    }

    @Test
    void depthLengthAndNumberHaveLimits() {
        refused(UnreadableFileException.TOO_LARGE, () -> read("[".repeat(100_000)));
        refused(UnreadableFileException.TOO_LARGE, () -> read("{\"a\":".repeat(100_000)));
        refused(UnreadableFileException.TOO_LARGE, () -> read("[" + "0,".repeat(60_000) + "0]"));
        refused(UnreadableFileException.TOO_LARGE, () -> read("\"" + "x".repeat(300_000) + "\""));
        read("[".repeat(32) + "]".repeat(32));
        read("\"" + "x".repeat(200_000) + "\"");
    }
}
