package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import app.nozzly.slicer.archive.ArchiveEntry;
import app.nozzly.slicer.archive.EntryStream;
import app.nozzly.slicer.archive.PlateJson;
import app.nozzly.slicer.archive.SliceFilament;
import app.nozzly.slicer.archive.SliceInfo;
import app.nozzly.slicer.archive.SliceObject;
import app.nozzly.slicer.archive.SlicePlate;
import app.nozzly.slicer.archive.ThreeMf;
import app.nozzly.slicer.archive.ZipArchive;
import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads sliced {@code .3mf} containers plate by plate: the G-code of a plate first, completed by what the container says about it. */
final class ThreeMfReader {

    /** Names of parts on all plates. */
    private static final int MOST_NAMES = 20_000;

    private final ZipArchive archive;
    private final ThreeMf container;
    private final ReadLimits limits;
    private final PictureBudget budget;
    private final SideFiles sides = new SideFiles();
    private Optional<Generator> modelProducer = Optional.empty();
    private boolean modelRead;
    private int namesLeft = MOST_NAMES;

    ThreeMfReader(ZipArchive archive, ReadLimits limits) {
        this.archive = archive;
        this.container = new ThreeMf(archive);
        this.limits = limits;
        this.budget = PictureBudget.of(limits);
    }

    PrintFile read(String name) throws IOException {
        SortedMap<Integer, ArchiveEntry> texts = container.plateGcodes();
        if (texts.isEmpty()) {
            throw new UnreadableFileException(UnreadableFileException.NOT_SLICED, Texts.of("file.not_sliced", name));
        }
        Optional<SliceInfo> info = sides.read("slice_info.config", container::sliceInfo, Optional.empty());
        SortedMap<Integer, String> names =
                sides.read("model_settings.config", container::plateNames, Collections.emptySortedMap());
        List<Plate> plates = new ArrayList<>();
        List<PrintFile> files = new ArrayList<>();
        for (Map.Entry<Integer, ArchiveEntry> text : texts.entrySet()) {
            int number = text.getKey();
            PrintFile file = plate(number, text.getValue(), info.flatMap(known -> known.plate(number)));
            files.add(file);
            Optional<String> label = Optional.ofNullable(names.get(number)).flatMap(Labels::name);
            plates.add(new Plate(number, label, file.amounts(), file.thumbnails()));
        }
        return PlateSum.of(files.get(0), plates, warnings(plates, files, info));
    }

    private PrintFile plate(int number, ArchiveEntry text, Optional<SlicePlate> info) throws IOException {
        Evidence evidence;
        boolean intact;
        try (EntryStream stream = archive.openWithMd5(text)) {
            evidence = new TextGcodeReader(limits).everything(stream::read, budget);
            Optional<String> stated =
                    sides.read(text.name() + ".md5", () -> container.statedMd5(text), Optional.empty());
            intact = stated.isEmpty() || stated.equals(stream.md5());
        }
        producer(evidence);
        evidence.container(info.map(ThreeMfReader::facts).orElse(ContainerFacts.NONE));
        Interpretation result = TextInterpreter.interpret(evidence);
        if (!intact) {
            result.warn("checksum_differs");
        }
        if (result.lacksPrinter()) {
            result.file().printerModel(info.flatMap(SlicePlate::printerModel));
        }
        parts(number, info, result);
        namesLeft -= result.keepNames(Math.min(NameSet.MOST_NAMES, namesLeft));
        result.file().thumbnails(pictures(number, evidence, result));
        return result.build();
    }

    /** The text of a plate names its slicer; where it does not, the model may. */
    private void producer(Evidence evidence) throws IOException {
        if (evidence.generator().isEmpty()) {
            modelProducer().ifPresent(evidence::producer);
        }
    }

    /** Looked for once, for it is the same for all plates. */
    private Optional<Generator> modelProducer() throws IOException {
        if (!modelRead) {
            modelRead = true;
            modelProducer = sides.read("3dmodel.model", container::application, Optional.<String>empty())
                    .flatMap(application -> Generator.named(application.replaceFirst("-", " ")));
        }
        return modelProducer;
    }

    private static ContainerFacts facts(SlicePlate plate) {
        Map<Integer, SlotProfile> filaments = plate.filaments().stream()
                .collect(Collectors.toMap(SliceFilament::slot, ThreeMfReader::profile, (first, second) -> first));
        return new ContainerFacts(
                plate.filaments().stream().map(ThreeMfReader::amounts).toList(),
                Durations.ofSeconds(plate.predictionSeconds()),
                plate.weightGrams().map(Grams::rounded).filter(Grams::isPositive),
                filaments);
    }

    private static SlotProfile profile(SliceFilament filament) {
        return new SlotProfile(
                filament.type(),
                Optional.empty(),
                Optional.empty(),
                filament.colorHex(),
                Optional.empty(),
                Optional.empty());
    }

    private static SlotAmounts amounts(SliceFilament filament) {
        return new SlotAmounts(
                filament.slot(),
                filament.usedMetres().map(metres -> metres.movePointRight(3)),
                Optional.empty(),
                filament.usedGrams(),
                Optional.empty(),
                FigureSource.STATED);
    }

    /** The container knows the parts by their own names; the text of a plate only labels them. */
    private void parts(int number, Optional<SlicePlate> info, Interpretation result) throws IOException {
        List<SliceObject> listed = info.map(SlicePlate::objects).orElse(List.of());
        List<String> names = listed.isEmpty()
                ? plateNames(number)
                : listed.stream()
                        .filter(object -> !object.skipped())
                        .map(SliceObject::name)
                        .toList();
        if (!names.isEmpty() || !listed.isEmpty()) {
            result.parts(ObjectCollector.counted(names), OptionalInt.empty());
        }
    }

    /** The names beside a plate that is not described elsewhere; they do not know what the user skipped. */
    private List<String> plateNames(int number) throws IOException {
        return sides.read("plate_" + number + ".json", () -> container.plateJson(number), Optional.<PlateJson>empty())
                .map(PlateJson::objectNames)
                .orElse(List.of());
    }

    private List<Thumbnail> pictures(int number, Evidence evidence, Interpretation result) {
        List<Thumbnail> pictures = new ArrayList<>();
        container
                .platePicture(number)
                .flatMap(entry -> PackedPictures.read(archive, entry, limits, budget, result))
                .ifPresent(pictures::add);
        pictures.addAll(evidence.thumbnails());
        return pictures;
    }

    /** What concerns one of several plates says which. */
    private List<ReadWarning> warnings(List<Plate> plates, List<PrintFile> files, Optional<SliceInfo> info) {
        List<ReadWarning> warnings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int number = plates.get(i).number();
            for (ReadWarning warning : files.get(i).warnings()) {
                String text = plates.size() == 1 ? warning.text() : Texts.of("warning.plate", number, warning.text());
                warnings.add(new ReadWarning(warning.code(), text));
            }
        }
        info.stream()
                .flatMap(known -> known.plates().stream())
                .map(SlicePlate::number)
                .filter(number -> plates.stream().noneMatch(plate -> plate.number() == number))
                .forEach(number -> warnings.add(
                        new ReadWarning("plate_not_sliced", Texts.of("warning.plate_not_sliced", number))));
        warnings.addAll(sides.warnings());
        budget.warning().ifPresent(warnings::add);
        return warnings.stream().distinct().toList();
    }
}
