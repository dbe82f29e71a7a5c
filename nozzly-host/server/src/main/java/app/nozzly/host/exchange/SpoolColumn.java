package app.nozzly.host.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column of a file of spools: its name, which is that of the API, and by what other names people and programs call it. */
enum SpoolColumn {
    ID,
    SPOOL_ID("spool", "code", "label", "spool_code", "spool_number"),
    FILAMENT_ID,
    MATERIAL_TYPE("material", "type", "filament_material"),
    BRAND("vendor", "manufacturer", "maker", "filament_vendor_name", "vendor_name"),
    NAME("filament", "filament_name", "product", "product_line"),
    COLOR("colour", "color_name", "colour_name"),
    COLOR_HEX("hex", "colour_hex", "color_code", "colour_code", "filament_color_hex"),
    COLORS_HEX("colours_hex", "multi_color_hexes", "filament_multi_color_hexes"),
    COLOR_PATTERN("colour_pattern", "multi_color_direction", "filament_multi_color_direction"),
    FINISH,
    DIAMETER_MM("diameter", "filament_diameter"),
    DENSITY_G_CM3("density", "density_g_cm", "filament_density"),
    INITIAL_WEIGHT_G(
            "initial_weight", "initial", "net_weight", "net_weight_g", "weight", "weight_g", "filament_weight"),
    REMAINING_WEIGHT_G("remaining_weight", "remaining", "left", "left_g"),
    EMPTY_SPOOL_WEIGHT_G(
            "empty_spool_weight",
            "empty_spool",
            "empty_reel",
            "tare",
            "tare_g",
            "reel_weight",
            "spool_weight",
            "filament_spool_weight"),
    REEL_TYPE("reel", "spool_type"),
    PURCHASE_COST("purchase_price", "price", "cost"),
    LANDED_COST("landed"),
    CURRENCY,
    PURCHASE_DATE("purchased", "bought", "date"),
    SUPPLIER("supplier_name", "seller", "bought_from", "purchased_from"),
    STORAGE_LOCATION("location", "where"),
    LOT_NUMBER("lot", "lot_nr", "batch"),
    NOTES("note", "comment", "remarks"),
    OPENED_AT("opened", "first_used"),
    DRIED_AT("dried", "last_dried"),
    IS_ACTIVE("active", "in_use"),
    ARCHIVED;

    private static final Pattern UNIT = Pattern.compile("_(g|mm|g_cm|g_cm3)$");

    private final List<String> others;

    SpoolColumn(String... others) {
        this.others = List.of(others);
    }

    /** Its name in the API. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How well a heading names it: 0 by its own name, more by another one, -1 not at all. */
    int rank(String heading) {
        String plain = plain(heading);
        if (plain.equals(title())) {
            return 0;
        }
        int place = Math.max(
                others.indexOf(plain), others.indexOf(UNIT.matcher(plain).replaceFirst("")));
        return place < 0 ? -1 : place + 1;
    }

    /** A heading in small letters with a line for everything that is no letter and no digit. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
