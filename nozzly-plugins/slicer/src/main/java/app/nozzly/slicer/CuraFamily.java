package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.PrintTime;
import app.nozzly.slicer.words.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cura: a header of {@code ;KEY:value} lines with lengths in metres or volumes in cubic millimetres, without weight, density or diameter. An
 * engine that is run without its front end leaves the header unfilled; then the moves are added up and the last elapsed time is the print time.
 */
final class CuraFamily implements SlicerFamily {

    private static final int MOST_EXTRUDERS = 32;
    private static final String UNFILLED_SECONDS = "6666";
    private static final String UNFILLED_EXTENT = "2.14748e+06";
    /** Keys of the header that are no figures, or may be zero. */
    private static final Set<String> NAMES = Set.of("FLAVOR", "TARGET_MACHINE.NAME", "GENERATOR.VERSION", "MINX");

    private static final Pattern ABOVE_ZERO = Pattern.compile("[1-9]");
    private static final String BED = "BUILD_PLATE.INITIAL_TEMPERATURE";
    private static final Pattern OLD_HEIGHT = Pattern.compile("Layer height: ?([\\d.,]{1,12})(?: .*)?");
    private static final String VOLUME_USED = "MATERIAL.VOLUME_USED";

    @Override
    public boolean isSatisfiedBy(Evidence evidence) {
        return statedTime(evidence).isPresent() && stated(evidence).stream().anyMatch(SlotAmounts::isUsed);
    }

    @Override
    public Interpretation interpret(Evidence evidence) {
        Interpretation result = new Interpretation();
        result.file()
                .printerModel(evidence.statement("TARGET_MACHINE.NAME").flatMap(Labels::of))
                .layerHeightMm(layerHeight(evidence).map(Figure::stated))
                .nozzleDiametersMm(perExtruder(evidence, "NOZZLE.DIAMETER"))
                .firstLayerNozzleTemperaturesCelsius(perExtruder(evidence, "INITIAL_TEMPERATURE"));
        result.heat(evidence.heat(), evidence.statement(BED).flatMap(Numbers::positive));
        result.amounts().printTime(time(evidence, result));
        evidence.statement("LAYER_COUNT").flatMap(Numbers::count).ifPresent(count -> layers(count, evidence, result));
        filaments(evidence, result);
        return result;
    }

    /** Of its own line; versions 13 to 15 have one line for all settings that matter. */
    private static Optional<BigDecimal> layerHeight(Evidence evidence) {
        return evidence.statement("Layer height")
                .flatMap(Numbers::positive)
                .or(() -> evidence.statement("Basic settings")
                        .map(OLD_HEIGHT::matcher)
                        .filter(Matcher::matches)
                        .flatMap(height -> Numbers.positive(height.group(1))));
    }

    /** The number of layers; when the last one is missing the file was cut. */
    private static void layers(int count, Evidence evidence, Interpretation result) {
        result.amounts().layerCount(OptionalInt.of(count));
        boolean cut = evidence.statement("LAYER")
                .flatMap(Numbers::whole)
                .filter(last -> last + 1 < count)
                .isPresent();
        if (cut) {
            result.warn("truncated");
        }
    }

    private static Optional<PrintTime> statedTime(Evidence evidence) {
        if (isUnfilled(evidence)) {
            return Optional.empty();
        }
        return seconds(evidence, "TIME")
                .or(() -> seconds(evidence, "PRINT.TIME"))
                .or(() -> evidence.statement("Print time").flatMap(Durations::of));
    }

    private static Optional<PrintTime> seconds(Evidence evidence, String key) {
        return Durations.ofSeconds(evidence.statement(key).flatMap(Numbers::positive));
    }

    private static Optional<Figure<PrintTime>> time(Evidence evidence, Interpretation result) {
        Optional<PrintTime> stated =
                statedTime(evidence).or(() -> evidence.container().time());
        Optional<PrintTime> elapsed = seconds(evidence, "TIME_ELAPSED");
        if (stated.isEmpty() && elapsed.isPresent()) {
            result.warn("time_from_moves");
        }
        return stated.map(Figure::stated).or(() -> elapsed.map(Figure::derived));
    }

    /** Whether neither time nor material was filled in: zeros and placeholders, or the engine's own start values. */
    private static boolean isUnfilled(Evidence evidence) {
        Optional<String> seconds = evidence.statement("TIME").or(() -> evidence.statement("PRINT.TIME"));
        Optional<String> old = evidence.statement("Print time");
        boolean untimed = seconds.map(
                        text -> Numbers.positive(text).isEmpty() || isStartValue(text, evidence.statement("MINX")))
                .orElseGet(
                        () -> old.filter(text -> Durations.of(text).isEmpty()).isPresent());
        return untimed && stated(evidence).stream().noneMatch(SlotAmounts::isUsed);
    }

    private static boolean isStartValue(String seconds, Optional<String> left) {
        return seconds.equals(UNFILLED_SECONDS)
                && left.map(UNFILLED_EXTENT::equals).orElse(true);
    }

