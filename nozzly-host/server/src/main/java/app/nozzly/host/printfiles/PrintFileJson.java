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
 * @param filaments the slots that are used; with several plates their sum
 * @param plates the prints of a container; empty for a file that is one print
 * @param objectCount how many parts; may be known although no names are
 * @param thumbnails pictures of the file and of its plates
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
        List<FilamentUseJson> filaments,
        Optional<Grams> totalWeightG,
        Optional<BigDecimal> totalLengthMm,
        List<PlateJson> plates,
        List<PrintedObjectJson> objects,
        Optional<Integer> objectCount,
        Optional<Integer> layerCount,
        List<ThumbnailJson> thumbnails,
        List<ReadWarningJson> warnings) {

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
            Optional<FigureSource> source) {}

    /** One print of a container. */
    record PlateJson(
            int number,
            Optional<String> name,
            Optional<BigDecimal> printTimeS,
            List<FilamentUseJson> filaments,
            Optional<Grams> totalWeightG,
            Optional<BigDecimal> totalLengthMm,
            List<PrintedObjectJson> objects,
            Optional<Integer> objectCount,
            Optional<Integer> layerCount,
            List<ThumbnailJson> thumbnails) {}

    /** Parts of one name. */
    record PrintedObjectJson(String name, int count) {}

    /** A picture; without {@code url} where it is too large or of a kind that browsers do not show. */
    record ThumbnailJson(int width, int height, String format, Optional<String> url) {}

    /** Something to know about the reading. */
    record ReadWarningJson(String code, String message) {}

    /** The first picture of the greatest area that can be shown. */
    Optional<String> largestThumbnail() {
        return thumbnails.stream()
                .filter(picture -> picture.url().isPresent())
                .reduce((first, second) -> area(second) > area(first) ? second : first)
                .flatMap(ThumbnailJson::url);
    }

    private static long area(ThumbnailJson picture) {
        return (long) picture.width() * picture.height();
    }
}
