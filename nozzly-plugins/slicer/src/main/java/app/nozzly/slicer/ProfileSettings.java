package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.slicer.words.Labels;
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
    private final List<String> vendors;
    private final List<String> names;
    private final List<String> colours;
    private final List<String> extruderColours;
    private final List<List<Optional<BigDecimal>>> densities;
    private final List<List<Optional<BigDecimal>>> diameters;

    ProfileSettings(Evidence evidence) {
        this.evidence = evidence;
        this.types = strings("filament_type");
        this.vendors = strings("filament_vendor");
        this.names = strings("filament_settings_id");
        this.colours = strings("filament_colour");
        this.extruderColours = strings("extruder_colour");
        this.densities = numbers("filament_density", Keys.Heading.DENSITY);
        this.diameters = numbers("filament_diameter", Keys.Heading.DIAMETER);
    }

    /** Whether the file has any setting of a print. */
    boolean any() {
        return Stream.of("filament_type", "filament_diameter", "layer_height", "nozzle_diameter", "printer_model")
                .anyMatch(key -> evidence.setting(key).isPresent());
    }

    /** How many filaments are declared; 0 when the file does not say. */
    int declared() {
        return types.isEmpty() ? colours.size() : types.size();
    }

    /** The filament of a slot. */
    SlotProfile profile(int slot) {
        return new SlotProfile(
                label(types, slot),
                label(vendors, vendors.size() == 1 ? 0 : slot).filter(vendor -> !vendor.equals("(Unknown)")),
                label(names, slot),
                colour(colours, slot).or(() -> colour(extruderColours, slot)),
                number(densities, slot),
                number(diameters, slot));
    }

    /** The numbers of a setting, then those of the header; read once, for there may be as many slots as numbers. */
    private List<List<Optional<BigDecimal>>> numbers(String setting, Keys.Heading heading) {
        return Stream.of(
                        evidence.setting(setting).map(text -> Numbers.settings(text, declared())),
                        evidence.heading(heading).map(text -> Numbers.settings(text, 0)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BigDecimal> number(List<List<Optional<BigDecimal>>> spellings, int slot) {
        return spellings.stream()
                .flatMap(values -> Numbers.at(values, slot).stream())
                .findFirst()
                .filter(value -> value.signum() > 0);
    }

    private static Optional<String> colour(List<String> values, int slot) {
        return label(values, slot)
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

    /** The entries of a list; a line that ends within quotes is a blank. */
    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && values.size() < MOST_SLOTS; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i) == 'n' ? ' ' : text.charAt(i));
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

    /**
     * What the bed is heated to, in the first layer where that is told apart; absent where filaments want it different. A filament that wants it
     * cold or says nothing does not count.
     */
    Optional<BigDecimal> bed() {
        List<BigDecimal> wanted = evidence
                .setting("first_layer_bed_temperature")
                .or(() -> evidence.setting("bed_temperature"))
                .map(text -> Numbers.settings(text, 0))
                .orElse(List.of())
                .stream()
                .flatMap(Optional::stream)
                .filter(celsius -> celsius.signum() > 0)
                .distinct()
                .toList();
        return wanted.size() == 1 ? Optional.of(wanted.get(0)) : Optional.empty();
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
