package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * One physical reel. Its weights are the balance of its ledger and change only through {@link StockMovement}s. Immutable.
 *
 * @param id identity
 * @param number number for people, counted per workshop from 1
 * @param filament what is on it, as it was when read
 * @param initialWeight net grams when it was new, above 0
 * @param remaining free to promise: the sum of all movements, never negative
 * @param allocated claimed but still on the reel, never negative
 * @param details what a person wrote down
 * @param active false when it was taken out of use
 * @param photo a number that stands for its picture, if there is one; only {@link SpoolPhotoRepository} changes it
 * @param version for updates; every movement counts as one
 */
public record Spool(
        SpoolId id,
        long number,
        Filament filament,
        Grams initialWeight,
        Grams remaining,
        Grams allocated,
        SpoolDetails details,
        boolean active,
        Optional<Long> photo,
        Version version) {

    /** Heaviest reel that is taken for real: 100 kg. */
    public static final Grams HEAVIEST = Grams.of(100_000);

    static final BigDecimal FULLEST = new BigDecimal("1.1");

    public Spool {
        new Validation(Spool.class)
                .require(isReelWeight(initialWeight), "initial_weight_g", "spool.weight", initialWeight, HEAVIEST)
                .require(!remaining.isNegative(), "remaining_weight_g", "negative", remaining)
                .require(!allocated.isNegative(), "allocated_weight_g", "negative", allocated)
                .done();
    }

    /** A spool without a picture. */
    public Spool(
            SpoolId id,
            long number,
            Filament filament,
            Grams initialWeight,
            Grams remaining,
            Grams allocated,
            SpoolDetails details,
            boolean active,
            Version version) {
        this(id, number, filament, initialWeight, remaining, allocated, details, active, Optional.empty(), version);
    }

    /** Whether a mass can be the filament of one reel: above 0 and at most {@link #HEAVIEST}. */
    public static boolean isReelWeight(Grams weight) {
        return weight.isPositive() && weight.compareTo(HEAVIEST) <= 0;
    }

    /** The code on its label: {@code FIL-001} for number 1. */
    public String code() {
        return codeOf(number);
    }

    /** The label code of a spool number. */
    public static String codeOf(long number) {
        return number < 1000 ? "FIL-" + String.valueOf(1000 + number).substring(1) : "FIL-" + number;
    }

    /** What a scale sees, less tare: remaining and allocated. */
    public Grams physical() {
        return remaining.plus(allocated);
    }

    /** Remaining as a share of the initial weight, half up to six decimals of a per cent. */
    public Percentage remainingShare() {
        return Percentage.ofFraction(
                remaining.value().divide(initialWeight.value(), Percentage.SCALE, RoundingMode.HALF_UP));
    }

    /**
     * Landed cost divided by <em>initial</em> net grams, eight decimals half up; empty when the cost is unknown. Source: the cost of a spool per gram
     * never depends on what is left of it.
     */
    public Optional<BigMoney> costPerGram() {
        return details.cost().map(cost -> costPerGram(cost, initialWeight));
    }

    /** What a gram of a spool costs: its cost ÷ grams at first, eight decimals half up. */
    static BigMoney costPerGram(Money cost, Grams initialWeight) {
        return Rounding.toUnitCost(cost.getCurrencyUnit(), Rounding.quotient(cost.getAmount(), initialWeight.value()));
    }

    /** What its empty reel weighs and who says so; empty when nobody does. */
    public Optional<EmptyReel> emptyReel() {
        return EmptyReel.of(filament, details);
    }

    /** Weight of the empty reel that counts when it is weighed. */
    public Optional<Grams> emptyReelWeight() {
        return emptyReel().map(EmptyReel::weight);
    }

    /** What can be on the reel at the most: reels are filled up to a tenth beyond what their label says. */
    public Grams mostThatFits() {
        return initialWeight.times(FULLEST);
    }

    /** Mass of a length of this filament in millimetres: π·d²/4 × length × density, nine decimals half up. */
    public Grams massOf(BigDecimal lengthMillimetres) {
        return FilamentGeometry.mass(
                lengthMillimetres, filament.diameterMillimetres(), filament.densityGramsPerCubicCentimetre());
    }

    public Spool with(Filament newFilament, Grams newInitialWeight, SpoolDetails newDetails, boolean nowActive) {
        return new Spool(
                id, number, newFilament, newInitialWeight, remaining, allocated, newDetails, nowActive, photo, version);
    }

    /** Taken out of use; its ledger stays. */
    public Spool deactivated() {
        return new Spool(id, number, filament, initialWeight, remaining, allocated, details, false, photo, version);
    }

    /** Whether something was drawn from it, or a person said so. What is only claimed leaves it closed. */
    public boolean opened() {
        return details.openedAt().isPresent() || physical().compareTo(initialWeight) < 0;
    }

    /** With the balances after an entry of its ledger, one version on. */
    public Spool after(StockMovement entry) {
        Grams claimed = allocated.plus(entry.movement().allocatedDelta());
        return new Spool(
                id,
                number,
                filament,
                initialWeight,
                entry.balanceAfter(),
                claimed,
                details,
                active,
                photo,
                version.next());
    }

    /** With the balance after a movement, one version on. */
    public Spool withRemaining(Grams balance) {
        return new Spool(
                id, number, filament, initialWeight, balance, allocated, details, active, photo, version.next());
    }

    /** With the mark of another picture, or of none. */
    public Spool withPhoto(Optional<Long> mark) {
        return new Spool(id, number, filament, initialWeight, remaining, allocated, details, active, mark, version);
    }

    public Spool withVersion(Version newVersion) {
        return new Spool(id, number, filament, initialWeight, remaining, allocated, details, active, photo, newVersion);
    }
}
