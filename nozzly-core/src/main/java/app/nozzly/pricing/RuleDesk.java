package app.nozzly.pricing;

import app.nozzly.catalog.Product;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes price rules in one transaction and tells the audit trail of each. Not thread-safe. */
final class RuleDesk {

    private static final String KIND = "price_rule";

    private final PriceRuleRepository rules;
    private final Trail trail;

    RuleDesk(StoreSession session, Trail trail) {
        this.rules = session.repository(PriceRuleRepository.class);
        this.trail = trail;
    }

    /** @throws NozzlyException {@code version_conflict} when the rule was changed since, or a version is given and there is no rule */
    PriceRule save(Product product, SalesChannel channel, ProductPricing.SaveRule command) {
        Place place = new Place(product, channel);
        Optional<PriceRule> current = rules.find(product.id(), channel.id());
        if (current.isEmpty() && command.version().isPresent()) {
            throw NozzlyException.versionConflict("price rule", place.label());
        }
        PriceRule wanted = place.rule(command.target(), command.version().or(() -> current.map(PriceRule::version)));
        PriceRule stored = current.isPresent() ? rules.update(wanted) : insert(wanted);
        tell(trail, place, current, stored);
        return stored;
    }

    /** One target for all products on all channels. */
    void saveAll(Collection<Product> products, Collection<SalesChannel> channels, PriceTarget target) {
        Map<String, PriceRule> saved = rules
                .ofProducts(products.stream().map(Product::id).toList())
                .stream()
                .collect(Collectors.toMap(rule -> id(rule), Function.identity()));
        List<PriceRule> wanted = new ArrayList<>();
        trail.together(together -> products.forEach(product -> channels.forEach(channel -> {
            Place place = new Place(product, channel);
            Optional<PriceRule> current = Optional.ofNullable(saved.get(place.id()));
            PriceRule rule = place.rule(target, current.map(PriceRule::version));
            wanted.add(rule);
            tell(together, place, current, rule);
        })));
        rules.putAll(wanted);
    }

    private PriceRule insert(PriceRule rule) {
        rules.insert(rule);
        return rule;
    }

    private static void tell(Trail trail, Place place, Optional<PriceRule> before, PriceRule after) {
        before.ifPresentOrElse(
                rule -> trail.changed(KIND, place.id(), place.label(), place.told(rule), place.told(after)),
                () -> trail.created(KIND, place.id(), place.label(), place.told(after)));
    }

    private static String id(PriceRule rule) {
        return rule.product() + "/" + rule.channel();
    }

    /** A product on a channel. */
    private record Place(Product product, SalesChannel channel) {

        String id() {
            return product.id() + "/" + channel.id();
        }

        String label() {
            return product.sku() + "/" + channel.name();
        }

        PriceRule rule(PriceTarget target, Optional<Version> version) {
            return PriceRule.of(product.id(), channel, target, version.orElse(Version.INITIAL));
        }

        /** What people understand of a rule: the target that it stands for. */
        Record told(PriceRule rule) {
            return (Record) rule.target(channel.currency());
        }
    }
}
