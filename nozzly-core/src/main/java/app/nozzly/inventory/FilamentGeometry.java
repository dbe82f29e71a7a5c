package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;

/** From length to mass: a strand is a cylinder. Stateless and thread-safe. */
public final class FilamentGeometry {

    private static final BigDecimal QUARTER_PI = new BigDecimal("0.785398163397448309615660845820");

    private FilamentGeometry() {}

    /**
     * Mass of a strand: π·d²/4 × length × density ÷ 1000.
     *
     * @param lengthMillimetres length in mm
     * @param diameterMillimetres diameter in mm
     * @param densityGramsPerCubicCentimetre density in g/cm³
     * @return nine decimals, half up
     */
    public static Grams mass(
            BigDecimal lengthMillimetres, BigDecimal diameterMillimetres, BigDecimal densityGramsPerCubicCentimetre) {
        return Grams.rounded(volumeCubicMillimetres(lengthMillimetres, diameterMillimetres)
                .multiply(densityGramsPerCubicCentimetre)
                .movePointLeft(3));
    }

    /** Volume of a strand in mm³, unrounded. */
    public static BigDecimal volumeCubicMillimetres(BigDecimal lengthMillimetres, BigDecimal diameterMillimetres) {
        return QUARTER_PI
                .multiply(diameterMillimetres)
                .multiply(diameterMillimetres)
                .multiply(lengthMillimetres);
    }
}