    /** Whether a value of the header is a placeholder, the engine's own start value, or nothing above zero. */
    static boolean isUnfilled(String key, String value, Optional<String> left) {
        if (NAMES.contains(key)) {
            return Labels.of(value).isEmpty();
        }
        boolean time = key.equals("TIME") || key.equals("PRINT.TIME");
        return value.startsWith("-")
                || !ABOVE_ZERO.matcher(value).find()
                || Labels.of(value).isEmpty()
                || time && isStartValue(value, left);
    }

    private static List<SlotAmounts> stated(Evidence evidence) {
        List<SlotAmounts> listed = listed(evidence);
        return listed.stream().anyMatch(SlotAmounts::isUsed) ? listed : trains(evidence);
    }

    private static List<SlotAmounts> listed(Evidence evidence) {
        String[] parts = evidence.statement("Filament used").orElse("").split(", ", MOST_EXTRUDERS);
        return IntStream.range(0, parts.length)
                .mapToObj(slot -> used(slot, parts[slot].strip()))
                .toList();
    }

    /** Such as {@code 2.49966m}, {@code 52.8894mm3}, or {@code 2.491m 7.0g} of old versions. */
    private static SlotAmounts used(int slot, String text) {
        if (text.endsWith("mm3")) {
            return SlotAmounts.ofCubicMm(
                    slot, Numbers.amount(text.substring(0, text.length() - 3)), FigureSource.STATED);
        }
        String[] words = text.split(" ", 3);
        if (words.length > 2) {
            return SlotAmounts.ofLength(slot, Optional.empty(), FigureSource.STATED);
        }
        SlotAmounts length = SlotAmounts.ofLength(
                slot, unit(words[0], "m").map(metres -> metres.movePointRight(3)), FigureSource.STATED);
        Optional<BigDecimal> grams = words.length > 1 ? unit(words[1], "g") : Optional.empty();
        return new SlotAmounts(slot, length.lengthMm(), Optional.empty(), grams, Optional.empty(), FigureSource.STATED);
    }

    private static Optional<BigDecimal> unit(String text, String unit) {
        return text.endsWith(unit)
                ? Numbers.amount(text.substring(0, text.length() - unit.length()))
                        .map(CuraFamily::plain)
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 3 ? value.setScale(3) : value;
    }

    private static List<SlotAmounts> trains(Evidence evidence) {
        return IntStream.range(0, MOST_EXTRUDERS)
                .mapToObj(slot -> SlotAmounts.ofCubicMm(
                        slot,
                        evidence.statement(Keys.extruder(slot, VOLUME_USED)).flatMap(Numbers::amount),
                        FigureSource.STATED))
                .filter(SlotAmounts::isUsed)
                .toList();
    }

    private static List<BigDecimal> perExtruder(Evidence evidence, String key) {
        return IntStream.range(0, MOST_EXTRUDERS)
                .mapToObj(slot -> evidence.statement(Keys.extruder(slot, key)).flatMap(Numbers::positive))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void filaments(Evidence evidence, Interpretation result) {
        List<SlotAmounts> stated = withUserWeights(SlotAmounts.used(stated(evidence), evidence.container()), evidence);
        List<SlotAmounts> used = stated.isEmpty() ? MeasuredAmounts.of(evidence, result) : stated;
        SlotProfile profile = profile(evidence, used.size());
        List<FilamentUse> filaments = used.stream()
                .map(amounts ->
                        FilamentAssembler.assemble(amounts, evidence.container().complete(amounts.index(), profile)))
                .toList();
        result.filaments(PurgedAmounts.added(filaments, evidence));
        if (!stated.isEmpty()) {
            MoveCheck.of(evidence, filaments, result);
        }
        if (isUnfilled(evidence)) {
            result.warn("header_unfilled");
        }
        if (used.isEmpty()) {
            result.warn("totals_missing");
        }
    }

    /** Weights that users have their start code write: {@code ;Filament weight = [12.5]}. */
    private static List<SlotAmounts> withUserWeights(List<SlotAmounts> stated, Evidence evidence) {
        String text = evidence.statement("Filament weight").orElse("").replaceAll("[\\[\\]]", "");
        List<Optional<BigDecimal>> grams = Numbers.totals(text);
        List<SlotAmounts> weighed = new ArrayList<>();
        for (SlotAmounts slot : stated) {
            Optional<BigDecimal> weight = slot.grams().or(() -> Numbers.at(grams, slot.index()));
            weighed.add(new SlotAmounts(
                    slot.index(), slot.lengthMm(), slot.volumeCm3(), weight, slot.cost(), slot.source()));
        }
        return weighed;
    }

    /** Material and name that users have their start code write; they belong to a file with one filament only. */
    private static SlotProfile profile(Evidence evidence, int filaments) {
        return filaments != 1
                ? SlotProfile.UNKNOWN
                : new SlotProfile(
                        evidence.statement("Filament type").flatMap(Labels::of),
                        Optional.empty(),
                        evidence.statement("Filament name").flatMap(Labels::of),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
