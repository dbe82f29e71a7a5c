package app.nozzly.host.jobs;

import java.util.Map;

/** An order for a job, as it is read. Immutable. */
record JobInput(String kind, Map<String, String> arguments) {

    JobDesk.Order order() {
        return new JobDesk.Order(kind, arguments);
    }
}
