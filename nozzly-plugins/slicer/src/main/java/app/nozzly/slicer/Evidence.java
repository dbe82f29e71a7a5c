package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines of a file say, collected without knowing the slicer. Only whole lines count: statements outside settings and pictures, settings
 * within their block, and the last of each wins. Bounded: unknown keys are not kept.
 */
final class Evidence implements LineSink {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_VALUE = 16 * 1024;
    private static final int ENOUGH_LAYERS = 2;

    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final ThumbnailCollector thumbnails;
    private final ObjectCollector objects = new ObjectCollector();
    private final ProgressMarks progress = new ProgressMarks();
    private final Optional<ExtrusionMeter> meter;
    private final boolean whole;
    private Optional<Generator> generator = Optional.empty();
    private int generators;
    private int layerMarks;
    private boolean inHeader;
    private boolean inSettings;
    private boolean cut;
    private boolean first = true;

    /**
     * An empty collection.
     *
     * @param limits for pictures
     * @param whole whether all lines of the file will come, not only those of its ends
     * @param meter adds up the moves, when that is wanted
     */
    Evidence(ReadLimits limits, boolean whole, Optional<ExtrusionMeter> meter) {
        this.thumbnails = new ThumbnailCollector(limits);
        this.whole = whole;
        this.meter = meter;
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
            comment(text(buffer, start, to), ended);
            return;
        }
        thumbnails.interrupt();
        if (lead == 'M' || lead == 'E') {
            command(buffer, start, to);
        }
        meter.ifPresent(moves -> moves.line(buffer, start, to));
    }

    private static int withoutMark(byte[] buffer, int from, int to) {
        boolean marked = to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    private static String text(byte[] buffer, int from, int to) {
        String utf8 = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        return utf8.indexOf(REPLACEMENT) < 0 ? utf8 : new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void command(byte[] buffer, int from, int to) {
        if (objects.wants(buffer, from, to)) {
            objects.command(text(buffer, from, to));
        } else if (progress.wants(buffer, from, to)) {
            progress.command(text(buffer, from, to));
        }
    }

    private void comment(String line, boolean ended) {
        if (thumbnails.takes(line) || blockMark(line)) {
            return;
        }
        if (!ended) {
            cut |= keyed(line);
        } else if (inSettings) {
            equation(line, settings);
        } else {
            outside(line);
        }
    }

    private boolean keyed(String line) {
        return inSettings || Keys.STATEMENTS.stream().anyMatch(key -> line.startsWith("; " + key));
    }

    private boolean blockMark(String line) {
        switch (line) {
            case "; HEADER_BLOCK_START" -> inHeader = true;
            case "; HEADER_BLOCK_END" -> inHeader = false;
            case "; CONFIG_BLOCK_START" -> inSettings = true;
            case "; CONFIG_BLOCK_END" -> inSettings = false;
            default -> {
                return configMark(line);
            }
        }
        return true;
    }

    private boolean configMark(String line) {
        if (line.length() < 60 && line.endsWith("_config = begin")) {
            inSettings = true;
        } else if (line.length() < 60 && line.endsWith("_config = end")) {
            inSettings = false;
        } else {
            return false;
        }
        return true;
    }

    private void outside(String line) {
        if (line.startsWith(";LAYER") || line.startsWith("; CHANGE_LAYER")) {
            layerMarks++;
        }
        Generator.in(line).ifPresent(this::named);
        objects.comment(line);
        if (inHeader) {
            heading(line);
        }
        if (line.startsWith("; ")) {
            equation(line, statements);
        } else {
            colon(line, 1, statements);
        }
    }

    private void named(Generator found) {
        generators++;
        if (generator.isEmpty()) {
            generator = Optional.of(found);
        }
    }

    private void heading(String line) {
        for (String part : line.split("; ", 8)) {
            colon(part, 0, headings);
        }
    }

    private static void colon(String text, int from, Map<String, String> target) {
        int colon = text.indexOf(':');
        if (colon > from) {
            keep(text.substring(from, colon).strip(), text.substring(colon + 1).strip(), target);
        } else if (from == 1) {
            int equals = text.indexOf(" = ");
            if (equals > 0) {
                keep(text.substring(from, equals), text.substring(equals + 3).strip(), target);
            }
        }
    }

    private static void equation(String line, Map<String, String> target) {
        int equals = line.indexOf(" =");
        boolean bounded = equals > 2 && (line.length() == equals + 2 || line.charAt(equals + 2) == ' ');
        if (bounded) {
            keep(line.substring(2, equals), line.substring(equals + 2).strip(), target);
        }
    }

    private static void keep(String key, String value, Map<String, String> target) {
        if (Keys.isKnown(key) && value.length() <= LONGEST_VALUE) {
            target.put(key, value);
        }
    }

    /** A statement {@code ; key = value}, or {@code ;KEY:value} of Cura. */
    Optional<String> statement(String key) {
        return Optional.ofNullable(statements.get(key));
    }

    /** A line {@code ; key: value} of a header block. */
    Optional<String> heading(Keys.Heading key) {
        return Optional.ofNullable(headings.get(key.text()));
    }

    /** A setting; older files have no marked block, there settings stand among the statements. */
    Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key)).or(() -> statement(key));
    }

    /** The slicer that the file names first. */
    Optional<Generator> generator() {
        return generator;
    }

    /** How many times the file names a slicer. */
    int generators() {
        return generators;
    }

    /** The moves, when they were added up. */
    Optional<ExtrusionMeter> moves() {
        return meter;
    }

    List<Thumbnail> thumbnails() {
        return thumbnails.found();
    }

    List<ThumbnailCollector.Refused> refusedThumbnails() {
        return thumbnails.refused();
    }

    ObjectCollector objects() {
        return objects;
    }

    ProgressMarks progress() {
        return progress;
    }

    /** Whether the names of parts that are mentioned layer by layer are all there. */
    boolean sawEveryObject() {
        boolean oneByOne = setting("complete_objects").filter("1"::equals).isPresent()
                || setting("print_sequence").filter("by object"::equals).isPresent();
        return whole || (!oneByOne && layerMarks >= ENOUGH_LAYERS);
    }

    /** Whether the file ends within a block or a line that matters. */
    boolean isCut() {
        return cut || inSettings || inHeader;
    }
}
