package app.nozzly.host.materials;

import app.nozzly.customfields.CustomValue;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.Spool;
import app.nozzly.material.Colour;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A filament as a caller describes it. Immutable. */
@ReadOnlyMembers({"id", "number"})
public record FilamentInput(
        String brand,
        Optional<String> name,
        String materialType,
        Optional<String> color,
        Optional<String> colorHex,
        List<String> colorsHex,
        Optional<Colour.Pattern> colorPattern,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        @JsonProperty("density_g_cm3") Optional<BigDecimal> density,
        Optional<MoneyInput> price,
        Optional<Grams> netWeightG,
        Optional<Grams> emptySpoolWeightG,
        Optional<UUID> reelTypeId,
        Optional<MoneyInput> standardCostPerGram,
        Map<String, CustomValue> custom) {

    /** The present state, for a merge patch. */
    static FilamentInput of(Filament filament) {
        FilamentFields fields = FilamentFields.of(filament);
        return new FilamentInput(
                filament.brand().name(),
                fields.name(),
                filament.materialType(),
                fields.color(),
                fields.colorHex(),
                fields.colorsHex(),
                fields.colorPattern(),
                fields.finish(),
                fields.diameter(),
                fields.density(),
                filament.price().map(Money::toBigMoney).map(FilamentInput::amount),
                filament.netWeight(),
                filament.emptySpoolWeight(),
                filament.reel().map(reel -> reel.id().value()),
                filament.standardCostPerGram().map(FilamentInput::amount),
                filament.custom());
    }

    /** @param reel the type of reel that is named */
    public FilamentDraft toDraft(Amounts amounts, Optional<Reel> reel) {
        requirePossible();
        FilamentDraft described = fields().toDraft();
        return new FilamentDraft(
                described.brand(),
                described.name(),
                described.materialType(),
                described.colour(),
                described.finish(),
                described.diameterMillimetres(),
                described.densityGramsPerCubicCentimetre(),
                amounts.posted(price, "price"),
                netWeightG,
                emptySpoolWeightG,
                reel,
                amounts.unitCost(standardCostPerGram, "standard_cost_per_gram"),
                custom);
    }

    private FilamentFields fields() {
        return new FilamentFields(
                Optional.of(brand),
                name,
                Optional.of(materialType),
                color,
                colorHex,
                colorsHex,
                colorPattern,
                finish,
                diameterMm,
                density);
    }

    private void requirePossible() {
        new Validation(FilamentInput.class)
                .require(!brand.isBlank(), "brand", "brand.empty")
                .require(brand.strip().length() <= Brand.LONGEST_NAME, "brand", "brand.long", Brand.LONGEST_NAME)
                .require(fits(netWeightG), "net_weight_g", "weight.great", Spool.HEAVIEST)
                .require(fits(emptySpoolWeightG), "empty_spool_weight_g", "weight.great", Spool.HEAVIEST)
                .done();
    }

    private static boolean fits(Optional<Grams> weight) {
        return weight.stream().allMatch(grams -> grams.compareTo(Spool.HEAVIEST) <= 0);
    }

    private static MoneyInput amount(BigMoney money) {
        return new MoneyInput(money.getAmount(), Optional.of(money.getCurrencyUnit()));
    }
}
