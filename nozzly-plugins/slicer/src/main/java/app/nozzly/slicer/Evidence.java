package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the lines of a file say, collected without knowing the slicer. Only whole lines count: statements outside settings and pictures, settings
 * within their block, and the last of each wins. Bounded: unknown keys are not kept.
 */
final class Evidence implements LineSink {

    /** Bytes of a comment that can say anything; a file may have millions of empty ones. */
    private static final int SHORTEST_COMMENT = 3;

    /** No key and no name of a slicer begins like this. */
    private static final String RULERS = ";-=*#~+";

    /** How lines begin that may name parts, progress or temperatures, by themselves or after a line number; most lines are moves. */
    private static final String COMMAND_LEADS = "MEPSmepsNn \t";

    private static final int LONGEST_COMMAND = 64 * 1024;
    /** How a line ends that says of itself that nothing is missing: behind a mark that closes it, or behind the seconds of a time. */
    private static final Pattern CLOSED = Pattern.compile("(?:[)\\]}]| ---|\\ds)$");

    private Statements statements = new Statements();
    private Optional<Statements> gluedStatements = Optional.empty();
    private Marks marks = new Marks();
    private Optional<Marks> gluedMarks = Optional.empty();
    private final PictureBudget pictures;
    private final ThumbnailCollector thumbnails;
    private final PurgeMarks purge = new PurgeMarks();
    private final BlockMarks blocks = new BlockMarks();
    private final Optional<ExtrusionMeter> meter;
    private final boolean whole;
    private Optional<Generator> generator = Optional.empty();
    private Optional<Generator> glued = Optional.empty();
    private int generators;
    private ContainerFacts container = ContainerFacts.NONE;
    private boolean moved;
    private boolean cut;
    private boolean first = true;

    private Evidence(ReadLimits limits, PictureBudget pictures, boolean whole) {
        this.pictures = pictures;
        this.thumbnails = new ThumbnailCollector(limits, pictures);
        this.whole = whole;
        this.meter = whole ? Optional.of(new ExtrusionMeter()) : Optional.empty();
    }

    /** For all lines of a file; the moves are added up. */
    static Evidence ofAllLines(ReadLimits limits, PictureBudget pictures) {
        return new Evidence(limits, pictures, true);
    }

    /** For the lines at both ends of a file. */
    static Evidence ofItsEnds(ReadLimits limits) {
        return new Evidence(limits, PictureBudget.of(limits), false);
    }

    @Override
    public void line(byte[] buffer, int from, int to, boolean ended) {
        int start = first ? withoutMark(buffer, from, to) : from;
        first = false;
        if (start == to) {
            return;
        }
        byte lead = buffer[start];
        if (lead == ';') {
            if (thumbnails.isOpen() || !isIdle(buffer, start, to)) {
                comment(Bytes.text(buffer, start, to), ended);
            }
            return;
        }
        thumbnails.interrupt();
        if (lead == 'G') {
            moved = true;
        } else if (COMMAND_LEADS.indexOf(lead) >= 0) {
            command(buffer, Bytes.command(buffer, start, to), to);
        }
        if (meter.isPresent()) {
            meter.get().line(buffer, start, to);
        }
    }

    /** Whether a comment is empty or a ruler; looking at its bytes is cheaper than making a text of it. */
    private static boolean isIdle(byte[] buffer, int from, int to) {
        return to - from < SHORTEST_COMMENT || RULERS.indexOf(buffer[from + 1]) >= 0;
    }

