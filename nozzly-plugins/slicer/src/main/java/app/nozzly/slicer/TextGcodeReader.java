package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads text G-code: both ends of the file, and all of it only when the ends do not hold time and material. */
final class TextGcodeReader {

    private final String name;
    private final ReadLimits limits;

    TextGcodeReader(String name, ReadLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** What the head alone tells. */
    static Recognition recognise(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .map(Generator::in)
                .flatMap(Optional::stream)
                .findFirst()
                .map(TextGcodeReader::recognition)
                .orElse(Recognition.POSSIBLE);
    }

    private static Recognition recognition(Generator generator) {
        if (generator.family().isEmpty()) {
            return Recognition.REFUSED;
        }
        return generator.certain() ? Recognition.CERTAIN : Recognition.POSSIBLE;
    }

    PrintFile read(SeekableByteChannel channel, long size) throws IOException {
        List<FileWindow> ends = FileWindow.ends(size);
        Evidence evidence = new Evidence(limits, ends.size() == 1, Optional.empty());
        for (FileWindow window : ends) {
            new LineScanner(limits.deadline(), evidence).scan(channel, window);
        }
        Generator generator = evidence.generator().orElseThrow(this::noSlicer);
        SlicerFamily family = generator.family().orElseThrow(() -> otherSlicer(generator));
        Evidence enough = family.isSatisfiedBy(evidence) ? evidence : everything(channel, size);
        return finish(generator, enough, family.interpret(enough));
    }

    private Evidence everything(SeekableByteChannel channel, long size) throws IOException {
        Evidence evidence = new Evidence(limits, true, Optional.of(new ExtrusionMeter()));
        new LineScanner(limits.deadline(), evidence).scan(channel, FileWindow.whole(size));
        return evidence;
    }

    private UnreadableFileException noSlicer() {
        return new UnreadableFileException(UnreadableFileException.UNSUPPORTED, Texts.of("file.no_slicer", name));
    }

    private UnreadableFileException otherSlicer(Generator generator) {
        return new UnreadableFileException(
                UnreadableFileException.UNSUPPORTED, Texts.of("file.other_slicer", name, generator.slicer()));
    }

    private static PrintFile finish(Generator generator, Evidence evidence, Interpretation result) {
        result.file()
                .slicer(Optional.of(generator.slicer()))
                .slicerVersion(generator.version())
                .thumbnails(evidence.thumbnails());
        objects(evidence, result);
        warnings(evidence, result);
        return result.build();
    }

    private static void objects(Evidence evidence, Interpretation result) {
        ObjectCollector collector = evidence.objects();
        if (collector.onlyMentioned() && !evidence.sawEveryObject()) {
            result.warn("objects_incomplete");
            return;
        }
        List<PrintedObject> objects = collector.objects();
        result.amounts().objects(objects);
        int named = objects.stream().mapToInt(PrintedObject::count).sum();
        OptionalInt labelled = labelledParts(evidence);
        OptionalInt told = collector.firmwareCount().isPresent() ? collector.firmwareCount() : labelled;
        result.amounts().objectCount(named > 0 ? OptionalInt.of(named) : told);
    }

    private static OptionalInt labelledParts(Evidence evidence) {
        return evidence.heading(Keys.Heading.OBJECT_IDS)
                .filter(ids -> ids.matches("\\d+(,\\d+)*"))
                .map(ids -> OptionalInt.of(ids.split(",", -1).length))
                .orElse(OptionalInt.empty());
    }

    private static void warnings(Evidence evidence, Interpretation result) {
        if (evidence.isCut()) {
            result.warn("truncated");
        }
        if (evidence.generators() > 1) {
            result.warn("several_prints", evidence.generators());
        }
        if (HeaderTotals.slotsDiffer(evidence)) {
            result.warn("slots_differ", HeaderTotals.slotsDeclared(evidence), HeaderTotals.amountsStated(evidence));
        }
        evidence.refusedThumbnails()
                .forEach(refused ->
                        result.warn(refused.tooLarge() ? "thumbnail_too_large" : "thumbnail_damaged", refused.size()));
    }
}
