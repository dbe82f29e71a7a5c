package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.material.Colour;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filaments of a Spoolman as rows of ours. One thread. */
final class FilamentReading {

    private static final int MOST_COLOURS = 8;

    private final Map<Integer, JsonNode> vendors;
    private final Prices prices;
    private final List<FilamentImportRow> rows = new ArrayList<>();
    private final List<FilamentImportLine> unreadable = new ArrayList<>();

    FilamentReading(SpoolmanSnapshot snapshot, Prices prices) {
        this.vendors = SpoolmanSnapshot.byId(snapshot.vendors());
        this.prices = prices;
        snapshot.filaments().forEach(this::read);
    }

    List<FilamentImportRow> rows() {
        return List.copyOf(rows);
    }

    List<FilamentImportLine> unreadable() {
        return List.copyOf(unreadable);
    }

    private void read(JsonNode filament) {
        int id = SpoolmanFields.id(filament).orElse(0);
        SpoolmanFields fields = new SpoolmanFields(filament);
        try {
            FilamentDraft draft = draft(filament, fields);
            if (fields.errors().isEmpty()) {
                rows.add(new FilamentImportRow(
                        id, Optional.of(new FilamentId(SpoolmanFields.identity("filament", filament))), draft));
            } else {
                unreadable.add(FilamentImportLine.refused(id, fields.errors()));
            }
        } catch (NozzlyException wrong) {
            unreadable.add(FilamentImportLine.refused(id, wrong.fieldErrors()));
        }
    }

    private FilamentDraft draft(JsonNode filament, SpoolmanFields fields) {
        Optional<String> material = fields.text("material");
        if (material.isEmpty()) {
            fields.note("material_type", "value.material");
        }
        return new FilamentDraft(
                vendor(fields)
                        .flatMap(vendor -> new SpoolmanFields(vendor).text("name"))
                        .orElseGet(() -> Message.of(StatedFilament.class, "brand.unnamed")
                                .toString()),
                fields.text("name").orElse(""),
                material.orElse(""),
                colour(filament, fields),
                Optional.empty(),
                fields.number("diameter", "diameter_mm"),
                fields.number("density", "density_g_cm3"),
                prices.money(fields.number("price", "price")),
                fields.grams("weight", "net_weight_g"),
                reel(fields),
                Optional.empty());
    }

    private Optional<JsonNode> vendor(SpoolmanFields filament) {
        return filament.reference("vendor").map(vendors::get);
    }

    /** What an empty reel of a filament weighs: its own word, else its maker's. */
    Optional<Grams> reel(SpoolmanFields filament) {
        return filament.grams("spool_weight", "empty_spool_weight_g")
                .or(() -> vendor(filament)
                        .flatMap(vendor ->
                                new SpoolmanFields(vendor).grams("empty_spool_weight", "empty_spool_weight_g")));
    }

    private static Colour colour(JsonNode filament, SpoolmanFields fields) {
        List<String> codes = codes(filament).stream().limit(MOST_COLOURS).toList();
        Optional<Colour.Pattern> pattern = fields.text("multi_color_direction")
                .filter(any -> codes.size() > 1)
                .map(direction -> direction.equalsIgnoreCase("longitudinal")
                        ? Colour.Pattern.GRADIENT
                        : Colour.Pattern.COEXTRUDED);
        return new Colour("", codes, pattern);
    }

    /** All codes of its colours. */
    static List<String> codes(JsonNode filament) {
        SpoolmanFields fields = new SpoolmanFields(filament);
        return fields.text("multi_color_hexes").or(() -> fields.text("color_hex")).stream()
                .flatMap(codes -> Arrays.stream(codes.split("[\\s,;]+")))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
