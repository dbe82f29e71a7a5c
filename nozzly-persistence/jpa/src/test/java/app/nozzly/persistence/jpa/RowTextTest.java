package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Law 9: a row as text and back is the row. */
class RowTextTest {

    @Test
    void aLineIsWrittenAsPostgresqlCopyWritesIt() {
        assertEquals(
                "7\t\\N\t\ta\\tb\\nc\\rd\\\\N",
                RowText.line(
                        List.of(Optional.of("7"), Optional.empty(), Optional.of(""), Optional.of("a\tb\nc\rd\\N"))));
        assertEquals("one\\,\\N\\,\\,", RowText.array(List.of(Optional.of("one"), Optional.empty(), Optional.of(""))));
        assertEquals("", RowText.array(List.of()));
    }

    @Test
    void whatIsNoRowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RowText.values("a\\"));
        assertThrows(IllegalArgumentException.class, () -> RowText.values("a\\x"));
        assertThrows(IllegalArgumentException.class, () -> RowText.elements("open"));
        assertThrows(IllegalArgumentException.class, () -> RowText.elements("a\\,b"));
    }

    @Property
    void law9_aLineAndBackIsTheRow(@ForAll("values") List<Optional<String>> values) {
        String line = RowText.line(values);
        assertFalse(line.contains("\n") || line.contains("\r"), "one line");
        assertEquals(values, RowText.values(line));
    }

    @Property
    void law9_anArrayInALineAndBackIsTheArray(@ForAll("values") List<Optional<String>> elements) {
        String line = RowText.line(List.of(Optional.of(RowText.array(elements)), Optional.of("next")));
        List<Optional<String>> values = RowText.values(line);
        assertEquals(elements, RowText.elements(values.get(0).orElseThrow()));
        assertEquals(Optional.of("next"), values.get(1));
    }

    @Property(tries = 200)
    void theSumOfRowsKnowsNoOrderAndSeesEveryRow(@ForAll("values") List<Optional<String>> values) {
        ContentSum forwards = new ContentSum();
        ContentSum backwards = new ContentSum();
        for (int index = 0; index < values.size(); index++) {
            forwards.add(values.get(index).orElse("-"));
            backwards.add(values.get(values.size() - 1 - index).orElse("-"));
        }
        assertEquals(forwards.text(), backwards.text());
        assertEquals(values.size(), forwards.rows());
        backwards.add("one more");
        assertNotEquals(forwards.text(), backwards.text());
    }

    @Test
    void theSumOfOneRowIsItsSha256() {
        ContentSum sum = new ContentSum();
        assertEquals("0".repeat(64), sum.text());
        sum.add("abc");
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sum.text());
    }

    @Provide
    Arbitrary<List<Optional<String>>> values() {
        return Arbitraries.strings()
                .withChars('a', 'N', '\\', '\t', '\n', '\r', ',', 't', 'n', 'ß', '\u2028')
                .ofMaxLength(8)
                .map(Optional::of)
                .injectNull(0.1)
                .map(value -> value == null ? Optional.<String>empty() : value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
