package app.nozzly.host.spoolman;

import app.nozzly.host.http.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Spoolman said at one time, each thing once. It is kept between the look at it and the import. Immutable as long as nobody changes the trees.
 *
 * @param source where it is from
 * @param vendors its makers
 * @param filaments its filaments, each with the id of its maker
 * @param spools its spools, each with the id of its filament
 */
record SpoolmanSnapshot(Source source, List<JsonNode> vendors, List<JsonNode> filaments, List<JsonNode> spools) {

    private static final String VENDOR = "vendor";
    private static final String FILAMENT = "filament";

    /**
     * Where it is from. Immutable.
     *
     * @param address of the Spoolman
     * @param version of the Spoolman
     * @param currency of its prices, if it tells
     * @param order what was wanted
     */
    record Source(String address, String version, Optional<String> currency, SpoolmanOrder order) {}

    SpoolmanSnapshot {
        vendors = List.copyOf(vendors);
        filaments = List.copyOf(filaments);
        spools = List.copyOf(spools);
    }

    /** What its lists say; things that are only found within others are taken out of those. */
    static SpoolmanSnapshot of(Source source, List<JsonNode> vendors, List<JsonNode> filaments, List<JsonNode> spools) {
        Map<Integer, JsonNode> makers = byId(vendors);
        Map<Integer, JsonNode> products = new LinkedHashMap<>();
        filaments.forEach(filament -> put(products, referring(filament, VENDOR, makers)));
        List<JsonNode> reels = new ArrayList<>();
        for (JsonNode spool : spools) {
            JsonNode within = spool.path(FILAMENT);
            if (within.isObject()) {
                put(products, referring(within, VENDOR, makers));
            }
            reels.add(referring(spool, FILAMENT, new LinkedHashMap<>()));
        }
        return new SpoolmanSnapshot(source, List.copyOf(makers.values()), List.copyOf(products.values()), reels);
    }

    /** As it was kept. */
    static SpoolmanSnapshot of(byte[] kept, JsonFormat json) {
        JsonNode tree = json.parse(kept);
        return new SpoolmanSnapshot(
                new Source(
                        tree.path("address").asText(),
                        tree.path("version").asText(),
                        Optional.of(tree.path("currency").asText("")).filter(code -> !code.isEmpty()),
                        new SpoolmanOrder(
                                tree.path("archived").asBoolean(),
                                tree.path("keep_numbers").asBoolean(),
                                tree.path("new_types").asBoolean())),
                list(tree.path("vendors")),
                list(tree.path("filaments")),
                list(tree.path("spools")));
    }

    byte[] kept(JsonFormat json) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("address", source.address());
        tree.put("version", source.version());
        tree.put("currency", source.currency().orElse(""));
        tree.put("archived", source.order().archived());
        tree.put("keep_numbers", source.order().keepNumbers());
        tree.put("new_types", source.order().newTypes());
        tree.put("vendors", vendors);
        tree.put("filaments", filaments);
        tree.put("spools", spools);
        return json.write(tree);
    }

    /** How many filaments and spools there are to be taken over. */
    int size() {
        return filaments.size() + spools.size();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    static Map<Integer, JsonNode> byId(List<JsonNode> things) {
        Map<Integer, JsonNode> byId = new LinkedHashMap<>();
        things.forEach(thing -> put(byId, thing));
        return byId;
    }

    private static void put(Map<Integer, JsonNode> byId, JsonNode thing) {
        SpoolmanFields.id(thing).ifPresent(id -> byId.putIfAbsent(id, thing));
    }

    /** The thing with the id of what it holds in its place. */
    private static JsonNode referring(JsonNode thing, String member, Map<Integer, JsonNode> others) {
        JsonNode within = thing.path(member);
        if (!within.isObject() || !thing.isObject()) {
            return thing;
        }
        put(others, within);
        ObjectNode copy = ((ObjectNode) thing).objectNode();
        thing.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
        copy.set(member, within.path("id"));
        return copy;
    }
}
