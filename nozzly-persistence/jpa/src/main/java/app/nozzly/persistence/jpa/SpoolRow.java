package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One reel with the balance of its ledger. */
@Entity
@Table(name = "spool")
final class SpoolRow extends VersionedRow {

    @Id
    UUID id;

    long number;
    UUID filamentId;

    /** Of the filament, as the next two; here too, so that pages in their order begin in an index. */
    String materialTypeKey;

    String brandKey;
    String colourKey;
    BigDecimal initialWeight;

    /** Moved by the ledger alone. */
    @Column(updatable = false)
    BigDecimal remainingWeight;

    /** Moved by the ledger alone. */
    @Column(updatable = false)
    BigDecimal allocatedWeight;

    /** How many entries its ledger has, moved by the ledger alone. */
    @Column(updatable = false)
    long ledgerLength;

    /** Their fingerprint, {@code null} without entries; moved by the ledger alone. */
    @Column(updatable = false)
    byte[] ledgerHash;

    BigDecimal emptySpoolWeight;
    BigDecimal purchaseCost;
    String purchaseCostCurrency;
    BigDecimal landedCost;
    String landedCostCurrency;
    LocalDate purchaseDate;
    String storageLocation;
    String storageLocationKey;
    UUID supplierId;
    UUID reelTypeId;
    LocalDate driedAt;
    String lotNumber;
    String notes;
    Instant openedAt;
    boolean active;

    /** Changed with its picture alone, {@code null} without one. */
    @Column(updatable = false)
    Long photoMark;

    String searchText;
    String customValues;
}
