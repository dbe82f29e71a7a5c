package app.nozzly.host.telemetry;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.config.HostSettings.LogFormat;
import java.net.URI;
import java.util.Optional;

/**
 * How the host shows itself. Immutable; printing it does not show the token.
 *
 * @param logFormat how log lines are written
 * @param metricsToken what a reader of the figures must show who is not on this machine; empty when none may read from elsewhere
 * @param traceEndpoint collector that traces are sent to; empty for no traces at all
 * @param traceShare how many of the traces that begin here are kept, from 0 to 1
 */
public record TelemetrySettings(
        LogFormat logFormat, Optional<String> metricsToken, Optional<URI> traceEndpoint, double traceShare) {

    /** As the settings of the host say; every trace that begins here is kept. */
    public static TelemetrySettings of(HostSettings settings) {
        return new TelemetrySettings(
                settings.logFormat(),
                settings.monitoring().metricsToken(),
                settings.monitoring().otlpEndpoint(),
                1);
    }

    /** Figures for this machine only, no traces. */
    public static TelemetrySettings quiet(LogFormat format) {
        return new TelemetrySettings(format, Optional.empty(), Optional.empty(), 1);
    }

    @Override
    public String toString() {
        return "TelemetrySettings[log=" + logFormat + ", traces=" + traceEndpoint + ", share=" + traceShare + "]";
    }
}
