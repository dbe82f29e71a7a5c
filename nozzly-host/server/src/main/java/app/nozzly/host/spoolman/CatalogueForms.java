package app.nozzly.host.spoolman;

import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the two forms of a catalogue: a list in which each filament stands by itself, and files of one maker, in which weights, diameters and colours of a
 * product stand beside it. The second is written out as the first: a short file can say a lot, hence of what has no place here only the names are kept, and
 * what is written out is measured. One use.
 */
final class CatalogueForms {

    static final int MOST = 50_000;

    private static final String ENTRIES = "entries";
    private static final String FILAMENTS = "filaments";
    private static final String COLOUR_NAME = "color_name";
    private static final int LONGEST_NAME = 300;
    private static final int MEMBER = 16;
    private static final Set<String> SEVERAL = Set.of("weights", "diameters", "colors", "name", "hex", "hexes");

    private final List<JsonNode> entries = new ArrayList<>();
    private long written;

    private CatalogueForms() {}

    /** @throws NozzlyException {@code unreadable_file} when it is neither form, {@code too_large} */
    static List<JsonNode> read(byte[] file, JsonFormat json) {
        CatalogueForms forms = new CatalogueForms();
        JsonNode tree = tree(file, json);
        if (!SpoolmanFields.areReasonable(tree)) {
            throw CatalogueError.unreadable();
        }
        if (tree.isArray()) {
            tree.forEach(forms::addEither);
        } else if (tree.path(ENTRIES).isArray()) {
            tree.path(ENTRIES).forEach(forms::addEither);
        } else {
            forms.addEither(tree);
        }
        if (forms.entries.isEmpty()) {
            throw CatalogueError.unreadable();
        }
        return List.copyOf(forms.entries);
    }

    private static JsonNode tree(byte[] file, JsonFormat json) {
        try {
            return json.parse(file);
        } catch (NozzlyException malformed) {
            throw (RuntimeException) CatalogueError.unreadable().initCause(malformed);
        }
    }

    private void addEither(JsonNode node) {
        if (node.path(FILAMENTS).isArray()) {
            node.path(FILAMENTS).forEach(product -> addAll(node.path("manufacturer"), product));
        } else if (node.isObject() && node.has("manufacturer")) {
            add(node);
        } else {
            throw CatalogueError.unreadable();
        }
    }

    private void add(JsonNode entry) {
        if (entries.size() == MOST) {
            throw CatalogueError.tooLarge(MOST);
        }
        entries.add(entry);
    }

    /** Every weight of a product in every diameter and colour. */
    private void addAll(JsonNode manufacturer, JsonNode product) {
        for (JsonNode weight : several(product, "weights")) {
            for (JsonNode diameter : several(product, "diameters")) {
                for (JsonNode colour : several(product, "colors")) {
                    addWritten(entry(manufacturer, product, weight, diameter, colour));
                }
            }
        }
    }

    private void addWritten(JsonNode entry) {
        written += size(entry);
        if (written > ImportFiles.MOST_BYTES) {
            throw CatalogueError.tooLong(ImportFiles.MOST_BYTES / (1024 * 1024));
        }
        add(entry);
    }

    /** About as many characters as it takes. */
    private static long size(JsonNode node) {
        long size = MEMBER + (node.isTextual() ? node.textValue().length() : 0);
        for (JsonNode part : node) {
            size += size(part);
        }
        return size;
    }

    /** What there is of something, or one that says nothing. */
    private static Iterable<JsonNode> several(JsonNode product, String member) {
        JsonNode list = product.path(member);
        return list.isArray() && !list.isEmpty() ? list : List.of(JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode entry(
            JsonNode manufacturer, JsonNode product, JsonNode weight, JsonNode diameter, JsonNode colour) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        copy(product, entry);
        copy(weight, entry);
        copy(colour, entry);
        entry.set("manufacturer", manufacturer);
        entry.put("name", name(product).replace("{" + COLOUR_NAME + "}", name(colour)));
        entry.put(COLOUR_NAME, name(colour));
        if (diameter.isNumber()) {
            entry.set("diameter", diameter);
        }
        if (colour.has("hex")) {
            entry.set("color_hex", colour.get("hex"));
        }
        if (colour.has("hexes")) {
            entry.set("color_hexes", colour.get("hexes"));
        }
        return entry;
    }

    /** A name that is too long stays so, but is not repeated in its whole length. */
    private static String name(JsonNode thing) {
        String name = thing.path("name").asText("").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static void copy(JsonNode from, ObjectNode to) {
        from.properties().stream()
                .filter(member -> !SEVERAL.contains(member.getKey()))
                .filter(member -> !LeftOut.isNothing(member.getValue()))
                .forEach(member -> {
                    boolean carried = LeftOut.CATALOGUE.contains(member.getKey());
                    to.set(member.getKey(), carried ? member.getValue() : BooleanNode.TRUE);
                });
    }
}
