package app.nozzly.persistence.memory;

import app.nozzly.catalog.ProductId;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceRuleRepository;
import app.nozzly.problem.NozzlyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Price rules by product and channel. */
record MemoryPriceRules(MemorySession session) implements PriceRuleRepository {

    /** Product and channel as one text; rules sort by it as by the two ids. */
    static String idOf(ProductId product, ChannelId channel) {
        return product + " " + channel;
    }

    @Override
    public void insert(PriceRule rule) {
        session.write().priceRules.insert(referring(rule));
    }

    @Override
    public PriceRule update(PriceRule rule) {
        return session.write().priceRules.update(rule);
    }

    @Override
    public void putAll(Collection<PriceRule> rules) {
        rules.forEach(rule -> {
            Optional<PriceRule> stored = find(rule.product(), rule.channel());
            if (stored.isEmpty()) {
                insert(rule);
            } else if (!stored.get().equals(rule)) {
                update(rule);
            }
        });
    }

    @Override
    public Optional<PriceRule> find(ProductId product, ChannelId channel) {
        return session.read().priceRules.find(idOf(product, channel));
    }

    @Override
    public List<PriceRule> ofProducts(Collection<ProductId> products) {
        Set<ProductId> wanted = products.stream().collect(Collectors.toUnmodifiableSet());
        return session.read()
                .priceRules
                .rows()
                .filter(rule -> wanted.contains(rule.product()))
                .toList();
    }

    private PriceRule referring(PriceRule rule) {
        Tables tables = session.write();
        if (tables.products.find(rule.product()).isEmpty()) {
            throw NozzlyException.notFound("product", rule.product());
        }
        if (tables.channels.find(rule.channel()).isEmpty()) {
            throw NozzlyException.notFound("sales channel", rule.channel());
        }
        return rule;
    }
}
