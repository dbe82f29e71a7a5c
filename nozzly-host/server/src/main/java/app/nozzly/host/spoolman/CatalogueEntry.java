package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.material.Colour;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One filament of a catalogue. Immutable as long as nobody changes the tree.
 *
 * @param number its place in the catalogue, from 1
 * @param entry as it stands there
 * @param row what it is here; empty when it cannot be read
 * @param errors why it cannot
 */
record CatalogueEntry(int number, JsonNode entry, Optional<FilamentImportRow> row, List<FieldError> errors) {

    private static final int MOST_COLOURS = 8;

    static CatalogueEntry of(int number, JsonNode entry) {
        SpoolmanFields fields = new SpoolmanFields(entry);
        try {
            FilamentDraft draft = draft(entry, fields);
            return fields.errors().isEmpty()
                    ? new CatalogueEntry(
                            number,
                            entry,
                            Optional.of(new FilamentImportRow(number, Optional.empty(), draft)),
                            List.of())
                    : new CatalogueEntry(number, entry, Optional.empty(), fields.errors());
        } catch (NozzlyException wrong) {
            return new CatalogueEntry(number, entry, Optional.empty(), wrong.fieldErrors());
        }
    }

    String manufacturer() {
        return entry.path("manufacturer").asText("").strip();
    }

    String material() {
        return entry.path("material").asText("").strip();
    }

    String name() {
        return entry.path("name").asText("").strip();
    }

    /** What is told of one that cannot be read. */
    Stream<FilamentImportLine> refused() {
        return errors.isEmpty() ? Stream.empty() : Stream.of(FilamentImportLine.refused(number, errors));
    }

    private static FilamentDraft draft(JsonNode entry, SpoolmanFields fields) {
        if (fields.text("manufacturer").isEmpty()) {
            fields.note("brand", "entry.manufacturer");
        }
        if (fields.text("material").isEmpty()) {
            fields.note("material_type", "entry.material");
        }
        return new FilamentDraft(
                fields.text("manufacturer").orElse(""),
                fields.text("name").orElse(""),
                fields.text("material").orElse(""),
                colour(entry, fields),
                finish(fields),
                fields.number("diameter", "diameter_mm"),
                fields.number("density", "density_g_cm3"),
                Optional.empty(),
                fields.grams("weight", "net_weight_g"),
                fields.grams("spool_weight", "empty_spool_weight_g"),
                Optional.empty());
    }

    private static Colour colour(JsonNode entry, SpoolmanFields fields) {
        List<String> codes = codes(entry).stream().limit(MOST_COLOURS).toList();
        Optional<Colour.Pattern> pattern = fields.text("multi_color_direction")
                .filter(any -> codes.size() > 1)
                .map(direction -> direction.equalsIgnoreCase("longitudinal")
                        ? Colour.Pattern.GRADIENT
                        : Colour.Pattern.COEXTRUDED);
        return new Colour(fields.text("color_name").orElse(""), codes, pattern);
    }

    /** All codes of its colours, in a list or in a text. */
    static List<String> codes(JsonNode entry) {
        JsonNode several = entry.path("color_hexes");
        Stream<JsonNode> said = several.isArray() && !several.isEmpty()
                ? StreamSupport.stream(several.spliterator(), false)
                : Stream.of(several.isTextual() ? several : entry.path("color_hex"));
        return said.filter(JsonNode::isTextual)
                .flatMap(code -> Arrays.stream(code.asText().split("[\\s,;]+")))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Finish, pattern and what else can be seen, as one text. */
    private static Optional<String> finish(SpoolmanFields fields) {
        String parts = Stream.of(
                        fields.text("finish"),
                        fields.text("pattern"),
                        Optional.of("translucent").filter(fields::flag),
                        Optional.of("glow").filter(fields::flag))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(parts).filter(text -> !text.isEmpty());
    }
}
