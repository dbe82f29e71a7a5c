package app.nozzly.host.printfiles;

import java.util.Optional;

/**
 * Which slot a choice is for. Immutable.
 *
 * @param index slot, from 0
 * @param plate number of a plate, where the slot holds something else on other plates; empty for all of them
 */
record SlotKey(int index, Optional<Integer> plate) {

    static SlotKey of(int index) {
        return new SlotKey(index, Optional.empty());
    }

    static SlotKey on(int index, int plate) {
        return new SlotKey(index, Optional.of(plate));
    }

    /** Name of the field that chooses its spool. */
    String field() {
        return "spool_" + index + plate.map(number -> "_" + number).orElse("");
    }
}
