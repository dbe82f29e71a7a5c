package app.nozzly.pricing;

import app.nozzly.catalog.ProductId;
import app.nozzly.store.Version;
import java.math.BigDecimal;

/**
 * The target by which a product is priced on a channel. Immutable.
 *
 * @param product what is priced
 * @param channel where
 * @param kind what the value means
 * @param value per cent for margin and markup, an amount in the channel's currency otherwise; six decimals
 * @param version for updates
 */
public record PriceRule(ProductId product, ChannelId channel, Kind kind, BigDecimal value, Version version) {

    /** Decimals of a value. */
    public static final int VALUE_SCALE = 6;

    /** What the value of a rule means. */
    public enum Kind {
        MARGIN_PERCENT,
        MARKUP_PERCENT,
        PROFIT,
        LIST_PRICE
    }

    public PriceRule {
        value = value.setScale(VALUE_SCALE);
    }

    public PriceRule withVersion(Version newVersion) {
        return new PriceRule(product, channel, kind, value, newVersion);
    }
}
