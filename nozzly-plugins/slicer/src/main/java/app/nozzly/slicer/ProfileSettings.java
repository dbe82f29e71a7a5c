package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings block of PrusaSlicer, OrcaSlicer, BambuStudio and their relatives. */
final class ProfileSettings {

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,4}(\\.\\d{1,6})?%");
    private static final int COLOUR_LENGTH = 7;
    private static final int MOST_SLOTS = 256;

    private final Evidence evidence;
    private final List<String> types;

    ProfileSettings(Evidence evidence) {
        this.evidence = evidence;
        this.types = strings("filament_type");
    }

    /** Whether the file has any setting of a print. */
    boolean any() {
        return Stream.of("filament_type", "filament_diameter", "layer_height", "nozzle_diameter", "printer_model")
                .anyMatch(key -> evidence.setting(key).isPresent());
    }

    /** How many filaments are declared; 0 when the file does not say. */
    int declared() {
        return types.isEmpty() ? strings("filament_colour").size() : types.size();
    }

    /** The filament of a slot. */
    SlotProfile profile(int slot) {
        return new SlotProfile(
                label(types, slot),
                label(strings("filament_vendor"), onlyOneOr("filament_vendor", slot))
                        .filter(vendor -> !vendor.equals("(Unknown)")),
                label(strings("filament_settings_id"), slot),
                colour("filament_colour", slot).or(() -> colour("extruder_colour", slot)),
                number("filament_density", Keys.Heading.DENSITY, slot),
                number("filament_diameter", Keys.Heading.DIAMETER, slot));
    }

    private int onlyOneOr(String key, int slot) {
        return strings(key).size() == 1 ? 0 : slot;
    }

    private Optional<BigDecimal> number(String setting, Keys.Heading heading, int slot) {
        return evidence.setting(setting)
                .map(text -> Numbers.settings(text, declared()))
                .flatMap(values -> Numbers.at(values, slot))
                .or(() -> evidence.heading(heading)
                        .map(text -> Numbers.settings(text, 0))
                        .flatMap(values -> Numbers.at(values, slot)))
                .filter(value -> value.signum() > 0);
    }

    private Optional<String> colour(String key, int slot) {
        return label(strings(key), slot)
                .filter(text -> COLOUR.matcher(text).matches())
                .map(text -> text.substring(0, COLOUR_LENGTH).toUpperCase(Locale.ROOT));
    }

    private static Optional<String> label(List<String> values, int slot) {
        return slot < values.size() ? Labels.of(values.get(slot)) : Optional.empty();
    }

    /** A list of texts, separated by semicolons, quoted where necessary. */
    private List<String> strings(String key) {
        return evidence.setting(key).map(ProfileSettings::split).orElse(List.of());
    }

    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && values.size() < MOST_SLOTS; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    /** The numbers of a setting, as far as they are all sensible; empty otherwise. */
    List<BigDecimal> numbers(String... keys) {
        for (String key : keys) {
            List<BigDecimal> found =
                    evidence.setting(key).map(ProfileSettings::sensible).orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<BigDecimal> sensible(String text) {
        List<Optional<BigDecimal>> values = Numbers.settings(text, 0);
        boolean all = values.stream()
                .allMatch(value -> value.isPresent() && value.get().signum() > 0);
        return all ? values.stream().flatMap(Optional::stream).toList() : List.of();
    }

    Optional<Figure<BigDecimal>> layerHeight() {
        return evidence.setting("layer_height").flatMap(Numbers::positive).map(Figure::stated);
    }

    /** The first layer, in millimetres or as a percentage of the others. */
    Optional<Figure<BigDecimal>> firstLayerHeight() {
        return height("initial_layer_print_height").or(() -> height("first_layer_height"));
    }

    private Optional<Figure<BigDecimal>> height(String key) {
        Optional<String> text = evidence.setting(key);
        return text.flatMap(Numbers::positive).map(Figure::stated).or(() -> text.flatMap(this::percentOfLayer));
    }

    private Optional<Figure<BigDecimal>> percentOfLayer(String text) {
        if (!PERCENT.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal factor = new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        return layerHeight()
                .map(height -> height.value().multiply(factor).stripTrailingZeros())
                .filter(height -> height.signum() > 0)
                .map(Figure::derived);
    }

    Optional<String> printerModel() {
        return evidence.setting("printer_model").map(text -> split(text).get(0)).flatMap(Labels::of);
    }
}
