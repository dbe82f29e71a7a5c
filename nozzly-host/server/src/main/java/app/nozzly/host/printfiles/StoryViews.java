package app.nozzly.host.printfiles;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.printfiles.PrintFileJson.FilamentUseJson;
import app.nozzly.host.printfiles.PrintFileJson.PlateJson;
import app.nozzly.host.printfiles.PrintFileJson.PrintedObjectJson;
import app.nozzly.host.printfiles.PrintFileJson.ReadWarningJson;
import app.nozzly.host.printfiles.PrintFileJson.ThumbnailJson;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.PrintStoryView;
import app.nozzly.host.web.view.Sourced;
import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws everything that a print file says. For one visit. */
final class StoryViews {

    /** Warnings whose text does not say what to do. */
    private static final Set<String> REMEDIES = Set.of(
            "header_unfilled",
            "several_prints",
            "slots_differ",
            "sum_differs",
            "time_from_moves",
            "totals_measured",
            "totals_missing",
            "truncated");

    private final Texts texts;
    private final Figures figures;
    private final StoryFigures said;
    private final PlateWords words;

    StoryViews(Visit visit) {
        this.texts = visit.texts();
        this.figures = visit.figures();
        this.said = new StoryFigures(visit);
        this.words = new PlateWords(visit);
    }

    PrintStoryView view(PrintFileJson file) {
        String price = PricePages.PATH + "/" + file.id();
        return new PrintStoryView(
                pictures(file),
                totals(file),
                settings(file),
                file.warnings().stream().map(this::warning).toList(),
                file.filaments().stream().map(this::filament).toList(),
                parts(file.objects()),
                file.hasSeveralPlates()
                        ? file.plates().stream()
                                .map(plate -> plate(plate, price))
                                .toList()
                        : List.of(),
                price,
                price + "#save");
    }

    private List<PrintStoryView.Shot> pictures(PrintFileJson file) {
        List<ThumbnailJson> pictures = new ArrayList<>(file.thumbnails());
        if (pictures.stream().noneMatch(picture -> picture.url().isPresent())) {
            file.plates().forEach(plate -> pictures.addAll(plate.thumbnails()));
        }
        return pictures.stream()
                .distinct()
                .sorted(Comparator.<ThumbnailJson, Boolean>comparing(
                                picture -> picture.url().isEmpty())
                        .thenComparing(picture -> -(long) picture.width() * picture.height()))
                .map(this::shot)
                .toList();
    }

    private PrintStoryView.Shot shot(ThumbnailJson picture) {
        String note = texts.say(
                "story.picture_note",
                picture.width(),
                picture.height(),
                picture.format().toUpperCase(Locale.ROOT));
        return new PrintStoryView.Shot(picture.url(), note);
    }

    private List<Sourced> totals(PrintFileJson file) {
        return List.of(
                said.time(file.printTimeS(), file.sources().printTimeS()),
                said.grams("weight", file.totalWeightG(), file.sources().totalWeightG()),
                said.grams("purge", file.totalWasteG(), file.sources().totalWasteG()),
                said.length("length", file.totalLengthMm(), file.sources().totalLengthMm()),
                said.cost(file.totalCost(), file.sources().totalCost()),
                said.count("object_count", file.objectCount()));
    }

    private List<Sourced> settings(PrintFileJson file) {
        Optional<String> slicer =
                file.slicer().map(name -> (name + " " + file.slicerVersion().orElse("")).strip());
        return List.of(
                said.text("slicer", slicer),
                said.text("printer", file.printerModel()),
                said.each("nozzle", file.nozzleDiametersMm(), "story.diameter", "story.diameter_of"),
                said.millimetres(
                        "layer_height", file.layerHeightMm(), file.sources().layerHeightMm()),
                said.millimetres(
                        "first_layer_height",
                        file.firstLayerHeightMm(),
                        file.sources().firstLayerHeightMm()),
                said.count("layers", file.layerCount()),
                said.each(
                        "nozzle_temperature", file.nozzleTemperaturesC(), "story.temperature", "story.temperature_of"),
                said.each(
                        "first_layer_temperature",
                        file.firstLayerNozzleTemperaturesC(),
                        "story.temperature",
                        "story.temperature_of"),
                said.temperature(
                        "bed_temperature",
                        file.bedTemperatureC(),
                        file.sources().bedTemperatureC()));
    }

    private PrintStoryView.Warning warning(ReadWarningJson warning) {
        String remedy = REMEDIES.contains(warning.code()) ? texts.say("warning.remedy." + warning.code()) : "";
        return new PrintStoryView.Warning(warning.message(), remedy);
    }

    private PrintStoryView.Filament filament(FilamentUseJson use) {
        return new PrintStoryView.Filament(
                swatch(use),
                slot(use),
                notes(use),
                said.length("length", use.lengthMm(), use.sources().lengthMm()),
                said.volume(use.volumeCm3(), use.sources().volumeCm3()),
                said.grams("weight", use.weightG(), use.sources().weightG()),
                part(use),
                said.grams("purge", use.wasteG(), use.sources().wasteG()),
                said.cost(use.cost(), use.sources().cost()));
    }

    private String slot(FilamentUseJson use) {
        return texts.say("price.slot", use.index() + 1);
    }

    private Swatch swatch(FilamentUseJson use) {
        String name = use.type().orElseGet(() -> texts.say("story.no_material"));
        return use.colorHex()
                .map(hex -> Swatch.solid(name, hex))
                .orElseGet(() -> new Swatch(name, texts.say("story.no_colour"), List.of(), Swatch.Look.SOLID));
    }

    private String notes(FilamentUseJson use) {
        return Stream.of(
                        use.brand(),
                        use.name(),
                        use.densityGCm3().map(density -> said.plain(density) + " " + texts.say("unit.density")),
                        use.diameterMm()
                                .map(diameter -> "⌀ " + said.plain(diameter) + " " + texts.say("unit.millimetre")))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String part(FilamentUseJson use) {
        return use.weightG()
                .flatMap(all -> use.wasteG()
                        .filter(Grams::isPositive)
                        .filter(waste -> waste.compareTo(all) <= 0)
                        .map(all::minus))
                .map(part -> texts.say("story.in_the_part", figures.grams(part).text()))
                .orElse("");
    }

    private List<PrintStoryView.Part> parts(List<PrintedObjectJson> objects) {
        return objects.stream()
                .map(part -> new PrintStoryView.Part(
                        part.name(), "× " + figures.count(part.count()).text()))
                .toList();
    }

    private PrintStoryView.Plate plate(PlateJson plate, String price) {
        return new PrintStoryView.Plate(
                String.valueOf(plate.number()),
                words.title(plate),
                plate.largestThumbnail(),
                List.of(
                        said.time(plate.printTimeS(), plate.sources().printTimeS()),
                        said.grams(
                                "weight", plate.totalWeightG(), plate.sources().totalWeightG()),
                        said.grams("purge", plate.totalWasteG(), plate.sources().totalWasteG()),
                        said.count("layers", plate.layerCount())),
                plate.filaments().stream().map(this::reel).toList(),
                parts(plate.objects()),
                price + "?" + PlateChoice.PLATES + "=" + plate.number());
    }

    private PrintStoryView.Reel reel(FilamentUseJson use) {
        return new PrintStoryView.Reel(
                swatch(use),
                slot(use),
                said.grams("weight", use.weightG(), use.sources().weightG()));
    }
}
