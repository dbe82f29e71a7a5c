package app.nozzly.persistence.jpa;

import app.nozzly.catalog.ProductId;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceRuleRepository;
import app.nozzly.problem.NozzlyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public void putAll(Collection<PriceRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        session.writing(subject(rules.iterator().next()), () -> {
            Map<PriceRuleKey, PriceRuleRow> stored = session
                    .attached(
                            PriceRuleRow.class,
                            "from PriceRuleRow r where r.key.productId in (:products)",
                            Map.of("products", productIds(rules.stream().map(PriceRule::product))))
                    .stream()
                    .collect(Collectors.toMap(row -> row.key, row -> row));
            rules.forEach(rule -> put(rule, stored));
            return rules;
        });
    }

    private void put(PriceRule rule, Map<PriceRuleKey, PriceRuleRow> stored) {
        PriceRuleRow fresh = PriceRuleMapper.row(rule);
        PriceRuleRow row = stored.get(fresh.key);
        if (row == null) {
            session.persist(fresh);
        } else if (!row.version.equals(rule.version().number())) {
            throw NozzlyException.versionConflict("price rule", fresh.key);
        } else {
            row.kind = fresh.kind;
            row.target = fresh.target;
        }
    }

    private static Set<UUID> productIds(Stream<ProductId> products) {
        return products.map(ProductId::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<PriceRule> find(ProductId product, ChannelId channel) {
        return session.find(PriceRuleRow.class, new PriceRuleKey(product.value(), channel.value()))
                .map(PriceRuleMapper::rule);
    }

    @Override
    public List<PriceRule> ofProducts(Collection<ProductId> products) {
        Set<UUID> wanted = productIds(products.stream());
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
