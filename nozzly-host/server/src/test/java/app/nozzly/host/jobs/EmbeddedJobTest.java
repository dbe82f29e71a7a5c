package app.nozzly.host.jobs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on H2. */
class EmbeddedJobTest extends JobSuite {

    EmbeddedJobTest(@TempDir Path folder) {
        super(Places.embedded(folder));
    }
}
