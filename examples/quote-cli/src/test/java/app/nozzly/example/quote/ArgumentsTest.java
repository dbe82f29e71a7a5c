package app.nozzly.example.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void filesAndOptionsMayBeMixed() {
        Arguments arguments =
                Arguments.parse(List.of("a.gcode", "--margin", "40", "b.gcode", "--channel", "etsy-gb, ebay-gb-most,"));
        assertEquals(List.of(Path.of("a.gcode"), Path.of("b.gcode")), arguments.files());
        assertEquals(List.of("etsy-gb", "ebay-gb-most"), arguments.list(Option.CHANNEL));
        assertEquals(new BigDecimal("40"), arguments.number(Option.MARGIN));
        assertEquals(BigDecimal.ZERO, arguments.number(Option.OVERHEAD));
        assertEquals(Optional.empty(), arguments.value(Option.PLUGINS));
    }

    @Test
    void namedValuesMayBeginWithOneWithoutAName() {
        Arguments arguments = Arguments.parse(List.of("a.gcode", "--price-per-kg", "20,PETG = 24.5"));
        assertEquals(Map.of("", "20", "PETG", "24.5"), arguments.named(Option.PRICE_PER_KG, text -> text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.gcode --colour red | --colour is not an option",
                "a.gcode --margin | --margin needs a value",
                "a.gcode --margin --channel x | --margin needs a value",
                "a.gcode --margin 1 --margin 2 | --margin is given twice; give it once, with commas between several values",
                "--margin 40 | name at least one print file"
            })
    void mistakesAreNamed(String words, String text) {
        MisuseException wrong = assertThrows(MisuseException.class, () -> Arguments.parse(List.of(words.split(" "))));
        assertEquals(text, wrong.getMessage());
    }

    @Test
    void aNumberIsDigitsWithAPoint() {
        for (String wrong : List.of("4,5", "x", "1e9", "", "0x1", "123456789012345678901")) {
            MisuseException refusal = assertThrows(MisuseException.class, () -> Arguments.number(Option.MARGIN, wrong));
            assertEquals(
                    "--margin cannot be " + wrong + "; give digits with a point, such as 0.25", refusal.getMessage());
        }
        assertEquals(new BigDecimal("-2.50"), Arguments.number(Option.MARGIN, "-2.50"));
    }
}
