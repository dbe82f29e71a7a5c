package app.nozzly.slicer;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that are kept; everything else in a file is passed over. */
final class Keys {

    static final String USED_MM = "filament used [mm]";
    static final String USED_CM3 = "filament used [cm3]";
    static final String USED_GRAMS = "filament used [g]";
    static final String USED_COST = "filament cost";
    static final String TOTAL_GRAMS = "total filament used [g]";
    static final String TOTAL_COST = "total filament cost";
    static final String TOWER_GRAMS = "total filament used for wipe tower [g]";
    static final String TIME_NORMAL = "estimated printing time (normal mode)";
    static final String TIME = "estimated printing time";
    static final String LAYERS = "total layers count";

    /** Totals of PrusaSlicer and its relatives. */
    static final Set<String> STATEMENTS = Set.of(
            USED_MM, USED_CM3, USED_GRAMS, USED_COST, TOTAL_GRAMS, TOTAL_COST, TOWER_GRAMS, TIME_NORMAL, TIME, LAYERS);

    /** Lines of a header block. */
    enum Heading {
        TOTAL_TIME("total estimated time"),
        LAYER_COUNT("total layer number"),
        LENGTH("total filament length [mm]"),
        VOLUME("total filament volume [cm^3]"),
        WEIGHT("total filament weight [g]"),
        OBJECT_IDS("model label id"),
        DENSITY("filament_density"),
        DIAMETER("filament_diameter"),
        SLOTS("filament");

        private final String text;

        Heading(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private static final Set<String> SETTINGS = Set.of(
            "filament_type",
            "filament_colour",
            "extruder_colour",
            "filament_density",
            "filament_diameter",
            "filament_settings_id",
            "filament_vendor",
            "layer_height",
            "first_layer_height",
            "initial_layer_print_height",
            "temperature",
            "first_layer_temperature",
            "nozzle_temperature",
            "nozzle_temperature_initial_layer",
            "nozzle_diameter",
            "printer_model",
            "use_volumetric_e",
            "complete_objects",
            "print_sequence");

    private static final Set<String> CURA = Set.of(
            "FLAVOR",
            "TIME",
            "PRINT.TIME",
            "TIME_ELAPSED",
            "Print time",
            "Filament used",
            "Filament type",
            "Filament name",
            "Filament weight",
            "Layer height",
            "LAYER_COUNT",
            "MINX",
            "TARGET_MACHINE.NAME");

    private static final String CURA_EXTRUDER = "EXTRUDER_TRAIN.";

    private static final Set<String> ALL = Stream.of(
                    STATEMENTS.stream(),
                    SETTINGS.stream(),
                    CURA.stream(),
                    Stream.of(Heading.values()).map(Heading::text))
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_EXTRUDERS = 32;

    private Keys() {}

    static boolean isKnown(String key) {
        return ALL.contains(key) || isExtruder(key);
    }

    /** A key of the header of newer Ultimaker printers. */
    static String extruder(int index, String name) {
        return CURA_EXTRUDER + index + "." + name;
    }

    private static boolean isExtruder(String key) {
        return key.length() < 80
                && key.startsWith(CURA_EXTRUDER)
                && key.matches(
                        "EXTRUDER_TRAIN\\.\\d{1,2}\\.(MATERIAL\\.VOLUME_USED|NOZZLE\\.DIAMETER|INITIAL_TEMPERATURE)")
                && Integer.parseInt(key.replaceAll("\\D", "")) < MOST_EXTRUDERS;
    }
}
