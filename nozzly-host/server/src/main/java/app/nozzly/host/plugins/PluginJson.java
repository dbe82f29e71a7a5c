package app.nozzly.host.plugins;

import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plugin's package and what became of it, as it is written. Immutable. */
record PluginJson(
        String fileName,
        Optional<String> id,
        Optional<String> version,
        PluginState state,
        Optional<String> cause,
        boolean signed,
        List<String> extensions,
        PluginCallsJson calls) {

    /** How the calls of a plugin went since the host started. */
    record PluginCallsJson(long calls, long failures, long timeouts, long rejected) {}

    static PluginJson of(PluginStatus status, Locale locale) {
        return new PluginJson(
                status.fileName(),
                status.id(),
                status.version(),
                status.state(),
                status.cause().map(cause -> cause.text(locale)),
                status.signed(),
                status.extensions(),
                new PluginCallsJson(
                        status.calls().calls(),
                        status.calls().failures(),
                        status.calls().timeouts(),
                        status.calls().rejected()));
    }
}
