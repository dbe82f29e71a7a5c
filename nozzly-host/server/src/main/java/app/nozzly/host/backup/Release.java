package app.nozzly.host.backup;

import java.util.Optional;

/** The release of this program. Stateless. */
final class Release {

    private Release() {}

    /** Its name, or {@code development} outside a built jar. */
    static String name() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
