package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.slicer.words.Labels;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the names of the parts from the several ways in which slicers label them. */
final class ObjectCollector {

    private static final int LONGEST_LABEL = 240;
    private static final String LABEL = "; printing object ";
    private static final String INFO = "; objects_info = ";
    private static final String OBJECT = "; object:{";
    private static final String MESH = ";MESH:";
    private static final String DEFINE = "EXCLUDE_OBJECT_DEFINE ";
    private static final Pattern INFO_NAME = Pattern.compile("\"name\":\"((?:[^\"\\\\]++|\\\\.)++)\"");
    private static final Pattern DEFINE_NAME =
            Pattern.compile("EXCLUDE_OBJECT_DEFINE .*?NAME=(?:'([^']+)'|\"([^\"]+)\"|(\\S+)).*");
    private static final Pattern FIRMWARE_COUNT = Pattern.compile("M486 T(\\d{1,6}).*");
    private static final Pattern FIRMWARE_INDEX = Pattern.compile("M486 S(\\d{1,6})(?!\\d)");
    private static final Pattern FIRMWARE_NAME = Pattern.compile("M486 (?:S\\d{1,6} ++)?A\"?([^\"]+)\"?.*");

    private final NameSet labels = new NameSet();
    private final NameSet meshes = new NameSet();
    private final NameSet defines = new NameSet();
    private final NameSet firmwareNames = new NameSet();
    private final NameSet objects = new NameSet();
    private NameSet info = new NameSet();
    private OptionalInt firmwareCount = OptionalInt.empty();
    private String firmwareIndex = "";

    /** Whether a command names parts. */
    boolean wants(byte[] buffer, int from, int to) {
        return Bytes.startsWith(buffer, from, to, "M486 ") || Bytes.startsWith(buffer, from, to, DEFINE);
    }

    /** A command that names parts. */
    void command(String line) {
        if (line.startsWith(DEFINE)) {
            define(line);
        } else {
            firmware(line);
        }
    }

    private void define(String line) {
        Matcher name = DEFINE_NAME.matcher(line);
        if (name.matches()) {
            Stream.of(name.group(1), name.group(2), name.group(3))
                    .flatMap(Stream::ofNullable)
                    .forEach(defines::add);
        }
    }

    private void firmware(String line) {
        Matcher count = FIRMWARE_COUNT.matcher(line);
        Matcher index = FIRMWARE_INDEX.matcher(line);
        Matcher name = FIRMWARE_NAME.matcher(line);
        if (count.matches()) {
            firmwareCount = told(Integer.parseInt(count.group(1)));
        }
        if (index.lookingAt()) {
            firmwareIndex = index.group(1);
        }
        if (name.matches()) {
            firmwareNames.put(firmwareIndex, name.group(1));
        }
    }

    /** A count of none resets the firmware; it says nothing about the print. */
    private static OptionalInt told(int count) {
        return count > 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** A comment that may label a part. */
    void comment(String line) {
        if (line.startsWith(LABEL)) {
            label(line.substring(LABEL.length()));
        } else if (line.startsWith(MESH) && !line.equals(";MESH:NONMESH")) {
            meshes.add(line.substring(MESH.length()));
        } else if (line.startsWith(INFO)) {
            info = new NameSet();
            names(line).forEach(name -> info.put(info.size(), name));
        } else if (line.startsWith(OBJECT)) {
            names(line).limit(1).forEach(name -> objects.put(line.hashCode(), name));
        }
    }

    private void label(String label) {
        int end = nameEnd(label);
        labels.put(label.length() <= LONGEST_LABEL ? label : label.hashCode(), label.substring(0, end));
    }

    /** Where the id and the number of the copy begin. */
    private static int nameEnd(String label) {
        return before(" id:", label, before(" copy ", label, label.length()));
    }

    /** Where the last word of a label begins, with the mark before it; its end when the mark is not there. */
    private static int before(String mark, String label, int end) {
        int at = label.lastIndexOf(mark, end - 1);
        int word = at + mark.length();
        boolean last = at > 0 && word < end && label.substring(word, end).indexOf(' ') < 0;
        return last ? at : end;
    }

    private static Stream<String> names(String json) {
        return INFO_NAME.matcher(json).results().map(result -> JsonTexts.unescaped(result.group(1)));
    }

    /** The names that the file declares for good, else those that it only mentions as it goes. */
    private NameSet named() {
        return declared().orElse(labels.isEmpty() ? meshes : labels);
    }

    private Optional<NameSet> declared() {
        return Stream.of(info, objects, defines, firmwareNames)
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    /** Whether the only names are those mentioned layer by layer. */
    boolean onlyMentioned() {
        return declared().isEmpty() && !named().isEmpty();
    }

    /** The parts by first appearance; empty when there are no names. */
    List<PrintedObject> objects() {
        return counted(named().names());
    }

    /** Parts of the same name together. */
    static List<PrintedObject> counted(Collection<String> names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        names.forEach(name -> Labels.lastSegment(name).ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new PrintedObject(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The number of parts when there are more than names are kept of. */
    OptionalInt moreThanNamed() {
        int size = named().size();
        return size > NameSet.MOST_NAMES ? OptionalInt.of(size) : OptionalInt.empty();
    }

    /** The number of parts that the firmware was told. */
    OptionalInt firmwareCount() {
        return firmwareCount;
    }
}
