package app.nozzly.host.telemetry;

import app.nozzly.plugin.runtime.CallWatch;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes each call to a plugin a part of the trace it belongs to, and lets its log lines say so. Stateless and thread-safe. */
final class PluginTelemetry implements CallWatch {

    @Override
    public Watched begin(String pluginId, String call) {
        Span span = CurrentTask.span().child("plugin." + call);
        span.put("nozzly.plugin", pluginId);
        return new Seen(span);
    }

    private record Seen(Span span) implements Watched {

        @Override
        public <T> Callable<T> handedOver(Callable<T> work) {
            return CurrentTask.carrying(work);
        }

        @Override
        public void end(Optional<String> failure) {
            failure.ifPresent(span::failed);
            span.end();
        }
    }
}
