package app.nozzly.persistence.jpa;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row that is updated. The version is an object so that zero counts as a version and not as "never stored". */
@MappedSuperclass
abstract class VersionedRow extends TenantRow {

    @Version
    Long version;

    app.nozzly.store.Version toVersion() {
        return new app.nozzly.store.Version(version);
    }
}
