package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plate while it is read. */
final class SlicePlateDraft {

    static final int LARGEST_PLATE = 999_999;

    private static final int MOST_SLOTS = 256;
    private static final int MOST_NOZZLES = 32;
    private static final Pattern LIST = Pattern.compile("[,; ]+");

    private final int place;
    private final Map<String, String> metadata = new HashMap<>();
    private final List<SliceObject> objects = new ArrayList<>();
    private final List<SliceFilament> filaments = new ArrayList<>();

    SlicePlateDraft(int place) {
        this.place = place;
    }

    /** The 0-based slot of a 1-based id. */
    static Optional<Integer> slot(String id) {
        return Figures.whole(id, MOST_SLOTS).filter(value -> value > 0).map(value -> value - 1);
    }

    void metadata(String key, String value) {
        metadata.put(key, value);
    }

    void object(String name, boolean skipped) {
        Labels.lastSegment(name).ifPresent(label -> objects.add(new SliceObject(label, skipped)));
    }

    void filament(SliceFilament filament) {
        filaments.add(filament);
    }

    SlicePlate plate() {
        return new SlicePlate(
                stated("index")
                        .flatMap(text -> Figures.whole(text, LARGEST_PLATE))
                        .filter(number -> number > 0)
                        .orElse(place),
                stated("printer_model_id"),
                nozzles(),
                stated("prediction").flatMap(Figures::amount),
                stated("weight").flatMap(Figures::amount),
                stated("support_used").flatMap(SlicePlateDraft::yesOrNo),
                objects,
                filaments);
    }

    private Optional<String> stated(String key) {
        return Optional.ofNullable(metadata.get(key)).flatMap(Labels::of);
    }

    private List<BigDecimal> nozzles() {
        return Stream.of(LIST.split(stated("nozzle_diameters").orElse("")))
                .flatMap(text -> Figures.amount(text).stream())
                .filter(diameter -> diameter.signum() > 0)
                .limit(MOST_NOZZLES)
                .toList();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
