package app.nozzly.host.limits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was used latest by name, and no more than fits: what is forgotten begins anew, so that strangers cannot fill the memory. Thread-safe.
 *
 * @param <V> type of what is kept
 */
final class LatestUsed<V> {

    private final Map<String, V> values;

    LatestUsed(int most) {
        this.values = new LinkedHashMap<>(16, 0.75F, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(String name, Function<String, V> maker) {
        return values.computeIfAbsent(name, maker);
    }

    synchronized int size() {
        return values.size();
    }
}
