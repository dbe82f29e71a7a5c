package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.slicer.words.Labels;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Makes sense of what was collected from the text of one print. */
final class TextInterpreter {

    /** Possessive: a list as long as its line must not cost a stack frame per entry. */
    private static final Pattern IDS = Pattern.compile("\\d++(?:,\\d++)*+");

    private static final SlicerFamily UNKNOWN = new UnknownFamily();

    private TextInterpreter() {}

    /** Who reads a text: the family of the slicer that it names, else the one that knows none. */
    static SlicerFamily family(Evidence evidence) {
        return evidence.generator().map(Generator::family).orElse(UNKNOWN);
    }

    static Interpretation interpret(Evidence evidence) {
        Interpretation result = family(evidence).interpret(evidence);
        result.file()
                .slicer(evidence.generator().map(Generator::slicer))
                .slicerVersion(version(evidence))
                .thumbnails(evidence.thumbnails());
        parts(evidence, result);
        warnings(evidence, result);
        return result;
    }

    /** The newer header of Cura gives the version on a line of its own. */
    private static Optional<String> version(Evidence evidence) {
        return evidence.generator()
                .flatMap(known -> known.version()
                        .or(() -> evidence.statement("GENERATOR.VERSION")
                                .filter(version -> known.family() instanceof CuraFamily)
                                .flatMap(Labels::of)));
    }

    private static void parts(Evidence evidence, Interpretation result) {
        ObjectCollector collector = evidence.objects();
        if (collector.onlyMentioned() && !evidence.sawEveryObject()) {
            result.warn("objects_incomplete");
            return;
        }
        List<PrintedObject> objects = collector.objects();
        OptionalInt told = collector.firmwareCount().isPresent() ? collector.firmwareCount() : labelledParts(evidence);
        if (collector.moreThanNamed().isPresent()) {
            told = collector.moreThanNamed();
            result.unnamedParts(told.getAsInt());
        }
        if (!objects.isEmpty() || told.isPresent()) {
            result.parts(objects, told);
        }
    }

    private static OptionalInt labelledParts(Evidence evidence) {
        return evidence.heading(Keys.Heading.OBJECT_IDS)
                .filter(ids -> IDS.matcher(ids).matches())
                .map(ids -> OptionalInt.of(ids.split(",", -1).length))
                .orElse(OptionalInt.empty());
    }

    private static void warnings(Evidence evidence, Interpretation result) {
        if (evidence.generator().isEmpty()) {
            result.warn("slicer_unknown");
        }
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
