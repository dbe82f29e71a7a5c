package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A filament as a person describes it. What is left out is filled in from the material type or stays unknown. Immutable.
 *
 * @param brand name of its maker; made when there is none of that name
 * @param name name of the product line; may be empty
 * @param materialType code of an existing material type
 * @param colour its colour
 * @param finish such as matte
 * @param diameterMillimetres 1.75 when left out
 * @param densityGramsPerCubicCentimetre that of the material type when left out
 * @param price list price of a full spool
 * @param netWeight filament on a full spool
 * @param emptySpoolWeight weight of the empty reel
 * @param reel type of the reel that it usually comes on
 * @param standardCostPerGram cost per gram by decree
 * @param custom values of the workshop's own fields, by key
 */
public record FilamentDraft(
        String brand,
        String name,
        String materialType,
        Colour colour,
        Optional<String> finish,
        Optional<BigDecimal> diameterMillimetres,
        Optional<BigDecimal> densityGramsPerCubicCentimetre,
        Optional<Money> price,
        Optional<Grams> netWeight,
        Optional<Grams> emptySpoolWeight,
        Optional<Reel> reel,
        Optional<BigMoney> standardCostPerGram,
        Map<String, CustomValue> custom) {

    public FilamentDraft {
        custom = CustomValues.sorted(custom);
    }

    /** A filament whose type of reel is not known, and without values of the workshop's own fields. */
    public FilamentDraft(
            String brand,
            String name,
            String materialType,
            Colour colour,
            Optional<String> finish,
            Optional<BigDecimal> diameterMillimetres,
            Optional<BigDecimal> densityGramsPerCubicCentimetre,
            Optional<Money> price,
            Optional<Grams> netWeight,
            Optional<Grams> emptySpoolWeight,
            Optional<BigMoney> standardCostPerGram) {
        this(
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
                Map.of());
    }

    /** A filament of which only maker, type and colour are known. */
    public static FilamentDraft of(String brand, String materialType, Colour colour) {
        return new FilamentDraft(
                brand,
                "",
                materialType,
                colour,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With these values of the workshop's own fields. */
    public FilamentDraft withCustom(Map<String, CustomValue> values) {
        return with(reel, values);
    }

    /** The same on a type of reel. */
    public FilamentDraft withReel(Optional<Reel> usualReel) {
        return with(usualReel, custom);
    }

    private FilamentDraft with(Optional<Reel> usualReel, Map<String, CustomValue> values) {
        return new FilamentDraft(
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
                usualReel,
                standardCostPerGram,
                values);
    }
}
