package app.nozzly.slicer;

import java.util.Set;
import java.util.regex.Pattern;
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
    /** As the development version of Slic3r spells it. */
    static final String TOTAL_COST_TIGHT = "total_filament_cost";

    static final String TOWER_GRAMS = "total filament used for wipe tower [g]";
    static final String TIME_NORMAL = "estimated printing time (normal mode)";
    static final String TIME = "estimated printing time";
    static final String LAYERS = "total layers count";

    /** Slicers without a list per slot write one line after the other. */
    static final String GROUP_USED = "filament used";

    static final String GROUP_LENGTH_M = "filament_length_m";
    static final String GROUP_VOLUME_CM3 = "filament_volume_cm3";
    static final String GROUP_GRAMS = "filament mass_g";

    /** Keys of which every value is kept. */
    static final Set<String> LISTED = Set.of(GROUP_USED, USED_COST, GROUP_LENGTH_M, GROUP_VOLUME_CM3, GROUP_GRAMS);

    /** Keys that stand layer by layer or part by part; their values are counted. */
    static final Set<String> TALLIED = Set.of("HEIGHT", "PRINTING");

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
            "first_layer_bed_temperature",
            "bed_temperature",
            "complete_objects",
            "print_sequence");

    /** Keys of Cura that stand in its header only. */
    private static final Set<String> CURA_HEADER = Set.of(
            "FLAVOR",
            "TIME",
            "PRINT.TIME",
            "Print time",
            "Filament used",
            "Layer height",
            "Basic settings",
            "MINX",
            "GENERATOR.VERSION",
            "BUILD_PLATE.INITIAL_TEMPERATURE",
            "TARGET_MACHINE.NAME");

    private static final Set<String> CURA =
            Set.of("TIME_ELAPSED", "Filament type", "Filament name", "Filament weight", "LAYER", "LAYER_COUNT");

    /** Keys that stand after blanks and before a colon. */
    private static final Set<String> SPACED = Set.of(
            // Simplify3D
            "Build time",
            "Build Time",
            "Filament length",
            "Material Length",
            "Plastic volume",
            "Material Volume",
            "Plastic weight",
            "Material Weight",
            "Material cost",
            "Material Cost",
            // KISSlicer
            "Estimated Build Time",
            "Calculated-during-export Build Time",
            "Estimated Build Cost",
            "Estimated-in-GUI Build Cost",
            // Kiri:Moto
            "Target",
            "--- filament used",
            "--- print time",
            // IceSL
            "z_layer_height_mm",
            "z_layer_height_first_layer_mm",
            "filament_diameter_mm_0",
            "nozzle_diameter_mm_0",
            "filament_used_mm",
            "filament_used_g",
            "estimated_print_time_s",
            "layer_count",
            "filament_type");

    private static final Set<String> OTHERS = Set.of(
            // Slic3r
            TOTAL_COST_TIGHT,
            // Simplify3D
            "layerHeight",
            "firstLayerHeightPercentage",
            "printMaterial",
            "temperatureName",
            "temperatureSetpointTemperatures",
            // KISSlicer
            "fiber_dia_mm",
            "first_layer_thickness_mm",
            "first_layer_C",
            // Kiri:Moto
            "sliceHeight",
            "firstSliceHeight",
            "outputTemp",
            "outputBedTemp",
            "firstLayerNozzleTemp",
            // ideaMaker
            "Print Time",
            "Dimension",
            "TOTAL_NUM",
            // FlashPrint
            "machine_type",
            "right_extruder_material",
            "right_extruder_material_density",
            "left_extruder_material",
            "left_extruder_material_density",
            "filament_diameter0",
            "filament_diameter1",
            // AnycubicSlicerNext
            "print_time",
            "total_layers");

    /** Keys with the number of an extruder in them. */
    private static final Pattern NUMBERED =
            Pattern.compile("Ext #?[1-9]\\d?|Material#[1-9] (Used|Cost)|Filament (Diameter|Density|Type|Name) #[1-9]");

    private static final int LONGEST_NUMBERED = 40;
    private static final String CURA_EXTRUDER = "EXTRUDER_TRAIN.";

    private static final Set<String> ALL = Stream.of(
                    STATEMENTS.stream(),
                    SETTINGS.stream(),
                    CURA_HEADER.stream(),
                    CURA.stream(),
                    LISTED.stream(),
                    TALLIED.stream(),
                    SPACED.stream(),
                    OTHERS.stream(),
                    Stream.of(Heading.values()).map(Heading::text))
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_EXTRUDERS = 32;

    private Keys() {}

    static boolean isKnown(String key) {
        return ALL.contains(key) || isExtruder(key) || isNumbered(key);
    }

    /** Whether a key belongs to the header of Cura and to nothing else. */
    static boolean isHeader(String key) {
        return CURA_HEADER.contains(key) || key.startsWith(CURA_EXTRUDER);
    }

    /** Whether a key stands after blanks and before a colon. */
    static boolean isSpaced(String key) {
        return SPACED.contains(key);
    }

    private static boolean isNumbered(String key) {
        return key.length() < LONGEST_NUMBERED && NUMBERED.matcher(key).matches();
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
