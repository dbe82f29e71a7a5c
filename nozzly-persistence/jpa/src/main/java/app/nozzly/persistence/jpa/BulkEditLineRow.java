package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What a change of many spools did with one. */
@Entity
@Table(name = "bulk_edit_line")
final class BulkEditLineRow extends TenantRow {

    @EmbeddedId
    BulkEditLineKey key;

    UUID spoolId;
    String storageLocationBefore;
    String lotNumberBefore;
    String notesBefore;
    BigDecimal emptySpoolWeightBefore;
    UUID supplierIdBefore;
    boolean activeBefore;
    UUID reelTypeIdBefore;
    String customValuesBefore;
    String storageLocationAfter;
    String lotNumberAfter;
    String notesAfter;
    BigDecimal emptySpoolWeightAfter;
    UUID supplierIdAfter;
    boolean activeAfter;
    UUID reelTypeIdAfter;
    String customValuesAfter;
}
