package app.nozzly.jobs;

import java.util.Map;

/**
 * Work that somebody asks for. Immutable.
 *
 * @param kind what
 * @param arguments with what; no secret
 * @param mostOpen how many jobs may wait or run in the workshop, this one among them
 */
public record JobOrder(String kind, Map<String, String> arguments, int mostOpen) {

    public JobOrder {
        arguments = Map.copyOf(arguments);
    }
}
