package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Thumbnail;
import java.util.List;

/** A container as a whole: the sum of its plates. What one plate does not know is not known of the whole. */
final class PlateSum {

    private PlateSum() {}

    /**
     * A container.
     *
     * @param first its first plate as a file of its own, for slicer, printer and heights
     */
    static PrintFile of(PrintFile first, List<Plate> plates, List<ReadWarning> warnings) {
        List<Thumbnail> pictures =
                plates.stream().flatMap(plate -> plate.thumbnails().stream()).toList();
        return new PrintFile(
                first.slicer(),
                first.slicerVersion(),
                first.printerModel(),
                first.layerHeightMm(),
                first.firstLayerHeightMm(),
                first.nozzleDiametersMm(),
                first.nozzleTemperaturesCelsius(),
                first.firstLayerNozzleTemperaturesCelsius(),
                first.bedTemperatureCelsius(),
                PrintAmounts.sum(plates.stream().map(Plate::amounts).toList()),
                plates,
                pictures,
                warnings);
    }
}
