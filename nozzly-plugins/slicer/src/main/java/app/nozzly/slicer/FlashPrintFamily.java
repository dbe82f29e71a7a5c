package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** FlashPrint: filaments and heights in the head, neither time nor amounts. */
final class FlashPrintFamily extends PlainFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return List.of();
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Optional.empty();
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        String side = slot == 0 ? "right" : "left";
        return new SlotProfile(
                label(evidence, side + "_extruder_material"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number(evidence, side + "_extruder_material_density"),
                number(evidence, "filament_diameter" + slot));
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        result.file().printerModel(label(evidence, "machine_type")).layerHeightMm(height(evidence, "layer_height"));
        evidence.statement("layer_count")
                .flatMap(Numbers::count)
                .ifPresent(count -> result.amounts().layerCount(OptionalInt.of(count)));
    }
}
