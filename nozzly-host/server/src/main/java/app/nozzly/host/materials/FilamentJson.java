package app.nozzly.host.materials;

import app.nozzly.customfields.CustomValue;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.inventory.Filament;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A filament as it is written. Immutable. */
record FilamentJson(
        UUID id,
        long number,
        String brand,
        String name,
        String materialType,
        Optional<String> color,
        Optional<String> colorHex,
        Optional<List<String>> colorsHex,
        Optional<Colour.Pattern> colorPattern,
        Optional<String> finish,
        BigDecimal diameterMm,
        @JsonProperty("density_g_cm3") BigDecimal density,
        Optional<Money> price,
        Optional<Grams> netWeightG,
        Optional<Grams> emptySpoolWeightG,
        Optional<UUID> reelTypeId,
        Optional<BigMoney> standardCostPerGram,
        Map<String, CustomValue> custom) {

    static FilamentJson of(Filament filament) {
        Colour colour = filament.colour();
        return new FilamentJson(
                filament.id().value(),
                filament.number(),
                filament.brand().name(),
                filament.name(),
                filament.materialType(),
                Optional.of(colour.name()).filter(name -> !name.isEmpty()),
                colour.mainHexCode(),
                Optional.of(colour.hexCodes()).filter(codes -> codes.size() > 1),
                colour.pattern(),
                filament.finish(),
                Decimals.plain(filament.diameterMillimetres()),
                Decimals.plain(filament.densityGramsPerCubicCentimetre()),
                filament.price(),
                filament.netWeight(),
                filament.emptySpoolWeight(),
                filament.reel().map(reel -> reel.id().value()),
                filament.standardCostPerGram(),
                filament.custom());
    }
}