    private static int withoutMark(byte[] buffer, int from, int to) {
        boolean marked = to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    private void command(byte[] buffer, int from, int to) {
        if (to - from > LONGEST_COMMAND) {
            return;
        }
        marks.command(buffer, from, to);
        if (gluedMarks.isPresent()) {
            gluedMarks.get().command(buffer, from, to);
        }
    }

    private void comment(String line, boolean ended) {
        if (thumbnails.takes(line) || blocks.takes(line)) {
            return;
        }
        if (!ended && !CLOSED.matcher(line).find()) {
            cut |= keyed(line);
        } else if (blocks.inSettings()) {
            statements.settingLine(line);
            gluedStatements.ifPresent(last -> last.settingLine(line));
        } else {
            outside(line);
        }
    }

    private boolean keyed(String line) {
        return blocks.inSettings() || Statements.isKeyed(line);
    }

    private void outside(String line) {
        if (purge.takes(line)) {
            meter.ifPresent(moves -> moves.purging(purge.purging()));
            return;
        }
        Generator.in(line).ifPresent(this::named);
        if (line.startsWith(Generator.VERSION_LINE)) {
            generator = generator.map(known -> known.versionIn(line));
            glued = glued.map(known -> known.versionIn(line));
        }
        marks.comment(line);
        gluedMarks.ifPresent(last -> last.comment(line));
        if (blocks.inHeader()) {
            statements.headingLine(line);
            gluedStatements.ifPresent(last -> last.headingLine(line));
        }
        statements.comment(line);
        gluedStatements.ifPresent(last -> last.comment(line));
    }

    private void named(Generator found) {
        if (found.certain()) {
            generators++;
            statements.beginAnew();
        }
        if (found.certain() && moved && isAnother(found)) {
            glued = Optional.of(found);
            boolean headed = found.family() instanceof CuraFamily;
            gluedStatements = Optional.of(headed ? Statements.beginningWithHeaderOf(statements) : new Statements());
            gluedMarks = Optional.of(new Marks());
            moved = false;
        }
        boolean better = found.certain() && generator.filter(Generator::certain).isEmpty();
        if (generator.isEmpty() || better) {
            generator = Optional.of(found);
        }
    }

    /** Whether a slicer is not the one before. Of the same one what is stated last wins line by line, for it may only name itself again. */
    private boolean isAnother(Generator found) {
        return glued.or(() -> generator)
                .filter(known -> known.certain() && !known.slicer().equals(found.slicer()))
                .isPresent();
    }

    /** A slicer that a container names outside of the text. */
    void producer(Generator found) {
        generator = Optional.of(generator.orElse(found));
    }

    /** What the container around the text states. */
    void container(ContainerFacts facts) {
        container = facts;
    }

    ContainerFacts container() {
        return container;
    }

    /** What the comments say, to be added to. */
    Statements statements() {
        return statements;
    }

    /** A statement {@code ; key = value}, or {@code ;KEY:value} of Cura. */
    Optional<String> statement(String key) {
        return statements.statement(key);
    }

    /** Every value of the statements that are repeated, in the order of the file. */
    List<Statements.Listed> listed() {
        return statements.listed();
    }

    /** Values of a statement that stands layer by layer, with the number of their lines. */
    Map<String, Integer> tally(String key) {
        return statements.tally(key);
    }

    /** A line {@code ; key: value} of a header block. */
    Optional<String> heading(Keys.Heading key) {
        return statements.heading(key.text());
    }

    /** A setting; older files have no marked block, there settings stand among the statements. */
    Optional<String> setting(String key) {
        return statements.setting(key).or(() -> statement(key));
    }

    /** When the text is read: of files glued together the last one counts, if it states what its slicer states. */
    Evidence settled() {
        if (glued.isPresent()) {
            Statements all = statements;
            statements = gluedStatements.orElseThrow();
            boolean stated = glued.get().family().isSatisfiedBy(this);
            statements = stated ? statements : all;
            marks = stated ? gluedMarks.orElseThrow() : marks;
            generator = stated ? glued : generator;
            glued = Optional.empty();
        }
        return this;
    }

    /** The slicer that the file names; of several the first one that is known. */
    Optional<Generator> generator() {
        return generator;
    }

    /** How many times the file names a slicer. */
    int generators() {
        return generators;
    }

    /** Whether anything at all is G-code: a slicer that is named, or moves; only totals spare a reader the moves. */
    boolean isGcode() {
        return generator.isPresent()
                || meter.isEmpty()
                || meter.filter(moves -> !moves.used().isEmpty()).isPresent();
    }

    /** The moves, when they were added up. */
    Optional<ExtrusionMeter> moves() {
        return meter;
    }

    /** Whether E words are cubic millimetres. */
    boolean isVolumetric() {
        return setting("use_volumetric_e").filter("1"::equals).isPresent()
                || statement("FLAVOR").filter("Marlin(Volumetric)"::equals).isPresent()
                || meter.filter(ExtrusionMeter::isVolumetric).isPresent();
    }

    /** What the pictures of the text have left of the file's. */
    PictureBudget pictures() {
        return pictures;
    }

    List<Thumbnail> thumbnails() {
        return thumbnails.found();
    }

    List<ThumbnailCollector.Refused> refusedThumbnails() {
        return thumbnails.refused();
    }

    ObjectCollector objects() {
        return marks.objects();
    }

    ProgressMarks progress() {
        return marks.progress();
    }

    HeatMarks heat() {
        return marks.heat();
    }

    /** Whether the names of parts that are mentioned layer by layer are all there. */
    boolean sawEveryObject() {
        boolean oneByOne = setting("complete_objects").filter("1"::equals).isPresent()
                || setting("print_sequence").filter("by object"::equals).isPresent();
        return whole || (!oneByOne && marks.hasLayers());
    }

    /** Whether the file ends within a block or a line that matters. */
    boolean isCut() {
        return cut || blocks.inAny();
    }
}
