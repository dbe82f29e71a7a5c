package app.nozzly.pricing;

import app.nozzly.catalog.ProductId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.Rounding;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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

    /**
     * The rule that stands for a target.
     *
     * @throws NozzlyException {@code validation_failed} when an amount is not in the channel's currency
     */
    public static PriceRule of(ProductId product, SalesChannel soldOn, PriceTarget target, Version version) {
        ChannelId channel = soldOn.id();
        requireCurrency(soldOn, target);
        if (target instanceof PriceTarget.Margin margin) {
            return new PriceRule(
                    product, channel, Kind.MARGIN_PERCENT, margin.margin().percent(), version);
        }
        if (target instanceof PriceTarget.Markup markup) {
            return new PriceRule(
                    product, channel, Kind.MARKUP_PERCENT, markup.markup().percent(), version);
        }
        if (target instanceof PriceTarget.Profit profit) {
            return new PriceRule(product, channel, Kind.PROFIT, profit.profit().getAmount(), version);
        }
        PriceTarget.ListPrice list = (PriceTarget.ListPrice) target;
        return new PriceRule(product, channel, Kind.LIST_PRICE, list.price().getAmount(), version);
    }

    private static void requireCurrency(SalesChannel channel, PriceTarget target) {
        Optional<Money> amount = target instanceof PriceTarget.Profit profit
                ? Optional.of(profit.profit())
                : target instanceof PriceTarget.ListPrice list ? Optional.of(list.price()) : Optional.empty();
        if (amount.stream().anyMatch(given -> !given.getCurrencyUnit().equals(channel.currency()))) {
            throw NozzlyException.invalid(
                    PriceRule.class, "target", "rule.currency", amount.get(), channel.name(), channel.currency());
        }
    }

    /**
     * The target that the rule stands for.
     *
     * @param currency of the channel
     */
    public PriceTarget target(CurrencyUnit currency) {
        return switch (kind) {
            case MARGIN_PERCENT -> new PriceTarget.Margin(Percentage.ofPercent(value));
            case MARKUP_PERCENT -> new PriceTarget.Markup(Percentage.ofPercent(value));
            case PROFIT -> new PriceTarget.Profit(Rounding.toMinorUnit(currency, value));
            case LIST_PRICE -> new PriceTarget.ListPrice(Rounding.toMinorUnit(currency, value));
        };
    }

    public PriceRule withVersion(Version newVersion) {
        return new PriceRule(product, channel, kind, value, newVersion);
    }
}
