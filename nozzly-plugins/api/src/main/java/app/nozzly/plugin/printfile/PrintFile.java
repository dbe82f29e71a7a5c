package app.nozzly.plugin.printfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a print file says. Immutable. What it does not say is absent, never zero. Make it with {@link #builder}; the canonical constructor grows
 * with new components.
 *
 * @param slicer name of the program that wrote the file, as it calls itself
 * @param slicerVersion its version, as it writes it
 * @param printerModel the printer the file is for
 * @param layerHeightMm height of a layer
 * @param firstLayerHeightMm height of the first layer
 * @param nozzleDiametersMm nozzle diameter per tool, in the order of the settings
 * @param nozzleTemperaturesCelsius nozzle temperature per slot, in the order of the settings
 * @param firstLayerNozzleTemperaturesCelsius the same for the first layer
 * @param bedTemperatureCelsius bed temperature, for the first layer where the file tells it apart
 * @param amounts time and material; with several plates their sum
 * @param plates the prints of a container, by rising number; empty for a file that is one print
 * @param thumbnails pictures, in the order of the file
 * @param warnings what a person should know about the reading
 */
public record PrintFile(
        Optional<String> slicer,
        Optional<String> slicerVersion,
        Optional<String> printerModel,
        Optional<Figure<BigDecimal>> layerHeightMm,
        Optional<Figure<BigDecimal>> firstLayerHeightMm,
        List<BigDecimal> nozzleDiametersMm,
        List<BigDecimal> nozzleTemperaturesCelsius,
        List<BigDecimal> firstLayerNozzleTemperaturesCelsius,
        Optional<Figure<BigDecimal>> bedTemperatureCelsius,
        PrintAmounts amounts,
        List<Plate> plates,
        List<Thumbnail> thumbnails,
        List<ReadWarning> warnings) {

    public PrintFile {
        Stream.of(
                        slicer,
                        slicerVersion,
                        printerModel,
                        layerHeightMm,
                        firstLayerHeightMm,
                        bedTemperatureCelsius,
                        amounts)
                .forEach(Objects::requireNonNull);
        nozzleDiametersMm = List.copyOf(nozzleDiametersMm);
        nozzleTemperaturesCelsius = List.copyOf(nozzleTemperaturesCelsius);
        firstLayerNozzleTemperaturesCelsius = List.copyOf(firstLayerNozzleTemperaturesCelsius);
        plates = List.copyOf(plates);
        thumbnails = List.copyOf(thumbnails);
        warnings = List.copyOf(warnings);
    }

    /** A file of which nothing is known yet. */
    public static PrintFileBuilder builder() {
        return new PrintFileBuilder();
    }
}
