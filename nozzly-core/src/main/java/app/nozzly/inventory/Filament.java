package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Digits;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Rounding;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A product of a brand: what a spool holds. Immutable.
 *
 * @param id identity
 * @param number number for people, counted per workshop from 1
 * @param brand its maker, as it was when read
 * @param name name of the product line; may be empty
 * @param materialType code of its material type
 * @param colour its colour or colours
 * @param finish such as matte, silk or glow; empty when plain
 * @param diameterMillimetres three decimals, above 0 and at most 10
 * @param densityGramsPerCubicCentimetre four decimals
 * @param price list price of a full spool, if known
 * @param netWeight filament on a full spool, if known
 * @param emptySpoolWeight weight of the empty reel, if known
 * @param reel type of the reel that it usually comes on, as it was when read
 * @param standardCostPerGram cost per gram by decree, the last resort of costing; eight decimals, if set
 * @param custom values of the workshop's own fields, by key
 * @param version for updates
 */
public record Filament(
        FilamentId id,
        long number,
        Brand brand,
        String name,
        String materialType,
        Colour colour,
        Optional<String> finish,
        BigDecimal diameterMillimetres,
        BigDecimal densityGramsPerCubicCentimetre,
        Optional<Money> price,
        Optional<Grams> netWeight,
        Optional<Grams> emptySpoolWeight,
        Optional<Reel> reel,
        Optional<BigMoney> standardCostPerGram,
        Map<String, CustomValue> custom,
        Version version)
        implements Labelled {

    /** Decimals of a diameter. */
    public static final int DIAMETER_SCALE = 3;

    /** What nearly all printers use, in millimetres. */
    public static final BigDecimal USUAL_DIAMETER = new BigDecimal("1.750");

    private static final int LONGEST_NAME = 200;

    public Filament {
        custom = CustomValues.sorted(custom);
        name = name.strip();
        finish = finish.map(String::strip).filter(text -> !text.isEmpty());
        diameterMillimetres =
                Digits.requireFew("diameter_mm", diameterMillimetres).setScale(DIAMETER_SCALE, RoundingMode.HALF_UP);
        densityGramsPerCubicCentimetre = Digits.requireFew("density_g_cm3", densityGramsPerCubicCentimetre)
                .setScale(MaterialType.DENSITY_SCALE, RoundingMode.HALF_UP);
        standardCostPerGram = standardCostPerGram.map(cost -> Rounding.exactUnitCost("standard_cost_per_gram", cost));
        new Validation(Filament.class)
                .require(name.length() <= LONGEST_NAME, "name", "name.length", name.length(), LONGEST_NAME)
                .require(isDiameter(diameterMillimetres), "diameter_mm", "filament.diameter", diameterMillimetres)
                .require(
                        MaterialType.isDensity(densityGramsPerCubicCentimetre),
                        "density_g_cm3",
                        "filament.density",
                        densityGramsPerCubicCentimetre)
                .require(price.stream().noneMatch(Money::isNegative), "price", "negative", price.orElse(null))
                .require(
                        standardCostPerGram.stream().noneMatch(BigMoney::isNegative),
                        "standard_cost_per_gram",
                        "negative",
                        standardCostPerGram.map(BigMoney::getAmount).orElse(null))
                .require(netWeight.stream().allMatch(Grams::isPositive), "net_weight_g", "weight.positive", "0")
                .require(
                        emptySpoolWeight.stream().noneMatch(Grams::isNegative),
                        "empty_spool_weight_g",
                        "negative",
                        emptySpoolWeight.orElse(Grams.ZERO))
                .done();
    }

    /** A filament whose type of reel is not known, and without values of the workshop's own fields. */
    public Filament(
            FilamentId id,
            long number,
            Brand brand,
            String name,
            String materialType,
            Colour colour,
            Optional<String> finish,
            BigDecimal diameterMillimetres,
            BigDecimal densityGramsPerCubicCentimetre,
            Optional<Money> price,
            Optional<Grams> netWeight,
            Optional<Grams> emptySpoolWeight,
            Optional<BigMoney> standardCostPerGram,
            Version version) {
        this(
                id,
                number,
                brand,
                name,
                materialType,
                colour,
                finish,
                diameterMillimetres,
                densityGramsPerCubicCentimetre,
                price,
                netWeight,
                emptySpoolWeight,
                Optional.empty(),
                standardCostPerGram,
                Map.of(),
                version);
    }

    /** The full key of this filament, as a bill of materials' key is compared with it. */
    public MaterialKey key() {
        return new MaterialKey(
                materialType,
                Optional.of(brand.name()),
                Optional.of(colour.name()),
                finish,
                Optional.of(diameterMillimetres));
    }

    /** For people: brand, name or type, colour. A brand that the name begins with is said once, and a colour that it ends with. */
    @Override
    public String label() {
        return labelOf(brand.name(), name, materialType, colour.name());
    }

    /** The same of its parts. */
    public static String labelOf(String brand, String name, String materialType, String colour) {
        String line = name.isEmpty() ? materialType : name;
        String maker = line.regionMatches(true, 0, brand, 0, brand.length()) ? "" : brand;
        String shade = isLastOf(line, colour) ? "" : colour;
        return String.join(" ", maker, line, shade).strip();
    }

    /** As it is stored when it gets its number. */
    Filament numbered(long ownNumber, Brand maker) {
        return with(ownNumber, maker, reel, custom, version);
    }

    private static boolean isLastOf(String line, String colour) {
        int start = line.length() - colour.length();
        return start > 0
                && line.charAt(start - 1) == ' '
                && line.regionMatches(true, start, colour, 0, colour.length());
    }

    public Filament withVersion(Version newVersion) {
        return with(number, brand, reel, custom, newVersion);
    }

    /** With these values of the workshop's own fields. */
    public Filament withCustom(Map<String, CustomValue> values) {
        return with(number, brand, reel, values, version);
    }

    /** By a maker, as it is now, and on a type of reel, as it is now. */
    public Filament made(Brand maker, Optional<Reel> usualReel) {
        return with(number, maker, usualReel, custom, version);
    }

    private Filament with(
            long newNumber,
            Brand maker,
            Optional<Reel> usualReel,
            Map<String, CustomValue> values,
            Version newVersion) {
        return new Filament(
                id,
                newNumber,
                maker,
                name,
                materialType,
                colour,
                finish,
                diameterMillimetres,
                densityGramsPerCubicCentimetre,
                price,
                netWeight,
                emptySpoolWeight,
                usualReel,
                standardCostPerGram,
                values,
                newVersion);
    }

    private static boolean isDiameter(BigDecimal diameter) {
        return diameter.signum() > 0 && diameter.compareTo(BigDecimal.TEN) <= 0;
    }
}
