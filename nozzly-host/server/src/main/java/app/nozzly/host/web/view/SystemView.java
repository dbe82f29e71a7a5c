package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Tone;
import java.util.List;

/**
 * How the host does. Immutable.
 *
 * @param ready whether it takes requests
 * @param uptime since its process began
 * @param errors in the log within the last hour
 * @param program facts of the program
 * @param store facts of its database; none for a store without one
 * @param checks what must hold for it to be ready
 * @param jobs how many jobs stand where
 * @param plugins each plugin
 */
public record SystemView(
        boolean ready,
        Figure uptime,
        Figure errors,
        List<Fact> program,
        List<Fact> store,
        List<Check> checks,
        List<Jobs> jobs,
        List<Plugin> plugins) {

    public SystemView {
        program = List.copyOf(program);
        store = List.copyOf(store);
        checks = List.copyOf(checks);
        jobs = List.copyOf(jobs);
        plugins = List.copyOf(plugins);
    }

    /**
     * One thing that must hold.
     *
     * @param name its name, ready to read
     * @param up whether it holds
     */
    public record Check(String name, boolean up) {}

    /**
     * Jobs of one kind that stand at one point.
     *
     * @param kind what they do
     * @param state where they stand
     * @param count how many
     */
    public record Jobs(String kind, String state, Figure count) {}

    /**
     * One plugin.
     *
     * @param name its id, or its file where that is not known
     * @param version its version; empty when it is not known
     * @param state what became of it, ready to read
     * @param tone whether that is good
     * @param cause why it does not run; empty when it does
     * @param calls calls so far
     * @param failures of them, those that brought nothing
     * @param resting kinds of calls that are not made for a while; empty for none
     */
    public record Plugin(
            String name,
            String version,
            String state,
            Tone tone,
            String cause,
            Figure calls,
            Figure failures,
            String resting) {}
}
