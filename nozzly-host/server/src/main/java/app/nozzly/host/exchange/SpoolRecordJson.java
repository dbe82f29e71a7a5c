package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A spool in a file: as it is kept, weights with all their decimals and the empty reel only when it is the spool's own. Immutable. */
record SpoolRecordJson(
        UUID id,
        long number,
        String spoolId,
        UUID filamentId,
        String materialType,
        String brand,
        String name,
        String color,
        String colorHex,
        List<String> colorsHex,
        Optional<Colour.Pattern> colorPattern,
        String finish,
        BigDecimal diameterMm,
        @JsonProperty("density_g_cm3") BigDecimal density,
        BigDecimal initialWeightG,
        BigDecimal remainingWeightG,
        BigDecimal remainingPercent,
        BigDecimal allocatedWeightG,
        BigDecimal physicalWeightG,
        Optional<BigDecimal> emptySpoolWeightG,
        Optional<String> reelType,
        Optional<Money> purchaseCost,
        Optional<Money> landedCost,
        Optional<BigMoney> costPerGram,
        Optional<LocalDate> purchaseDate,
        Optional<String> supplier,
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Instant> openedAt,
        Optional<LocalDate> driedAt,
        @JsonProperty("is_active") boolean active,
        Map<String, CustomValue> custom) {

    /** @param supplier the name of its supplier; empty also for those who may not see it */
    static SpoolRecordJson of(Spool spool, Optional<String> supplier) {
        Filament filament = spool.filament();
        SpoolDetails details = spool.details();
        List<String> codes = filament.colour().hexCodes();
        return new SpoolRecordJson(
                spool.id().value(),
                spool.number(),
                spool.code(),
                filament.id().value(),
                filament.materialType(),
                filament.brand().name(),
                filament.name(),
                filament.colour().name(),
                filament.colour().mainHexCode().orElse(""),
                codes.size() > 1 ? codes : List.of(),
                filament.colour().pattern(),
                filament.finish().orElse(""),
                plain(filament.diameterMillimetres()),
                plain(filament.densityGramsPerCubicCentimetre()),
                grams(spool.initialWeight()),
                grams(spool.remaining()),
                plain(spool.remainingShare().percent().setScale(2, RoundingMode.HALF_UP)),
                grams(spool.allocated()),
                grams(spool.physical()),
                details.emptySpoolWeight().map(SpoolRecordJson::grams),
                details.reel().map(Reel::name),
                details.purchaseCost(),
                details.landedCost(),
                spool.costPerGram(),
                details.purchaseDate(),
                supplier,
                details.storageLocation(),
                details.lotNumber(),
                details.notes(),
                details.openedAt(),
                details.driedAt(),
                spool.active(),
                details.custom());
    }

    private static BigDecimal grams(Grams weight) {
        return plain(weight.value());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
