package app.nozzly.host.telemetry;

import app.nozzly.host.telemetry.JobFigures.JobCount;
import app.nozzly.persistence.jpa.StoreCondition;
import app.nozzly.plugin.runtime.PluginStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the host does at one moment. Immutable.
 *
 * @param version of this program
 * @param java version and maker of the Java that runs it
 * @param startedAt when its process began
 * @param uptime since when that is
 * @param checks what must hold for it to be ready, and whether it does
 * @param store its database; empty for a store without one
 * @param fileBytes size of the embedded database; empty for a server
 * @param jobs how many jobs of the reader's workshop stand where
 * @param plugins what became of each package
 * @param errors errors in the log within the last hour, a thousand at most
 * @param tlsValidUntil end of the certificate; empty when it shows none
 */
record SystemReport(
        String version,
        String java,
        Instant startedAt,
        Duration uptime,
        Map<String, Boolean> checks,
        Optional<StoreCondition> store,
        Optional<Long> fileBytes,
        List<JobCount> jobs,
        List<PluginStatus> plugins,
        int errors,
        Optional<Instant> tlsValidUntil) {

    boolean isReady() {
        return !checks.containsValue(false);
    }
}
