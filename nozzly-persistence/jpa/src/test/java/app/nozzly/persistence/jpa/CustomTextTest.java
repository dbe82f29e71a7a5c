package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.nozzly.customfields.CustomValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CustomTextTest {

    @Test
    void aLineForEachValueInTheOrderOfTheKeys() {
        Map<String, CustomValue> values = Map.of(
                "dry", CustomValue.flag(true),
                "bin", CustomValue.text("a\\b\nc=d:e"),
                "age", CustomValue.number(new BigDecimal("1.50")),
                "day", CustomValue.date(LocalDate.of(2026, 11, 29)));
        assertEquals("age=n:1.5\nbin=t:a\\\\b\\nc=d:e\nday=d:2026-11-29\ndry=f:true", CustomText.write(values));
        assertEquals("age=n:1.5\nday=d:2026-11-29\ndry=f:true", CustomText.without(CustomText.write(values), "bin"));
        assertNull(CustomText.write(Map.of()));
        assertNull(CustomText.without("bin=t:a", "bin"));
        assertEquals(Map.of(), CustomText.read(null));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("values") Map<String, CustomValue> values) {
        assertEquals(values, CustomText.read(CustomText.write(values)));
    }

    @Provide
    Arbitrary<Map<String, CustomValue>> values() {
        Arbitrary<CustomValue> value = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("ab\\n\n\r=:'ü码 ")
                        .ofMaxLength(20)
                        .map(CustomValue::text),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e18"), new BigDecimal("1e18"))
                        .ofScale(12)
                        .map(CustomValue::number),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay)
                        .map(CustomValue::date),
                Arbitraries.of(true, false).map(CustomValue::flag));
        return Arbitraries.maps(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(9),
                        value)
                .ofMaxSize(8);
    }
}
