package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Metadata/plate_N.json} says. Immutable.
 *
 * @param objectNames names of the objects, one per copy; the tower that cleans the nozzle is none
 * @param filamentSlots 0-based
 * @param filamentColors {@code #RRGGBB} of the filaments, as far as they are colours
 */
public record PlateJson(List<String> objectNames, List<Integer> filamentSlots, List<String> filamentColors) {

    private static final int LARGEST_SLOT = 255;

    public PlateJson {
        objectNames = List.copyOf(objectNames);
        filamentSlots = List.copyOf(filamentSlots);
        filamentColors = List.copyOf(filamentColors);
    }

    static PlateJson of(Json json) {
        return new PlateJson(
                json.member("bbox_objects").stream()
                        .flatMap(Json::items)
                        .filter(object -> !isWipeTower(object))
                        .flatMap(object -> text(object, "name").flatMap(Labels::lastSegment).stream())
                        .toList(),
                texts(json, "filament_ids").stream()
                        .flatMap(id -> Figures.whole(id, LARGEST_SLOT).stream())
                        .toList(),
                texts(json, "filament_colors").stream()
                        .flatMap(color -> Colors.hex(color).stream())
                        .toList());
    }

    private static boolean isWipeTower(Json object) {
        return text(object, "name").equals(Optional.of("wipe_tower"))
                && text(object, "id").equals(Optional.of("1000"));
    }

    private static Optional<String> text(Json object, String name) {
        return object.member(name).flatMap(Json::plain);
    }

    private static List<String> texts(Json json, String name) {
        return json.member(name).stream()
                .flatMap(Json::items)
                .flatMap(value -> value.plain().stream())
                .toList();
    }
}
