package app.nozzly.pricing;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Reasons of this capability. */
public enum PricingError implements ErrorCode {
    /** A rule whose target no price reaches cannot be saved. */
    UNREACHABLE_PRICE(ErrorCategory.INVALID_INPUT);

    private final ErrorCategory category;

    PricingError(ErrorCategory category) {
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
