package app.nozzly.host.printfiles;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a print file says, as it is kept and written. Immutable. What the file does not say is absent, never zero.
 *
 * @param id by which it is found again for a week
 * @param fileName as the sender named it
 * @param printTimeS seconds
 * @param nozzleDiameterMm of the first tool
 * @param nozzleDiametersMm per tool, in the order of the settings
 * @param nozzleTemperaturesC degrees Celsius per slot, in the order of the settings
 * @param firstLayerNozzleTemperaturesC the same for the first layer
 * @param bedTemperatureC degrees Celsius, of the first layer where the file tells it apart
 * @param filaments the slots that are used; with several plates their sum
 * @param totalWasteG the part of the total weight that goes into purge towers and flushing
 * @param totalCost in the unnamed currency of the slicer's settings
 * @param plates the prints of a container; empty for a file that is one print
 * @param objectCount how many parts; may be known although no names are
 * @param thumbnails pictures of the file
 * @param sources what each of the figures rests on
 */
record PrintFileJson(
        UUID id,
        String fileName,
        Optional<String> slicer,
        Optional<String> slicerVersion,
        Optional<String> printerModel,
        Optional<BigDecimal> printTimeS,
        Optional<BigDecimal> layerHeightMm,
        Optional<BigDecimal> firstLayerHeightMm,
        Optional<BigDecimal> nozzleDiameterMm,
        List<BigDecimal> nozzleDiametersMm,
        List<BigDecimal> nozzleTemperaturesC,
        List<BigDecimal> firstLayerNozzleTemperaturesC,
        Optional<BigDecimal> bedTemperatureC,
        List<FilamentUseJson> filaments,
        Optional<Grams> totalWeightG,
        Optional<BigDecimal> totalLengthMm,
        Optional<Grams> totalWasteG,
        Optional<BigDecimal> totalCost,
        List<PlateJson> plates,
        List<PrintedObjectJson> objects,
        Optional<Integer> objectCount,
        Optional<Integer> layerCount,
        List<ThumbnailJson> thumbnails,
        List<ReadWarningJson> warnings,
        SourcesJson sources) {

    /** One slot. {@code index} is 0-based; {@code cost} is in the unnamed currency of the slicer's settings. */
    record FilamentUseJson(
            int index,
            Optional<String> type,
            Optional<String> brand,
            Optional<String> name,
            Optional<String> colorHex,
            Optional<BigDecimal> lengthMm,
            Optional<BigDecimal> volumeCm3,
            Optional<Grams> weightG,
            Optional<Grams> wasteG,
            Optional<BigDecimal> densityGCm3,
            Optional<BigDecimal> diameterMm,
            Optional<BigDecimal> cost,
            Optional<FigureSource> source,
            FilamentSourcesJson sources) {}

    /** One print of a container. */
    record PlateJson(
            int number,
            Optional<String> name,
            Optional<BigDecimal> printTimeS,
            List<FilamentUseJson> filaments,
            Optional<Grams> totalWeightG,
            Optional<BigDecimal> totalLengthMm,
            Optional<Grams> totalWasteG,
            Optional<BigDecimal> totalCost,
            List<PrintedObjectJson> objects,
            Optional<Integer> objectCount,
            Optional<Integer> layerCount,
            List<ThumbnailJson> thumbnails,
            PlateSourcesJson sources) {

        Optional<String> largestThumbnail() {
            return largest(thumbnails);
        }
    }

    /** What the figures of a whole file rest on, by the name of the figure; a figure that is absent has no entry. */
    record SourcesJson(
            Optional<FigureSource> printTimeS,
            Optional<FigureSource> layerHeightMm,
            Optional<FigureSource> firstLayerHeightMm,
            Optional<FigureSource> bedTemperatureC,
            Optional<FigureSource> totalWeightG,
            Optional<FigureSource> totalLengthMm,
            Optional<FigureSource> totalWasteG,
            Optional<FigureSource> totalCost) {}

    /** The same for a plate. */
    record PlateSourcesJson(
            Optional<FigureSource> printTimeS,
            Optional<FigureSource> totalWeightG,
            Optional<FigureSource> totalLengthMm,
            Optional<FigureSource> totalWasteG,
            Optional<FigureSource> totalCost) {}

    /** The same for a slot. */
    record FilamentSourcesJson(
            Optional<FigureSource> lengthMm,
            Optional<FigureSource> volumeCm3,
            Optional<FigureSource> weightG,
            Optional<FigureSource> wasteG,
            Optional<FigureSource> cost) {}

    /** Parts of one name. */
    record PrintedObjectJson(String name, int count) {}

    /** A picture. {@code format} is that of the file, {@code url} gives PNG or JPEG; without {@code url} where the picture cannot be shown. */
    record ThumbnailJson(int width, int height, String format, Optional<String> url) {}

    /** Something to know about the reading. */
    record ReadWarningJson(String code, String message) {}

    /** Whether there is a choice of plates. */
    boolean hasSeveralPlates() {
        return plates.size() > 1;
    }

    /** The first picture of the greatest area that can be shown. */
    Optional<String> largestThumbnail() {
        return largest(thumbnails)
                .or(() -> plates.stream()
                        .map(PlateJson::largestThumbnail)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> largest(List<ThumbnailJson> pictures) {
        return pictures.stream()
                .filter(picture -> picture.url().isPresent())
                .reduce((first, second) -> area(second) > area(first) ? second : first)
                .flatMap(ThumbnailJson::url);
    }

    private static long area(ThumbnailJson picture) {
        return (long) picture.width() * picture.height();
    }
}
