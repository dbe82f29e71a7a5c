package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatedFilamentTest {

    /** PLA of Prusament in Black #102030, 1.75 mm, 1.24 g/cm³, no finish. */
    private final Filament known =
            new TestWorkshop().spool("Prusament", "PLA", "Black", "20.00").filament();

    /** Texts in the order of the fields, {@code null} for what is not said. */
    private static StatedFilament saying(String type, String brand, String name, String colour, String finish) {
        return new StatedFilament(
                Optional.of(new UUID(4, 4)),
                Optional.ofNullable(type),
                Optional.ofNullable(brand),
                Optional.ofNullable(name),
                Optional.ofNullable(colour),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(finish),
                Optional.empty(),
                Optional.empty());
    }

    private static StatedFilament coloured(
            Optional<String> main, Optional<List<String>> codes, Optional<Colour.Pattern> pattern) {
        return new StatedFilament(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                main,
                codes,
                pattern,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StatedFilament measured(String diameter, String density) {
        return new StatedFilament(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(diameter)),
                Optional.of(new BigDecimal(density)));
    }

    @Test
    void eachThingThatIsSaidMustBeTrue() {
        assertTrue(StatedFilament.NOTHING.describes(known));
        assertTrue(saying("pla", " prusament ", known.name(), "BLACK", "").describes(known));
        assertFalse(saying("PETG", null, null, null, null).describes(known));
        assertFalse(saying(null, "Generic", null, null, null).describes(known));
        assertFalse(saying(null, null, "Silk", null, null).describes(known));
        assertFalse(saying(null, null, null, "Red", null).describes(known));
        assertFalse(saying(null, null, null, null, "silk").describes(known));
        assertTrue(measured("1.7500", "1.24").describes(known));
        assertFalse(measured("2.85", "1.24").describes(known));
        assertFalse(measured("1.75", "1.25").describes(known));
    }

    @Test
    void coloursAgreeByTheirCodes() {
        Optional<List<String>> own = Optional.of(List.of("102030"));
        assertTrue(coloured(Optional.empty(), own, Optional.empty()).describes(known));
        assertFalse(coloured(Optional.empty(), Optional.of(List.of("#102031")), Optional.empty())
                .describes(known));
        assertTrue(coloured(Optional.of("#102030"), Optional.empty(), Optional.empty())
                .describes(known));
        assertFalse(
                coloured(Optional.of(" "), Optional.empty(), Optional.empty()).describes(known));
        assertFalse(coloured(Optional.empty(), own, Optional.of(Colour.Pattern.values()[0]))
                .describes(known));
    }

    @Test
    void whatIsNotSaidStaysAsItWas() {
        FilamentDraft other = coloured(Optional.of("ff0000"), Optional.empty(), Optional.empty())
                .over(Optional.of(known));
        assertEquals(List.of("#FF0000"), other.colour().hexCodes());
        assertEquals("Prusament", other.brand());
        assertEquals(Optional.of(known.densityGramsPerCubicCentimetre()), other.densityGramsPerCubicCentimetre());
        FilamentDraft bare =
                coloured(Optional.of(""), Optional.empty(), Optional.empty()).over(Optional.of(known));
        assertEquals(List.of(), bare.colour().hexCodes());
        FilamentDraft material = saying("PETG", null, null, null, "matt").over(Optional.of(known));
        assertEquals(Optional.empty(), material.densityGramsPerCubicCentimetre(), "a density goes with its material");
        assertEquals(Optional.of("matt"), material.finish());
        FilamentDraft striped = coloured(
                        Optional.empty(),
                        Optional.of(List.of("102030", "ffffff")),
                        Optional.of(Colour.Pattern.values()[0]))
                .over(Optional.of(known));
        assertEquals(List.of("#102030", "#FFFFFF"), striped.colour().hexCodes());
        FilamentDraft fresh = saying("PLA", null, null, null, null).over(Optional.empty());
        assertEquals("Generic", fresh.brand());
        assertThrows(NozzlyException.class, () -> StatedFilament.NOTHING.over(Optional.empty()));
    }

    /** A few characters name millions of digits; rounding them would never end. */
    @Test
    void figuresWithoutEndAreRefusedByName() {
        for (String endless : List.of("1E-999999999", "1E+999999999")) {
            BigDecimal figure = new BigDecimal(endless);
            NozzlyException type = assertThrows(
                    NozzlyException.class,
                    () -> new MaterialType("X", "X", figure, Optional.empty(), Optional.empty(), known.version()));
            assertEquals("density_g_cm3", type.fieldErrors().get(0).field());
            NozzlyException wide = assertThrows(NozzlyException.class, () -> wide(figure));
            assertEquals("diameter_mm", wide.fieldErrors().get(0).field());
        }
    }

    private Filament wide(BigDecimal diameter) {
        return new Filament(
                known.id(),
                1,
                known.brand(),
                "",
                "PLA",
                known.colour(),
                Optional.empty(),
                diameter,
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known.version());
    }
}
