package app.nozzly.store;

import java.util.List;
import java.util.Optional;

/** What the trail says of states, one line a field: {@code name: before → after}. */
final class Told {

    private Told() {}

    static List<String> created(Record state) {
        return lines(Optional.empty(), Optional.of(state));
    }

    static List<String> removed(Record state) {
        return lines(Optional.of(state), Optional.empty());
    }

    static List<String> changed(Record before, Record after) {
        return lines(Optional.of(before), Optional.of(after));
    }

    private static List<String> lines(Optional<Record> before, Optional<Record> after) {
        return Snapshot.changes(before, after).stream()
                .map(change -> change.field() + ": " + change.before().orElse("–") + " → "
                        + change.after().orElse("–"))
                .toList();
    }
}
