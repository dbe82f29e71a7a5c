package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SupplierId;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Between a spool and its row. */
final class SpoolMapper {

    private SpoolMapper() {}

    /** The row without a balance: only the ledger moves it. */
    static SpoolRow row(Spool spool) {
        SpoolRow row = new SpoolRow();
        row.id = spool.id().value();
        row.remainingWeight = BigDecimal.ZERO;
        row.allocatedWeight = BigDecimal.ZERO;
        write(row, spool);
        return row;
    }

    /** Everything that a person may change. */
    static void write(SpoolRow row, Spool spool) {
        row.number = spool.number();
        row.filamentId = spool.filament().id().value();
        row.materialTypeKey = Letters.folded(spool.filament().materialType());
        row.brandKey = Letters.folded(spool.filament().brand().name());
        row.colourKey = Letters.folded(spool.filament().colour().name());
        row.initialWeight = spool.initialWeight().value();
        row.active = spool.active();
        writeDetails(row, spool.details());
    }

    private static void writeDetails(SpoolRow row, SpoolDetails details) {
        row.emptySpoolWeight = FilamentMapper.weight(details.emptySpoolWeight());
        row.purchaseCost = Amounts.amount(details.purchaseCost());
        row.purchaseCostCurrency = Amounts.currency(details.purchaseCost());
        row.landedCost = Amounts.amount(details.landedCost());
        row.landedCostCurrency = Amounts.currency(details.landedCost());
        row.purchaseDate = details.purchaseDate().orElse(null);
        row.storageLocation = details.storageLocation().orElse(null);
        row.storageLocationKey = details.storageLocation().map(Letters::folded).orElse(null);
        row.supplierId = details.supplier().map(SupplierId::value).orElse(null);
        row.reelTypeId = details.reel().map(reel -> reel.id().value()).orElse(null);
        row.driedAt = details.driedAt().orElse(null);
        row.lotNumber = details.lotNumber().orElse(null);
        row.notes = details.notes().orElse(null);
        row.openedAt = details.openedAt().map(Moments::stored).orElse(null);
        row.customValues = CustomText.write(details.custom());
        row.searchText = Letters.searchText(Stream.of(details.storageLocation(), details.lotNumber()));
    }
}
