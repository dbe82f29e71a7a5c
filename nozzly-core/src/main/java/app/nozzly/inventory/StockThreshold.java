package app.nozzly.inventory;

import app.nozzly.material.MaterialKey;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * The level of free filament below which a workshop wants to be told. Immutable.
 *
 * @param id identity
 * @param key what it is for; a whole type when only the type is named; empty for everything that has none of its own
 * @param level free grams, 0 to {@link #MOST}; of zero nothing is ever told
 * @param version for updates
 */
public record StockThreshold(StockThresholdId id, Optional<MaterialKey> key, Grams level, Version version)
        implements Labelled {

    /** The highest level: ten tonnes. */
    public static final Grams MOST = Grams.of(10_000_000);

    private static final String EVERYTHING = "*";
    private static final String BETWEEN = "|";
    private static final int LONGEST_PART = 100;

    public StockThreshold {
        new Validation(StockThreshold.class)
                .require(!level.isNegative() && level.compareTo(MOST) <= 0, "threshold_g", "threshold.level", MOST)
                .require(key.stream().noneMatch(StockThreshold::isLong), "material_type", "text.length", LONGEST_PART)
                .require(
                        key.flatMap(MaterialKey::diameterMillimetres).stream().allMatch(StockThreshold::isDiameter),
                        "diameter_mm",
                        "filament.diameter",
                        key.flatMap(MaterialKey::diameterMillimetres)
                                .map(BigDecimal::toPlainString)
                                .orElse(""))
                .done();
    }

    public ThresholdScope scope() {
        if (key.isEmpty()) {
            return ThresholdScope.WORKSHOP;
        }
        boolean wholeType = key.get().equals(MaterialKey.ofType(key.get().type()));
        return wholeType ? ThresholdScope.TYPE : ThresholdScope.KEY;
    }

    /** By which no two of a workshop are alike: the key in small letters, empty for the workshop's own. */
    public String keyText() {
        return key.map(StockThreshold::textOf).orElse("");
    }

    /** The same of a key. */
    static String textOf(MaterialKey key) {
        return String.join(
                        BETWEEN,
                        key.type(),
                        key.brand().orElse(""),
                        key.colour().orElse(""),
                        key.finish().orElse(""),
                        key.diameterMillimetres().map(BigDecimal::toPlainString).orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    /** The key for people; a star stands for everything. */
    @Override
    public String label() {
        return key.map(MaterialKey::label).orElse(EVERYTHING);
    }

    public StockThreshold withLevel(Grams grams) {
        return new StockThreshold(id, key, grams, version);
    }

    public StockThreshold withVersion(Version newVersion) {
        return new StockThreshold(id, key, level, newVersion);
    }

    private static boolean isLong(MaterialKey key) {
        return key.type().length() > LONGEST_PART
                || key.brand().stream().anyMatch(text -> text.length() > LONGEST_PART)
                || key.colour().stream().anyMatch(text -> text.length() > LONGEST_PART)
                || key.finish().stream().anyMatch(text -> text.length() > LONGEST_PART);
    }

    private static boolean isDiameter(BigDecimal diameter) {
        return diameter.signum() > 0
                && diameter.compareTo(BigDecimal.TEN) <= 0
                && diameter.stripTrailingZeros().scale() <= Grams.DISPLAY_SCALE;
    }
}
