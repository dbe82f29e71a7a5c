package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a platform does with a fee when the order is refunded. Plays no part in the fees of a sale. Immutable.
 *
 * @param kind the rule
 * @param adminShare share of the fee that the platform keeps, as fraction of one
 * @param adminCap most that the platform keeps, major units of the schedule's currency
 */
public record FeeRefund(Kind kind, Optional<BigDecimal> adminShare, Optional<BigDecimal> adminCap) {

    public FeeRefund {
        adminShare = adminShare.map(share -> Decimals.notNegative(share, "refund"));
        adminCap = adminCap.map(cap -> Decimals.notNegative(cap, "refund"));
    }

    public static FeeRefund of(Kind kind) {
        return new FeeRefund(kind, Optional.empty(), Optional.empty());
    }

    /** Who keeps the fee. */
    public enum Kind {
        /** The platform keeps it. */
        KEPT,
        /** The platform keeps it unless the order is cancelled. */
        KEPT_UNLESS_CANCELLED,
        /** The platform gives it back less an administration fee. */
        MINUS_ADMIN
    }
}
