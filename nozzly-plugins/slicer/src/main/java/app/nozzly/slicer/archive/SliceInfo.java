package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code Metadata/slice_info.config} says. Immutable.
 *
 * @param headerItems items of the header by key
 * @param plates the plates in the order of their numbers; empty when nobody has sliced the project
 */
public record SliceInfo(Map<String, String> headerItems, List<SlicePlate> plates) {

    private static final String CLIENT_VERSION = "X-BBL-Client-Version";

    public SliceInfo {
        headerItems = Map.copyOf(headerItems);
        plates = List.copyOf(plates);
    }

    /** Version of the program, which Orca leaves empty or fills with a number of Bambu Studio. */
    public Optional<String> clientVersion() {
        return Optional.ofNullable(headerItems.get(CLIENT_VERSION)).flatMap(Labels::of);
    }

    /** Whether a plate states a print time, which only slicing gives it. */
    public boolean sliced() {
        return plates.stream().anyMatch(plate -> plate.predictionSeconds().isPresent());
    }

    /** The plate of a number. */
    public Optional<SlicePlate> plate(int number) {
        return plates.stream().filter(plate -> plate.number() == number).findFirst();
    }
}
