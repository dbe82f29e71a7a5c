package app.nozzly.material;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Digits;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A kind of plastic, such as PLA. Immutable.
 *
 * @param code short code, unique in a workshop, for example {@code PETG}; 1 to 32 letters, digits, {@code + - _ .} or blanks
 * @param name name for people
 * @param densityGramsPerCubicCentimetre typical density, four decimals, more than 0 and at most 30
 * @param nozzleCelsius typical nozzle temperature, if known
 * @param bedCelsius typical bed temperature, if known
 * @param version for updates
 */
public record MaterialType(
        String code,
        String name,
        BigDecimal densityGramsPerCubicCentimetre,
        Optional<TemperatureRange> nozzleCelsius,
        Optional<TemperatureRange> bedCelsius,
        Version version) {

    /** Decimals of a density. */
    public static final int DENSITY_SCALE = 4;

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(30);

    public MaterialType {
        code = code.strip();
        name = name.strip();
        densityGramsPerCubicCentimetre = Digits.requireFew("density_g_cm3", densityGramsPerCubicCentimetre)
                .setScale(DENSITY_SCALE, RoundingMode.HALF_UP);
        new Validation(MaterialType.class)
                .require(code.matches("[\\p{L}\\p{N}+\\-_. ]{1,32}"), "code", "type.code", code)
                .require(!name.isEmpty() && name.length() <= 100, "name", "type.name", name.length())
                .require(
                        isDensity(densityGramsPerCubicCentimetre),
                        "density_g_cm3",
                        "density",
                        densityGramsPerCubicCentimetre)
                .done();
    }

    /** Whether a figure can be the density of a printing material: above 0 and at most 30 g/cm³. */
    public static boolean isDensity(BigDecimal density) {
        return density.signum() > 0 && density.compareTo(HEAVIEST) <= 0;
    }

    public MaterialType withVersion(Version newVersion) {
        return new MaterialType(code, name, densityGramsPerCubicCentimetre, nozzleCelsius, bedCelsius, newVersion);
    }
}
