package app.nozzly.host.spoolman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a Spoolman says and has no place here, counted by the names that it has there. One thread. */
final class LeftOut {

    private static final Set<String> VENDOR = Set.of("id", "registered", "name", "empty_spool_weight");
    private static final Set<String> FILAMENT = Set.of(
            "id",
            "registered",
            "name",
            "vendor",
            "material",
            "price",
            "density",
            "diameter",
            "weight",
            "spool_weight",
            "color_hex",
            "multi_color_hexes",
            "multi_color_direction");
    private static final Set<String> SPOOL = Set.of(
            "id",
            "registered",
            "first_used",
            "filament",
            "price",
            "remaining_weight",
            "initial_weight",
            "spool_weight",
            "used_weight",
            "remaining_length",
            "used_length",
            "location",
            "lot_nr",
            "comment",
            "archived");

    /** What of a filament of a catalogue has a place here. */
    static final Set<String> CATALOGUE = Set.of(
            "id",
            "manufacturer",
            "name",
            "material",
            "density",
            "diameter",
            "weight",
            "spool_weight",
            "color_name",
            "color_hex",
            "color_hexes",
            "multi_color_direction",
            "finish",
            "pattern",
            "translucent",
            "glow");

    private static final int MOST_COLOURS = 8;

    private final Map<String, Integer> counts = new TreeMap<>();

    private LeftOut() {}

    /** All of it. */
    static Map<String, Integer> of(SpoolmanSnapshot snapshot, Prices prices) {
        LeftOut out = new LeftOut();
        snapshot.vendors().forEach(vendor -> out.others("vendor.", vendor, VENDOR));
        for (JsonNode filament : snapshot.filaments()) {
            out.others("filament.", filament, FILAMENT);
            out.price("filament.price", filament, prices);
            out.addIf(
                    "filament.multi_color_hexes",
                    FilamentReading.codes(filament).size() > MOST_COLOURS);
        }
        for (JsonNode spool : snapshot.spools()) {
            out.others("spool.", spool, SPOOL);
            out.price("spool.price", spool, prices);
        }
        return out.counts;
    }

    /** All of chosen entries of a catalogue. */
    static Map<String, Integer> of(List<CatalogueEntry> chosen) {
        LeftOut out = new LeftOut();
        for (CatalogueEntry entry : chosen) {
            out.others("", entry.entry(), CATALOGUE);
            out.addIf("color_hexes", CatalogueEntry.codes(entry.entry()).size() > MOST_COLOURS);
        }
        return out.counts;
    }

    private void price(String name, JsonNode thing, Prices prices) {
        addIf(name, thing.path("price").isNumber() && !prices.areCarried());
    }

    private void addIf(String name, boolean lost) {
        if (lost) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    private void others(String kind, JsonNode thing, Set<String> carried) {
        thing.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (member.getKey().equals("extra") && value.isObject()) {
                value.properties().forEach(field -> addIf(kind + "extra." + field.getKey(), true));
            } else {
                addIf(kind + member.getKey(), !carried.contains(member.getKey()) && !isNothing(value));
            }
        });
    }

    /** Whether a member says nothing. */
    static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isTextual() && value.asText().isBlank()
                || value.isContainerNode() && value.isEmpty();
    }
}
