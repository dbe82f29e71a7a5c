package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * What every row of a workshop has. The tenant is also Hibernate's partition key: without it an update by key would name the id alone and meet the rows
 * of other tenants that have the same.
 */
@MappedSuperclass
abstract class TenantRow {

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id", nullable = false, updatable = false)
    UUID tenantId;
}
