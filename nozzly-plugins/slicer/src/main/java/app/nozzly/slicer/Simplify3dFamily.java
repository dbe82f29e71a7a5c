package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Simplify3D: settings with commas in the head, a summary of the whole job in the tail; the job is not told apart by extruder. */
final class Simplify3dFamily extends PlainFamily {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HEIGHT_DECIMALS = 4;

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return List.of(new SlotAmounts(
                0,
                leading(evidence, "Filament length").or(() -> leading(evidence, "Material Length")),
                leading(evidence, "Plastic volume")
                        .or(() -> leading(evidence, "Material Volume"))
                        .map(cubicMm -> cubicMm.movePointLeft(3)),
                leading(evidence, "Plastic weight").or(() -> leading(evidence, "Material Weight")),
                leading(evidence, "Material cost").or(() -> leading(evidence, "Material Cost")),
                FigureSource.STATED));
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return evidence.statement("Build time")
                .or(() -> evidence.statement("Build Time"))
                .flatMap(Durations::of);
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        return slot > 0 ? SlotProfile.UNKNOWN : SlotProfile.UNKNOWN.withType(label(evidence, "printMaterial"));
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        Optional<BigDecimal> height = number(evidence, "layerHeight");
        result.file().layerHeightMm(height.map(Figure::stated));
        result.file()
                .firstLayerHeightMm(height.flatMap(layer -> number(evidence, "firstLayerHeightPercentage")
                        .map(percent -> layer.multiply(percent)
                                .divide(HUNDRED, HEIGHT_DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros())
                        .map(Figure::derived)));
        List<BigDecimal> nozzles = nozzles(evidence);
        if (!nozzles.isEmpty()) {
            result.file().nozzleTemperaturesCelsius(nozzles);
        }
    }

    /** The temperatures above zero of what is not the bed. */
    private static List<BigDecimal> nozzles(Evidence evidence) {
        String[] names = evidence.statement("temperatureName").orElse("").split(",", -1);
        String[] values =
                evidence.statement("temperatureSetpointTemperatures").orElse("").split(",", -1);
        List<BigDecimal> found = new ArrayList<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            if (!names[i].toLowerCase(Locale.ROOT).contains("bed")) {
                Numbers.positive(values[i]).ifPresent(found::add);
            }
        }
        return found;
    }
}
