package app.nozzly.host.spools;

import app.nozzly.customfields.CustomValue;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.inventory.AllocationRelease;
import app.nozzly.inventory.EmptyReel;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.StockChange;
import app.nozzly.inventory.SupplierId;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A spool as it is written. Immutable.
 *
 * @param released claims that the change has shortened which this answers, the newest first; empty when it answers none, or when it shortened none
 */
record SpoolJson(
        UUID id,
        long number,
        String spoolId,
        UUID filamentId,
        String materialType,
        String brand,
        Optional<String> color,
        Optional<String> colorHex,
        Optional<String> finish,
        BigDecimal diameterMm,
        @JsonProperty("density_g_cm3") BigDecimal density,
        Grams initialWeightG,
        Grams remainingWeightG,
        BigDecimal remainingPercent,
        Grams allocatedWeightG,
        Grams physicalWeightG,
        Optional<Grams> emptySpoolWeightG,
        Optional<EmptyReel.Source> emptySpoolWeightSource,
        Optional<UUID> reelTypeId,
        Optional<Money> purchaseCost,
        Optional<Money> landedCost,
        Optional<BigMoney> costPerGram,
        Optional<LocalDate> purchaseDate,
        Optional<UUID> supplierId,
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Instant> openedAt,
        Optional<LocalDate> driedAt,
        boolean hasPhoto,
        Optional<String> photoUrl,
        @JsonProperty("is_active") boolean active,
        Map<String, CustomValue> custom,
        Optional<List<ReleasedJson>> released) {

    /** Decimals of the percentage that people see. */
    private static final int PERCENT_SCALE = 2;

    /** Versions of what is shown beside the spool's own: its filament, that one's brand, the types of reels that both name, and its picture. */
    static Version[] shown(Spool spool) {
        Filament filament = spool.filament();
        Stream<Version> reels = Stream.of(spool.details().reel(), filament.reel())
                .flatMap(Optional::stream)
                .map(Reel::version);
        Stream<Version> parts =
                Stream.concat(Stream.of(filament.version(), filament.brand().version()), reels);
        return Stream.concat(parts, spool.photo().map(Version::new).stream()).toArray(Version[]::new);
    }

    static SpoolJson of(Spool spool) {
        return of(spool, List.of());
    }

    static SpoolJson of(StockChange change) {
        return of(change.spool(), change.released());
    }

    private static SpoolJson of(Spool spool, List<AllocationRelease> released) {
        Filament filament = spool.filament();
        SpoolDetails details = spool.details();
        return new SpoolJson(
                spool.id().value(),
                spool.number(),
                spool.code(),
                filament.id().value(),
                filament.materialType(),
                filament.brand().name(),
                Optional.of(filament.colour().name()).filter(name -> !name.isEmpty()),
                filament.colour().mainHexCode(),
                filament.finish(),
                Decimals.plain(filament.diameterMillimetres()),
                Decimals.plain(filament.densityGramsPerCubicCentimetre()),
                spool.initialWeight(),
                spool.remaining(),
                Decimals.plain(spool.remainingShare().percent().setScale(PERCENT_SCALE, RoundingMode.HALF_UP)),
                spool.allocated(),
                spool.physical(),
                spool.emptyReelWeight(),
                spool.emptyReel().map(EmptyReel::source),
                details.reel().map(reel -> reel.id().value()),
                details.purchaseCost(),
                details.landedCost(),
                spool.costPerGram(),
                details.purchaseDate(),
                details.supplier().map(SupplierId::value),
                details.storageLocation(),
                details.lotNumber(),
                details.notes(),
                details.openedAt(),
                details.driedAt(),
                spool.photo().isPresent(),
                spool.photo().map(mark -> Routes.API_BASE + "/spools/" + spool.id() + "/photo"),
                spool.active(),
                details.custom(),
                Optional.of(released.stream().map(ReleasedJson::of).toList()).filter(some -> !some.isEmpty()));
    }
}
