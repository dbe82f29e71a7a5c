package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** IceSL: settings {@code ; key : value} after the start code; only newer versions state totals. */
final class IceSlFamily extends PlainFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return List.of(new SlotAmounts(
                0,
                number(evidence, "filament_used_mm"),
                Optional.empty(),
                number(evidence, "filament_used_g"),
                Optional.empty(),
                FigureSource.STATED));
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Durations.ofSeconds(number(evidence, "estimated_print_time_s"));
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        return SlotProfile.UNKNOWN
                .withType(label(evidence, "filament_type"))
                .withDiameter(number(evidence, "filament_diameter_mm_0"));
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        result.file()
                .layerHeightMm(height(evidence, "z_layer_height_mm"))
                .firstLayerHeightMm(height(evidence, "z_layer_height_first_layer_mm"))
                .nozzleDiametersMm(
                        number(evidence, "nozzle_diameter_mm_0").stream().toList());
        evidence.statement("layer_count")
                .flatMap(Numbers::count)
                .ifPresent(count -> result.amounts().layerCount(OptionalInt.of(count)));
    }
}
