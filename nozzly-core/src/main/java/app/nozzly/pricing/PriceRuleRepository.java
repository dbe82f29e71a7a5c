package app.nozzly.pricing;

import app.nozzly.catalog.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stores price rules, at most one for each product and channel. */
public interface PriceRuleRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when product and channel have a rule */
    void insert(PriceRule rule);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    PriceRule update(PriceRule rule);

    /**
     * Stores many rules in a number of statements that does not grow with theirs: new ones are inserted, others replaced. A rule that stands there with
     * the same kind and value keeps its version.
     *
     * @param rules of different products or channels, each with the stored version, new ones with {@code Version.INITIAL}
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when a version is not the stored one
     */
    void putAll(Collection<PriceRule> rules);

    Optional<PriceRule> find(ProductId product, ChannelId channel);

    /** All rules of these products, ordered by product and channel id. */
    List<PriceRule> ofProducts(Collection<ProductId> products);
}
