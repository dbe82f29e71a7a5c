package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintedObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the names of the parts from the several ways in which slicers label them. */
final class ObjectCollector {

    private static final int MOST_OBJECTS = 2000;
    private static final String LABEL = "; printing object ";
    private static final String INFO = "; objects_info = ";
    private static final String OBJECT = "; object:{";
    private static final String MESH = ";MESH:";
    private static final String DEFINE = "EXCLUDE_OBJECT_DEFINE ";
    private static final Pattern ID = Pattern.compile("(.+?)(?: id:\\S+)?(?: copy \\S+)?");
    private static final Pattern INFO_NAME = Pattern.compile("\"name\":\"((?:[^\"\\\\]|\\\\.){1,1000})\"");
    private static final Pattern DEFINE_NAME =
            Pattern.compile("EXCLUDE_OBJECT_DEFINE .*?NAME=(?:'([^']+)'|\"([^\"]+)\"|(\\S+)).*");
    private static final Pattern FIRMWARE_COUNT = Pattern.compile("M486 T(\\d{1,6}).*");
    private static final Pattern FIRMWARE_NAME = Pattern.compile("M486 A\"?([^\"]+)\"?.*");
    private static final Pattern FIRMWARE_INDEX = Pattern.compile("M486 S(\\d{1,6}).*");

    private final Set<String> labels = new LinkedHashSet<>();
    private final Set<String> meshes = new LinkedHashSet<>();
    private final Set<String> defines = new LinkedHashSet<>();
    private final Map<String, String> firmwareNames = new LinkedHashMap<>();
    private final Set<String> objects = new LinkedHashSet<>();
    private List<String> info = List.of();
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
                    .forEach(text -> add(defines, text));
        }
    }

    private void firmware(String line) {
        Matcher count = FIRMWARE_COUNT.matcher(line);
        Matcher index = FIRMWARE_INDEX.matcher(line);
        Matcher name = FIRMWARE_NAME.matcher(line);
        if (count.matches()) {
            firmwareCount = OptionalInt.of(Integer.parseInt(count.group(1)));
        } else if (index.matches()) {
            firmwareIndex = index.group(1);
        } else if (name.matches() && firmwareNames.size() < MOST_OBJECTS) {
            firmwareNames.put(firmwareIndex, name.group(1));
        }
    }

    /** A comment that may label a part. */
    void comment(String line) {
        if (line.startsWith(LABEL)) {
            add(labels, line.substring(LABEL.length()));
        } else if (line.startsWith(MESH) && !line.equals(";MESH:NONMESH")) {
            add(meshes, line.substring(MESH.length()));
        } else if (line.startsWith(INFO)) {
            info = names(line).toList();
        } else if (line.startsWith(OBJECT)) {
            add(objects, line);
        }
    }

    private static Stream<String> names(String json) {
        return INFO_NAME.matcher(json).results().limit(MOST_OBJECTS).map(result -> unescaped(result.group(1)));
    }

    private static void add(Set<String> names, String name) {
        if (names.size() < MOST_OBJECTS && name.length() < 2000) {
            names.add(name);
        }
    }

    private static String unescaped(String json) {
        return json.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
    }

    /** Names that the file declares for good; empty when it only labels parts as it goes. */
    private Optional<Collection<String>> declared() {
        List<String> described =
                objects.stream().flatMap(json -> names(json).limit(1)).toList();
        return Stream.<Collection<String>>of(info, described, defines, firmwareNames.values())
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private Collection<String> mentioned() {
        return labels.isEmpty()
                ? meshes
                : labels.stream().map(ObjectCollector::withoutId).toList();
    }

    private static String withoutId(String label) {
        Matcher parts = ID.matcher(label);
        return parts.matches() ? parts.group(1) : label;
    }

    /** Whether the only names are those mentioned layer by layer. */
    boolean onlyMentioned() {
        return declared().isEmpty() && !mentioned().isEmpty();
    }

    /** The parts by first appearance; empty when there are no names. */
    List<PrintedObject> objects() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        declared()
                .orElseGet(this::mentioned)
                .forEach(name -> Labels.lastSegment(name).ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new PrintedObject(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The number of parts that the firmware was told. */
    OptionalInt firmwareCount() {
        return firmwareCount;
    }
}
