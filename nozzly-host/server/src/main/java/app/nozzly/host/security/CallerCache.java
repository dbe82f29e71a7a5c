package app.nozzly.host.security;

import app.nozzly.host.http.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who was found behind what is shown, for half a second: a page asks for ten things at once. Keys are digests. What ends or changes rights on this host
 * clears it at once; other hosts follow within that half second. Thread-safe.
 */
final class CallerCache {

    /** How long an answer is believed. */
    static final Duration LIFE = Duration.ofMillis(500);

    private static final int MOST = 10_000;

    private record Entry(Caller caller, Instant from, Instant until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Optional<Caller> find(String key, Instant now) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !now.isBefore(entry.from()) && now.isBefore(entry.until()))
                .map(Entry::caller);
    }

    /** Keeps an answer, until the given end at the latest. */
    void keep(String key, Caller caller, Instant now, Instant end) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Instant until = now.plus(LIFE);
        entries.put(key, new Entry(caller, now, until.isBefore(end) ? until : end));
    }

    void clear() {
        entries.clear();
    }
}
