package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What every row of a workshop has. */
@MappedSuperclass
abstract class TenantRow {

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    UUID tenantId;
}
