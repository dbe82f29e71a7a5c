package app.nozzly.host.printfiles;

import app.nozzly.host.printfiles.PrintFileJson.FilamentSourcesJson;
import app.nozzly.host.printfiles.PrintFileJson.FilamentUseJson;
import app.nozzly.host.printfiles.PrintFileJson.PlateJson;
import app.nozzly.host.printfiles.PrintFileJson.PlateSourcesJson;
import app.nozzly.host.printfiles.PrintFileJson.PrintedObjectJson;
import app.nozzly.host.printfiles.PrintFileJson.ReadWarningJson;
import app.nozzly.host.printfiles.PrintFileJson.SourcesJson;
import app.nozzly.host.printfiles.PrintFileJson.ThumbnailJson;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a plugin read. Immutable.
 *
 * @param addresses path of a picture that is kept; empty when it is not
 */
record PrintFileWriter(Function<Thumbnail, Optional<String>> addresses) {

    private static final int LONGEST_TEXT = 1000;

    PrintFileJson write(UUID id, String fileName, PrintFile file) {
        PrintAmounts amounts = file.amounts();
        return new PrintFileJson(
                id,
                line(fileName),
                file.slicer().map(PrintFileWriter::line),
                file.slicerVersion().map(PrintFileWriter::line),
                file.printerModel().map(PrintFileWriter::line),
                amounts.printTime().map(Figure::value).map(PrintFileWriter::seconds),
                number(file.layerHeightMm()),
                number(file.firstLayerHeightMm()),
                file.nozzleDiametersMm().stream().findFirst().map(Decimals::plain),
                plain(file.nozzleDiametersMm()),
                plain(file.nozzleTemperaturesCelsius()),
                plain(file.firstLayerNozzleTemperaturesCelsius()),
                number(file.bedTemperatureCelsius()),
                filaments(amounts),
                amounts.totalWeight().map(Figure::value),
                number(amounts.totalLengthMm()),
                amounts.totalWaste().map(Figure::value),
                number(amounts.totalCost()),
                file.plates().stream().map(this::plate).toList(),
                objects(amounts),
                boxed(amounts.objectCount()),
                boxed(amounts.layerCount()),
                thumbnails(file.thumbnails()),
                file.warnings().stream()
                        .map(warning -> new ReadWarningJson(line(warning.code()), line(warning.text())))
                        .toList(),
                sources(file));
    }

    private static SourcesJson sources(PrintFile file) {
        PrintAmounts amounts = file.amounts();
        return new SourcesJson(
                source(amounts.printTime()),
                source(file.layerHeightMm()),
                source(file.firstLayerHeightMm()),
                source(file.bedTemperatureCelsius()),
                source(amounts.totalWeight()),
                source(amounts.totalLengthMm()),
                source(amounts.totalWaste()),
                source(amounts.totalCost()));
    }

    private PlateJson plate(Plate plate) {
        PrintAmounts amounts = plate.amounts();
        return new PlateJson(
                plate.number(),
                plate.name().map(PrintFileWriter::line),
                amounts.printTime().map(Figure::value).map(PrintFileWriter::seconds),
                filaments(amounts),
                amounts.totalWeight().map(Figure::value),
                number(amounts.totalLengthMm()),
                amounts.totalWaste().map(Figure::value),
                number(amounts.totalCost()),
                objects(amounts),
                boxed(amounts.objectCount()),
                boxed(amounts.layerCount()),
                thumbnails(plate.thumbnails()),
                new PlateSourcesJson(
                        source(amounts.printTime()),
                        source(amounts.totalWeight()),
                        source(amounts.totalLengthMm()),
                        source(amounts.totalWaste()),
                        source(amounts.totalCost())));
    }

    private List<ThumbnailJson> thumbnails(List<Thumbnail> pictures) {
        return pictures.stream()
                .map(picture -> new ThumbnailJson(
                        picture.width(),
                        picture.height(),
                        picture.format().name().toLowerCase(Locale.ROOT),
                        addresses.apply(picture)))
                .toList();
    }

    private static List<FilamentUseJson> filaments(PrintAmounts amounts) {
        return amounts.filaments().stream().map(PrintFileWriter::filament).toList();
    }

    private static FilamentUseJson filament(FilamentUse use) {
        return new FilamentUseJson(
                use.index(),
                use.type().map(PrintFileWriter::line),
                use.brand().map(PrintFileWriter::line),
                use.name().map(PrintFileWriter::line),
                use.colorHex().map(PrintFileWriter::line),
                number(use.lengthMm()),
                number(use.volumeCm3()),
                use.weight().map(Figure::value),
                use.waste().map(Figure::value),
                use.densityGramsPerCm3().map(Decimals::plain),
                use.diameterMm().map(Decimals::plain),
                number(use.cost()),
                use.source(),
                new FilamentSourcesJson(
                        source(use.lengthMm()),
                        source(use.volumeCm3()),
                        source(use.weight()),
                        source(use.waste()),
                        source(use.cost())));
    }

    private static List<PrintedObjectJson> objects(PrintAmounts amounts) {
        return amounts.objects().stream().map(PrintFileWriter::object).toList();
    }

    private static PrintedObjectJson object(PrintedObject object) {
        return new PrintedObjectJson(line(object.name()), object.count());
    }

    private static Optional<BigDecimal> number(Optional<Figure<BigDecimal>> figure) {
        return figure.map(Figure::value).map(Decimals::plain);
    }

    private static List<BigDecimal> plain(List<BigDecimal> numbers) {
        return numbers.stream().map(Decimals::plain).toList();
    }

    private static Optional<FigureSource> source(Optional<? extends Figure<?>> figure) {
        return figure.map(Figure::source);
    }

    private static BigDecimal seconds(PrintTime time) {
        return Decimals.plain(BigDecimal.valueOf(time.milliseconds(), 3));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    /** A stranger's text in one line of bounded length. */
    static String line(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST_TEXT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
