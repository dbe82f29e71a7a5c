package app.nozzly.host.spools;

import app.nozzly.customfields.CustomValue;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.materials.FilamentFields;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.Colour;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** A spool as a caller describes it: the filament by its id or by its fields. Immutable. */
@ReadOnlyMembers({
    "id",
    "number",
    "remaining_percent",
    "allocated_weight_g",
    "physical_weight_g",
    "empty_spool_weight_source",
    "cost_per_gram",
    "has_photo",
    "photo_url",
    "released"
})
record SpoolInput(
        Optional<String> spoolId,
        Optional<UUID> filamentId,
        Optional<String> materialType,
        Optional<String> brand,
        Optional<String> name,
        Optional<String> color,
        Optional<String> colorHex,
        List<String> colorsHex,
        Optional<Colour.Pattern> colorPattern,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        @JsonProperty("density_g_cm3") Optional<BigDecimal> density,
        Optional<Grams> initialWeightG,
        Optional<Grams> remainingWeightG,
        Optional<Grams> emptySpoolWeightG,
        Optional<UUID> reelTypeId,
        Optional<MoneyInput> purchaseCost,
        Optional<MoneyInput> landedCost,
        Optional<LocalDate> purchaseDate,
        Optional<UUID> supplierId,
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Instant> openedAt,
        Optional<LocalDate> driedAt,
        @JsonProperty("is_active") Optional<Boolean> active,
        Optional<Integer> quantity,
        Map<String, CustomValue> custom) {

    /** The present state, for a merge patch. */
    static SpoolInput of(Spool spool) {
        FilamentFields fields = FilamentFields.of(spool.filament());
        SpoolDetails details = spool.details();
        return new SpoolInput(
                Optional.of(spool.code()),
                Optional.of(spool.filament().id().value()),
                fields.materialType(),
                fields.brand(),
                fields.name(),
                fields.color(),
                fields.colorHex(),
                fields.colorsHex(),
                fields.colorPattern(),
                fields.finish(),
                fields.diameter(),
                fields.density(),
                Optional.of(spool.initialWeight()),
                Optional.of(spool.remaining()),
                details.emptySpoolWeight(),
                details.reel().map(reel -> reel.id().value()),
                details.purchaseCost().map(SpoolInput::amount),
                details.landedCost().map(SpoolInput::amount),
                details.purchaseDate(),
                details.supplier().map(SupplierId::value),
                details.storageLocation(),
                details.lotNumber(),
                details.notes(),
                details.openedAt(),
                details.driedAt(),
                Optional.of(spool.active()),
                Optional.empty(),
                details.custom());
    }

    /**
     * What the rest of the input needs to be understood. Immutable.
     *
     * @param amounts in the workshop's currency
     * @param reel the type of reel that is named
     */
    record Means(Amounts amounts, Optional<Reel> reel) {}

    /** The type of reel that is named, to be looked up. */
    Optional<ReelTypeId> reelType() {
        return reelTypeId.map(ReelTypeId::new);
    }

    NewSpool toNew(Means means) {
        requireActive();
        if (filamentId.isEmpty() && materialType.isEmpty()) {
            throw NozzlyException.invalid(SpoolInput.class, "filament_id", "filament.missing");
        }
        Optional<FilamentDraft> described = filamentId.isPresent() ? Optional.empty() : Optional.of(fields().toDraft());
        return new NewSpool(
                filamentId.map(FilamentId::new),
                described,
                spoolId,
                initialWeightG,
                remainingWeightG,
                details(means, emptySpoolWeightG));
    }

    /** Whether the filament is described as well as named. */
    boolean describesNamedFilament() {
        return filamentId.isPresent() && !fields().equals(FilamentFields.NONE);
    }

    /**
     * Takes only a description that is true of the filament named.
     *
     * @throws NozzlyException {@code validation_failed} when they contradict each other
     */
    void requireTrueOf(Filament filament) {
        new Validation(SpoolInput.class)
                .require(fields().describe(filament), "filament_id", "filament.other", filament.label())
                .done();
    }

    /** What replaces a present spool: another filament id chooses that filament, other filament fields find or make one. */
    SpoolChange replacing(Spool present, Optional<Version> version, Means means) {
        FilamentFields known = FilamentFields.of(present.filament());
        Optional<FilamentFields> other = Optional.of(fields())
                .filter(stated -> !stated.describe(present.filament()))
                .map(stated -> stated.over(known));
        return change(present, version, other, means);
    }

    /** What a patched spool becomes: everything is stated, so that what is not there was taken away. */
    SpoolChange patching(Spool present, Means means) {
        FilamentFields known = FilamentFields.of(present.filament());
        Optional<FilamentFields> other = Optional.of(fields())
                .filter(stated -> !stated.toDraft().equals(known.toDraft()))
                .map(stated -> stated.withoutDensityOf(known));
        return change(present, Optional.of(present.version()), other, means);
    }

    private SpoolChange change(Spool present, Optional<Version> version, Optional<FilamentFields> other, Means means) {
        requireSameCode(present);
        new Validation(SpoolInput.class)
                .require(quantity.isEmpty(), "quantity", "quantity.new")
                .done();
        Optional<FilamentId> chosen = filamentId
                .map(FilamentId::new)
                .filter(id -> !id.equals(present.filament().id()));
        return new SpoolChange(
                version,
                chosen,
                chosen.isPresent() ? Optional.empty() : other.map(FilamentFields::toDraft),
                initialWeightG.map(given -> unlessAsShown(given, present.initialWeight())),
                remainingWeightG.map(given -> unlessAsShown(given, present.remaining())),
                details(means, emptySpoolWeightG.flatMap(given -> ownReelWeight(given, present))),
                active.orElse(true));
    }

    private FilamentFields fields() {
        return new FilamentFields(
                brand, name, materialType, color, colorHex, colorsHex, colorPattern, finish, diameterMm, density);
    }

    /** A figure as it was shown is no change: one that came from a reel type or the filament stays theirs, and follows when that is corrected. */
    private static Optional<Grams> ownReelWeight(Grams given, Spool present) {
        Optional<Grams> shown =
                present.emptyReelWeight().filter(known -> given.value().compareTo(known.forDisplay()) == 0);
        return shown.isPresent() ? present.details().emptySpoolWeight() : Optional.of(given);
    }

    private SpoolDetails details(Means means, Optional<Grams> emptyReel) {
        Amounts amounts = means.amounts();
        new Validation(SpoolInput.class)
                .require(
                        emptySpoolWeightG.stream().allMatch(weight -> weight.compareTo(Spool.HEAVIEST) <= 0),
                        "empty_spool_weight_g",
                        "reel.great",
                        Spool.HEAVIEST)
                .done();
        return new SpoolDetails(
                emptyReel,
                amounts.posted(purchaseCost, "purchase_cost"),
                amounts.posted(landedCost, "landed_cost"),
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                supplierId.map(SupplierId::new),
                means.reel(),
                driedAt,
                custom);
    }

    private void requireActive() {
        new Validation(SpoolInput.class)
                .require(active.orElse(true), "is_active", "active.new")
                .done();
    }

    private void requireSameCode(Spool present) {
        new Validation(SpoolInput.class)
                .require(
                        spoolId.stream().allMatch(given -> given.strip().equalsIgnoreCase(present.code())),
                        "spool_id",
                        "spool_id.fixed",
                        present.code(),
                        spoolId.orElse(""))
                .done();
    }

    /** The ledger keeps nine decimals and shows three: a weight sent back as it was shown is no change. */
    private static Grams unlessAsShown(Grams given, Grams exact) {
        return given.value().compareTo(exact.forDisplay()) == 0 ? exact : given;
    }

    private static MoneyInput amount(Money money) {
        return new MoneyInput(money.getAmount(), Optional.of(money.getCurrencyUnit()));
    }
}
