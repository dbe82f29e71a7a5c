package app.nozzly.inventory;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Reasons of this capability. */
public enum InventoryError implements ErrorCode {
    /** There is less than asked for; details hold {@code shortages}. */
    INSUFFICIENT_STOCK(ErrorCategory.INSUFFICIENT),
    /** The entry of the ledger was taken back before. */
    ALREADY_REVERSED(ErrorCategory.CONFLICT),
    /** The allocation holds less than is to be given back. */
    ALLOCATION_RELEASED(ErrorCategory.CONFLICT),
    /** Stock stands at the location; details hold how much. */
    LOCATION_IN_USE(ErrorCategory.CONFLICT),
    /** Other spools are meant than somebody saw when they decided. */
    SELECTION_CHANGED(ErrorCategory.CONFLICT);

    private final ErrorCategory category;

    InventoryError(ErrorCategory category) {
        this.category = category;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return category;
    }
}
