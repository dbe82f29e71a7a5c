package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.Products;
import app.nozzly.pricing.PriceAnswer;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.problem.Message;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Optional;

/**
 * {@code reprice}: computes every price that a saved target asks for with today's costs and fees, and tells which targets no price reaches any more. Prices
 * are always computed when they are asked for, so nothing is stored. Thread-safe.
 */
public final class Reprice implements JobWork {

    public static final String CODE = "reprice";

    private static final int AT_ONCE = 50;

    private final Products products;
    private final ProductPricing pricing;

    private Reprice(Products products, ProductPricing pricing) {
        this.products = products;
        this.pricing = pricing;
    }

    public static JobKind kind(Products products, ProductPricing pricing) {
        return JobKind.of(
                CODE,
                Message.of(Reprice.class, "job.kind.reprice"),
                new Permission(Resource.PRICES, Action.VIEW),
                new Reprice(products, pricing));
    }

    @Override
    public Message run(JobRun run) {
        Tally tally = new Tally();
        ListQuery query = ListQuery.first(AT_ONCE).withSort(List.of(new SortKey("sku", false)));
        Page<Product> page = products.list(run.context(), query);
        look(run, page, tally);
        while (page.nextCursor().isPresent()) {
            page = products.list(run.context(), query.withCursor(page.nextCursor()));
            look(run, page, tally);
        }
        return tally.outcome();
    }

    private void look(JobRun run, Page<Product> page, Tally tally) {
        pricing.compare(run.context(), page.items().stream().map(Product::id).toList(), Optional.empty())
                .forEach(tally::add);
        tally.products += page.items().size();
        run.progress(tally.products, page.total(), "");
    }

    /** What was found so far. One thread. */
    private static final class Tally {

        private long products;
        private long rules;
        private long unreachable;
        private Optional<Message> first = Optional.empty();

        void add(ProductPrices prices) {
            prices.channels().stream()
                    .filter(row -> row.rule().isPresent())
                    .forEach(row -> add(prices.cost().product(), row));
        }

        private void add(Product product, PricedChannel row) {
            rules++;
            if (row.answer() instanceof PriceAnswer.Unreachable none) {
                unreachable++;
                if (first.isEmpty()) {
                    first = Optional.of(Message.of(
                            Reprice.class,
                            "reprice.unreachable",
                            product.sku(),
                            row.channel().name(),
                            none.reason().toString()));
                }
            }
        }

        Message outcome() {
            return first.isEmpty()
                    ? Message.of(Reprice.class, "reprice.all_reached", rules, products)
                    : Message.of(
                            Reprice.class,
                            "reprice.some_not",
                            rules,
                            products,
                            unreachable,
                            first.get().toString());
        }
    }
}
