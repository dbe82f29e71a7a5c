package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Kiri:Moto: settings in the head, length and time in the tail, between dashes; its E words are steps, although it never says so. */
final class KiriMotoFamily extends PlainFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return List.of(SlotAmounts.ofLength(0, leading(evidence, "--- filament used"), FigureSource.STATED));
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Durations.ofSeconds(leading(evidence, "--- print time"));
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        return SlotProfile.UNKNOWN;
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        evidence.moves().ifPresent(ExtrusionMeter::knownToBeSteps);
        result.file()
                .printerModel(label(evidence, "Target"))
                .layerHeightMm(height(evidence, "sliceHeight"))
                .firstLayerHeightMm(height(evidence, "firstSliceHeight"));
        number(evidence, "outputTemp").ifPresent(celsius -> result.file().nozzleTemperaturesCelsius(List.of(celsius)));
        number(evidence, "firstLayerNozzleTemp")
                .ifPresent(celsius -> result.file().firstLayerNozzleTemperaturesCelsius(List.of(celsius)));
    }

    @Override
    Optional<BigDecimal> bed(Evidence evidence) {
        return number(evidence, "outputBedTemp");
    }
}
