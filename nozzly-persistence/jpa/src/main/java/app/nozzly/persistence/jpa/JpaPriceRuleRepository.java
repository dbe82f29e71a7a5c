package app.nozzly.persistence.jpa;

import app.nozzly.catalog.ProductId;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceRuleRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Price rules by product and channel. */
record JpaPriceRuleRepository(JpaSession session) implements PriceRuleRepository {

    @Override
    public void insert(PriceRule rule) {
        session.insert(PriceRuleMapper.row(rule), subject(rule));
    }

    @Override
    public PriceRule update(PriceRule rule) {
        PriceRuleRow row = PriceRuleMapper.row(rule);
        row.version = rule.version().number();
        session.update(row, row.key, subject(rule));
        return rule.withVersion(rule.version().next());
    }

    @Override
    public Optional<PriceRule> find(ProductId product, ChannelId channel) {
        return session.find(PriceRuleRow.class, new PriceRuleKey(product.value(), channel.value()))
                .map(PriceRuleMapper::rule);
    }

    @Override
    public List<PriceRule> ofProducts(Collection<ProductId> products) {
        Set<UUID> wanted = products.stream().map(ProductId::value).collect(Collectors.toUnmodifiableSet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return session
                .select(
                        PriceRuleRow.class,
                        "from PriceRuleRow r where r.key.productId in (:products)"
                                + " order by r.key.productId, r.key.channelId",
                        Map.of("products", wanted))
                .stream()
                .map(PriceRuleMapper::rule)
                .toList();
    }

    private static Subject subject(PriceRule rule) {
        return new Subject(
                "price rule",
                new PriceRuleKey(rule.product().value(), rule.channel().value()),
                Map.of("product", rule.product(), "sales channel", rule.channel()));
    }
}
