package app.nozzly.plugin.runtime;

import app.nozzly.problem.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One package and what became of it. Immutable snapshot.
 *
 * @param fileName name of the zip
 * @param id plugin id; empty when the package was refused before it was known
 * @param version plugin version; empty likewise
 * @param state what became of it
 * @param cause why it is not running
 * @param signed whether a trusted key signed it
 * @param extensions names of what it offers, such as {@code slicer-reader/print-files}
 * @param calls how its calls went
 * @param openCircuits kinds of calls that are not made for a while, because they failed too often in a row
 */
public record PluginStatus(
        String fileName,
        Optional<String> id,
        Optional<String> version,
        PluginState state,
        Optional<Message> cause,
        boolean signed,
        List<String> extensions,
        CallCounts calls,
        Set<String> openCircuits) {

    public PluginStatus {
        extensions = List.copyOf(extensions);
        openCircuits = Set.copyOf(openCircuits);
    }
}
