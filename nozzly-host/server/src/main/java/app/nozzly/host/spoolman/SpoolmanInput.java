package app.nozzly.host.spoolman;

import java.util.Optional;

/**
 * Which Spoolman is to be read, and what of it. Immutable.
 *
 * @param address where it is, such as {@code http://192.168.1.5:7912}
 * @param archived whether archived spools come too; not when absent
 * @param keepNumbers whether new spools keep their numbers where those are free; not when absent
 * @param newTypes whether material types that are not known are made; not when absent
 */
record SpoolmanInput(
        String address, Optional<Boolean> archived, Optional<Boolean> keepNumbers, Optional<Boolean> newTypes) {

    SpoolmanOrder order() {
        return new SpoolmanOrder(archived.orElse(false), keepNumbers.orElse(false), newTypes.orElse(false));
    }
}
