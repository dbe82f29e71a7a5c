package app.nozzly.slicer.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One plate of a sliced project: one print. Immutable.
 *
 * @param number its number, from 1, with gaps; a plate without one has the number of its place in the file
 * @param printerModelId the maker's id of the printer, such as {@code C12}
 * @param nozzleDiametersMm one per nozzle
 * @param predictionSeconds print time
 * @param weightGrams material of the whole plate
 * @param supportUsed whether it has supports
 * @param objects the objects on it, one per copy
 * @param filaments the filaments used
 */
public record SlicePlate(
        int number,
        Optional<String> printerModelId,
        List<BigDecimal> nozzleDiametersMm,
        Optional<BigDecimal> predictionSeconds,
        Optional<BigDecimal> weightGrams,
        Optional<Boolean> supportUsed,
        List<SliceObject> objects,
        List<SliceFilament> filaments) {

    public SlicePlate {
        nozzleDiametersMm = List.copyOf(nozzleDiametersMm);
        objects = List.copyOf(objects);
        filaments = List.copyOf(filaments);
    }

    /** Name of the printer model, when its id is a known one. */
    public Optional<String> printerModel() {
        return printerModelId.flatMap(PrinterModels::name);
    }
}
