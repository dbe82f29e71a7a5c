package app.nozzly.host.telemetry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the log says of a request: nothing that its sender wrote, such as its path, its query or its body. Immutable.
 *
 * @param method its verb
 * @param route template of its route
 * @param status what was answered; 0 when its sender went away before
 * @param nanos how long it took until the last byte was sent
 * @param task its ids
 * @param tenant the workshop; empty for none
 * @param actor kind of who made it; empty when nobody asked
 */
record AccessLine(String method, String route, int status, long nanos, Task task, String tenant, String actor) {

    private static final int NANOS_PER_MICRO = 1_000;

    BigDecimal milliseconds() {
        return BigDecimal.valueOf(nanos / NANOS_PER_MICRO, 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** In words. */
    String text() {
        return method + " " + route + " " + status + " " + milliseconds() + " ms"
                + (tenant.isEmpty() ? "" : " tenant=" + tenant)
                + (actor.isEmpty() ? "" : " actor=" + actor);
    }

    /** By name; numbers are numbers. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", method);
        fields.put("route", route);
        fields.put("status", status);
        fields.put("duration_ms", milliseconds());
        if (!tenant.isEmpty()) {
            fields.put("tenant", tenant);
        }
        if (!actor.isEmpty()) {
            fields.put("actor", actor);
        }
        return fields;
    }
}
