package app.nozzly.plugin.printfile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One print of a container that holds several. Immutable.
 *
 * @param number as the container counts it, usually from 1
 * @param name what the user called it
 * @param amounts its time and material
 * @param thumbnails its pictures
 */
public record Plate(int number, Optional<String> name, PrintAmounts amounts, List<Thumbnail> thumbnails) {

    public Plate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amounts, "amounts");
        thumbnails = List.copyOf(thumbnails);
    }
}
