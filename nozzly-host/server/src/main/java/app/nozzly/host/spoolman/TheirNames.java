package app.nozzly.host.spoolman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** How Spoolman calls our fields, and what it says in them. Immutable. */
final class TheirNames {

    private static final Map<String, String> OF_FILAMENTS = Map.ofEntries(
            Map.entry("material_type", "material"),
            Map.entry("brand", "vendor"),
            Map.entry("name", "name"),
            Map.entry("color_hex", "color_hex"),
            Map.entry("colors_hex", "multi_color_hexes"),
            Map.entry("color_pattern", "multi_color_direction"),
            Map.entry("diameter_mm", "diameter"),
            Map.entry("density_g_cm3", "density"),
            Map.entry("price", "price"),
            Map.entry("net_weight_g", "weight"),
            Map.entry("empty_spool_weight_g", "spool_weight"));
    private static final Map<String, String> OF_SPOOLS = Map.of(
            "initial_weight_g", "initial_weight",
            "remaining_weight_g", "remaining_weight",
            "empty_spool_weight_g", "spool_weight",
            "purchase_cost", "price",
            "purchase_date", "registered",
            "storage_location", "location",
            "lot_number", "lot_nr",
            "notes", "comment",
            "opened_at", "first_used",
            "filament_id", "filament");

    private final Map<Integer, JsonNode> filaments;
    private final Map<Integer, JsonNode> spools;

    TheirNames(SpoolmanSnapshot snapshot) {
        this.filaments = SpoolmanSnapshot.byId(snapshot.filaments());
        this.spools = SpoolmanSnapshot.byId(snapshot.spools());
    }

    /** The name of a field of a spool, filament or vendor. */
    String name(String thing, String field) {
        if (thing.equals("vendor")) {
            return field;
        }
        if (thing.equals("filament")) {
            return OF_FILAMENTS.getOrDefault(field, field);
        }
        return Optional.ofNullable(OF_SPOOLS.get(field))
                .or(() -> Optional.ofNullable(OF_FILAMENTS.get(field)).map(name -> "filament." + name))
                .orElse(field);
    }

    /** What stands in it; empty for nothing. */
    String value(String thing, int number, String field) {
        JsonNode found = (thing.equals("filament") ? filaments : spools).get(number);
        JsonNode value = found == null ? null : found.get(name(thing, field).replace("filament.", ""));
        if (value == null && found != null && name(thing, field).startsWith("filament.")) {
            return value("filament", found.path("filament").asInt(), field);
        }
        return value == null ? "" : value.asText();
    }
}
