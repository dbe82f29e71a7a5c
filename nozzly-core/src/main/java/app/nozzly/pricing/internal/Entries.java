package app.nozzly.pricing.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of one schedule or one fee by key. Used while reading, by one thread. */
final class Entries {

    private final ScheduleReader.Place start;
    private final String title;
    private final List<String> known;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    Entries(ScheduleReader.Place start, String title, List<String> known) {
        this.start = start;
        this.title = title;
        this.known = known;
    }

    private record Entry(ScheduleReader.Place place, String value) {}

    void add(ScheduleReader.Place place, String key, String value) {
        if (!known.contains(key)) {
            throw place.error("file.unknown_key", key, String.join(", ", known));
        }
        if (byKey.putIfAbsent(key, new Entry(place, value)) != null) {
            throw place.error("file.twice", key);
        }
    }

    ScheduleReader.Place start() {
        return start;
    }

    /** A value that may be absent; a value that is refused is reported with its line. */
    <T> Optional<T> optional(String key, Function<Value, T> reading) {
        return Optional.ofNullable(byKey.get(key))
                .map(entry -> entry.place.read(() -> reading.apply(new Value(entry.place, entry.value))));
    }

    /** A value that must be there. */
    <T> T required(String key, Function<Value, T> reading) {
        return optional(key, reading).orElseThrow(() -> start.error("file.missing", title, key));
    }
}
