package app.nozzly.persistence.jpa;

import app.nozzly.catalog.ProductId;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.PriceRule;

/** Between a price rule and its row. */
final class PriceRuleMapper {

    private PriceRuleMapper() {}

    static PriceRuleRow row(PriceRule rule) {
        PriceRuleRow row = new PriceRuleRow();
        row.key = new PriceRuleKey(rule.product().value(), rule.channel().value());
        row.kind = rule.kind().name();
        row.target = rule.value();
        return row;
    }

    static PriceRule rule(PriceRuleRow row) {
        return new PriceRule(
                new ProductId(row.key.productId()),
                new ChannelId(row.key.channelId()),
                PriceRule.Kind.valueOf(row.kind),
                row.target,
                row.toVersion());
    }
}
