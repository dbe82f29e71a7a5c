package app.nozzly.host.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the host lives, is ready, and has started, for monitors. Thread-safe. */
public final class Health implements Feature {

    /**
     * An answer to a monitor.
     *
     * @param status {@code up} or {@code down}
     * @param checks what was looked at, each {@code up} or {@code down}
     * @param notes what else is worth knowing; it decides nothing
     */
    public record HealthJson(String status, Map<String, String> checks, Map<String, String> notes) {}

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final Map<String, BooleanSupplier> checks;
    private final HealthNotes notes;
    private final AtomicBoolean started = new AtomicBoolean();

    /** With named checks that must all hold before the host is ready. */
    public Health(Map<String, BooleanSupplier> checks) {
        this(checks, HealthNotes.NONE);
    }

    /** With named checks that must all hold before the host is ready, and notes that decide nothing. */
    public Health(Map<String, BooleanSupplier> checks, HealthNotes notes) {
        this.checks = new LinkedHashMap<>(checks);
        this.notes = notes;
    }

    /** Whether the host is ready, check by check. */
    public Map<String, Boolean> checks() {
        return ready();
    }

    /** Says that everything has been started. */
    public void started() {
        started.set(true);
    }

    /** Says that the host is about to stop: no longer ready. */
    public void stopping() {
        started.set(false);
    }

    @Override
    public List<Route> routes() {
        Routes routes = Routes.plumbing(Health.class, "health");
        return List.of(
                routes.get("/health/live", "isLive")
                        .answers(HealthJson.class)
                        .handle(request -> answer(Map.of(), Map.of())),
                routes.get("/health/ready", "isReady")
                        .answers(HealthJson.class)
                        .fails(503)
                        .handle(request -> answer(ready(), started.get() ? notes.notes() : Map.of())),
                routes.get("/health/startup", "hasStarted")
                        .answers(HealthJson.class)
                        .fails(503)
                        .handle(request -> answer(Map.of("start", started.get()), Map.of())));
    }

    private Map<String, Boolean> ready() {
        Map<String, Boolean> results = new LinkedHashMap<>();
        boolean begun = started.get();
        results.put("start", begun);
        if (begun) {
            checks.forEach((name, check) -> results.put(name, holds(check)));
        }
        return results;
    }

    private static boolean holds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private static Reply<HealthJson> answer(Map<String, Boolean> results, Map<String, String> notes) {
        Map<String, String> words = new LinkedHashMap<>();
        results.forEach((name, holds) -> words.put(name, holds ? UP : DOWN));
        boolean up = !results.containsValue(false);
        return Reply.of(new HealthJson(up ? UP : DOWN, words, notes)).status(up ? 200 : 503);
    }
}
