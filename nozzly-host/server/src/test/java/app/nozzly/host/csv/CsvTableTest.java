package app.nozzly.host.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<String> LIVE = List.of(
            "=1+1",
            "+44 20",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "'=1",
            "''=1",
            "\uFF1D1",
            "-",
            "=cmd|' /C calc'!A0");

    @Test
    void noCellBeginsLikeAFormula() {
        for (String text : LIVE) {
            assertFalse("=+-@\t\r\n\uFF1D".indexOf(CsvTable.harmless(text).charAt(0)) >= 0, text);
        }
    }

    @Test
    void everyTextComesBack() {
        for (String text : LIVE) {
            assertEquals(text, CsvTable.plain(CsvTable.harmless(text)));
        }
        for (String text : List.of("", "plain", "'90s red", "-12.50", "12", "a=b", "'")) {
            assertEquals(text, CsvTable.harmless(text));
            assertEquals(text, CsvTable.plain(text));
        }
    }

    @Test
    void separatorsQuotesAndLinesAreQuoted() {
        CsvTable table =
                CsvTable.of(List.of("a", "b"), List.of("x,y", "say \"hi\"", "two\nlines"), text -> List.of(text, "1"));
        assertEquals(
                "a,b\r\n\"x,y\",1\r\n\"say \"\"hi\"\"\",1\r\n\"two\nlines\",1\r\n",
                new String(table.bytes(), StandardCharsets.UTF_8));
    }
}
