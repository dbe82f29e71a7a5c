package app.nozzly.catalog;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** The reasons of this package. */
public enum CatalogError implements ErrorCode {
    /** A product contains itself, directly or through others. */
    PRODUCT_CYCLE,
    /** Sub-products are nested deeper than {@link SubProductTree#MAXIMUM_DEPTH}. */
    PRODUCT_TOO_DEEP;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return ErrorCategory.INVALID_INPUT;
    }
}
