package app.nozzly.pricing;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.Products;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.costing.ProductCost;
import app.nozzly.costing.ProductCosting;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What products must be sold for on each channel. Thread-safe. */
public final class ProductPricing {

    /** The target where neither the caller nor a saved rule names one: a margin of 40 %. */
    public static final PriceTarget USUAL_TARGET = PriceTarget.marginPercent("40");

    private final Transactions transactions;
    private final SaleDay day;

    public ProductPricing(Transactions transactions, SaleDay day) {
        this.transactions = transactions;
        this.day = day;
    }

    /**
     * A product on every active channel.
     *
     * @param reference id or SKU
     * @param target for all channels; empty for each channel's saved rule, else {@link #USUAL_TARGET}
     */
    public ProductPrices compare(OperationContext context, String reference, Optional<PriceTarget> target) {
        return transactions.read(context, session -> {
            Product product = Products.find(session, reference);
            return compare(session, List.of(product), target).get(0);
        });
    }

    /** Many products on every active channel, ordered by SKU, in a number of statements that does not grow with theirs. */
    public List<ProductPrices> compare(
            OperationContext context, Collection<ProductId> products, Optional<PriceTarget> target) {
        return transactions.read(
                context,
                session -> compare(
                        session, session.repository(ProductRepository.class).findAll(products), target));
    }

    /** A product that is not stored, on every active channel. */
    public ProductPrices compareDraft(OperationContext context, ProductDraft draft, PriceTarget target) {
        return transactions.read(context, session -> {
            ProductCost cost = ProductCosting.ofDraft(session, draft);
            return new ProductPrices(cost, desk(session).price(cost, channel -> Optional.empty(), target));
        });
    }

    /** The terms of a channel today, for prices of a caller's own cost and quantity. */
    public PricingTerms terms(OperationContext context, String channelId) {
        return transactions.read(
                context,
                session -> ChannelFees.terms(
                        Channels.find(session, channelId), FeeScheduleBook.of(session), day.today(session)));
    }

    /**
     * Saves the target of a product on a channel.
     *
     * @param version of the rule that is replaced; empty to take whatever is there
     * @throws NozzlyException {@code unreachable_price} when no price reaches it, {@code version_conflict} when the rule was changed since
     *     or a version is given and there is no rule
     */
    public PricedChannel save(OperationContext context, SaveRule command) {
        return transactions.write(context, session -> {
            Product product = Products.find(session, command.product());
            SalesChannel channel = Channels.find(session, command.channel());
            PriceRule saved =
                    new RuleDesk(session, transactions.trail(context, session)).save(product, channel, command);
            ProductCost cost = ProductCosting.of(session, List.of(product)).get(product.id());
            PricedChannel row = new ChannelDesk(List.of(channel), FeeScheduleBook.of(session), day.today(session))
                    .price(cost, any -> Optional.of(saved), command.target())
                    .get(0);
            requireReachable(row);
            return row;
        });
    }

    /**
     * The saved target of a product on a channel; empty when none was saved.
     *
     * @param reference id or SKU of the product
     * @param channelId id of the channel
     * @throws NozzlyException {@code not_found} when there is no such product or channel
     */
    public Optional<PriceRule> rule(OperationContext context, String reference, String channelId) {
        return transactions.read(context, session -> {
            Product product = Products.find(session, reference);
            SalesChannel channel = Channels.find(session, channelId);
            return session.repository(PriceRuleRepository.class).find(product.id(), channel.id());
        });
    }

    /**
     * Saves one target for many products on every active channel of its currency: all or none.
     *
     * @return the products with their new prices, ordered by SKU
     * @throws NozzlyException {@code unreachable_price} naming the first channel on which no price reaches it
     */
    public List<ProductPrices> saveAll(OperationContext context, Collection<ProductId> products, PriceTarget target) {
        return transactions.write(context, session -> {
            List<Product> known = session.repository(ProductRepository.class).findAll(products);
            CurrencyUnit currency =
                    session.repository(CostingPolicyRepository.class).get().currency();
            List<SalesChannel> channels = session.repository(SalesChannelRepository.class).active().stream()
                    .filter(channel -> channel.currency().equals(currency))
                    .toList();
            new RuleDesk(session, transactions.trail(context, session)).saveAll(known, channels, target);
            List<ProductPrices> prices = compare(session, known, Optional.of(target));
            prices.forEach(row -> row.channels().stream()
                    .filter(priced -> channels.contains(priced.channel()))
                    .forEach(ProductPricing::requireReachable));
            return prices;
        });
    }

    /**
     * The target of a product on a channel, to be saved.
     *
     * @param product id or SKU
     * @param channel id
     * @param version of the rule that is replaced; empty to take whatever is there
     * @param target what the price is to reach
     */
    public record SaveRule(String product, String channel, Optional<Version> version, PriceTarget target) {}

    private List<ProductPrices> compare(StoreSession session, List<Product> products, Optional<PriceTarget> target) {
        Map<ProductId, ProductCost> costs = ProductCosting.of(session, products);
        Map<ProductId, List<PriceRule>> rules =
                session.repository(PriceRuleRepository.class).ofProducts(costs.keySet()).stream()
                        .collect(Collectors.groupingBy(PriceRule::product));
        ChannelDesk desk = desk(session);
        return products.stream()
                .map(product -> costs.get(product.id()))
                .map(cost -> new ProductPrices(
                        cost,
                        desk.price(
                                cost,
                                saved(target, rules.getOrDefault(cost.product().id(), List.of())),
                                target.orElse(USUAL_TARGET))))
                .toList();
    }

    private static Function<SalesChannel, Optional<PriceRule>> saved(
            Optional<PriceTarget> target, List<PriceRule> rules) {
        return channel -> rules.stream()
                .filter(rule -> target.isEmpty() && rule.channel().equals(channel.id()))
                .findFirst();
    }

    private ChannelDesk desk(StoreSession session) {
        return new ChannelDesk(
                session.repository(SalesChannelRepository.class).active(),
                FeeScheduleBook.of(session),
                day.today(session));
    }

    private static void requireReachable(PricedChannel row) {
        if (row.answer() instanceof PriceAnswer.Unreachable unreachable) {
            throw new NozzlyException(
                    PricingError.UNREACHABLE_PRICE,
                    Message.of(
                            ProductPricing.class,
                            "rule.unreachable",
                            row.channel().name(),
                            unreachable.reason().toString()));
        }
    }
}
