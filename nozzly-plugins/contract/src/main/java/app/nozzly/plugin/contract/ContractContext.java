package app.nozzly.plugin.contract;

import app.nozzly.plugin.PluginContext;
import app.nozzly.plugin.runtime.PluginRuntime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A context with a clock that stands still. */
final class ContractContext implements PluginContext {

    @Override
    public String pluginId() {
        return "contract";
    }

    @Override
    public String apiVersion() {
        return PluginRuntime.API_VERSION;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    }
}
