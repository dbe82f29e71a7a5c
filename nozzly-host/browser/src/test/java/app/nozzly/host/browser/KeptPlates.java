package app.nozzly.host.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A container of two plates as the host keeps it when it was read, put where the host keeps such things: orange PLA on plate 1; the same and black PETG,
 * of which only the length is known, on plate 2. Stateless.
 */
final class KeptPlates {

    private static final String ID = "7d1f0c1e-5f0e-4a55-9d0c-2f3a4b5c6d7e";

    private KeptPlates() {}

    /** Puts it beside what was kept for the workshop before, and gives its id. */
    static String put(Path data) {
        try (Stream<Path> workshops = Files.list(data.resolve("print-files"))) {
            Path folder =
                    Files.createDirectories(workshops.findFirst().orElseThrow().resolve(ID));
            Files.write(folder.resolve("thumbnail-0"), SlicedFile.png(256, 256));
            Files.write(folder.resolve("thumbnail-1"), SlicedFile.png(220, 124));
            Files.writeString(folder.resolve("print-file.json"), figures());
            return ID;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String figures() {
        return """
                {"id": "%s", "file_name": "drawer_set.gcode.3mf", "slicer": "OrcaSlicer", "slicer_version": "2.3.0", "printer_model": "X1 Carbon",
                 "print_time_s": 17520, "layer_height_mm": 0.2, "nozzle_diameter_mm": 0.4, "nozzle_diameters_mm": [0.4],
                 "nozzle_temperatures_c": [220, 245], "first_layer_nozzle_temperatures_c": [220, 220], "bed_temperature_c": 60,
                 "filaments": [%s, %s], "total_weight_g": 41.25, "total_waste_g": 3.2, "total_cost": 1.03,
                 "plates": [
                  {"number": 1, "name": "Fronts", "print_time_s": 10020, "filaments": [%s], "total_weight_g": 31.25, "layer_count": 210,
                   "objects": [{"name": "Drawer_front_left.stl", "count": 2}], "thumbnails": [%s],
                   "sources": {"print_time_s": "stated", "total_weight_g": "stated"}},
                  {"number": 2, "print_time_s": 7500, "filaments": [%s, %s], "total_weight_g": 10,
                   "objects": [{"name": "Clip", "count": 12}], "thumbnails": [%s],
                   "sources": {"print_time_s": "stated", "total_weight_g": "derived"}}],
                 "objects": [{"name": "Drawer_front_left.stl", "count": 2}, {"name": "Clip", "count": 12}], "object_count": 14,
                 "thumbnails": [%s, %s],
                 "warnings": [{"code": "sum_differs", "message": "the filaments add up to 41.25 g, but the file states 43 g in total"}],
                 "sources": {"print_time_s": "derived", "layer_height_mm": "stated", "bed_temperature_c": "stated", "total_weight_g": "derived",
                  "total_waste_g": "measured", "total_cost": "derived"}}
                """.formatted(
                        ID,
                        orange("41.25"),
                        black(),
                        orange("31.25"),
                        picture(0, 256, 256),
                        orange("10"),
                        black(),
                        picture(1, 220, 124),
                        picture(0, 256, 256),
                        picture(1, 220, 124));
    }

    private static String orange(String grams) {
        return """
                {"index": 0, "type": "PLA", "brand": "Ember", "color_hex": "#FF6A13", "weight_g": %s, "waste_g": 3.2, "density_g_cm3": 1.24,
                 "source": "stated", "sources": {"weight_g": "stated", "waste_g": "measured"}}""".formatted(grams);
    }

    private static String black() {
        return """
                {"index": 1, "type": "PETG", "color_hex": "#17171C", "length_mm": 812.5, "source": "measured", "sources": {"length_mm": "measured"}}""";
    }

    private static String picture(int number, int width, int height) {
        return """
                {"width": %d, "height": %d, "format": "png", "url": "/api/v1/print-files/%s/thumbnails/%d"}""".formatted(width, height, ID, number);
    }
}
