package app.nozzly.host.pricing;

import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.SalesChannel;
import java.util.UUID;

/** The saved target of a product on a channel as it is written. Immutable. */
record PriceRuleJson(UUID productId, UUID channelId, TargetJson target, long version) {

    static PriceRuleJson of(PriceRule rule, SalesChannel channel) {
        return new PriceRuleJson(
                rule.product().value(),
                rule.channel().value(),
                TargetJson.of(rule.target(channel.currency())),
                rule.version().number());
    }
}
