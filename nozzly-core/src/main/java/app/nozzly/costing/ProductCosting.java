package app.nozzly.costing;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.ProductStructure;
import app.nozzly.catalog.Products;
import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What products cost, from the bill of materials, the spools on the shelf and the workshop's rates. Thread-safe. */
public final class ProductCosting {

    private static final ProductId DRAFT = new ProductId(new UUID(0, 0));

    private final Transactions transactions;

    public ProductCosting(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The cost of one good unit.
     *
     * @param reference id or SKU
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when there is no such product
     */
    public ProductCost of(OperationContext context, String reference) {
        return transactions.read(context, session -> {
            Product product = Products.find(session, reference);
            return of(session, List.of(product)).get(product.id());
        });
    }

    /** The costs of many products, in a number of statements that does not grow with theirs. Unknown ids are left out. */
    public Map<ProductId, ProductCost> of(OperationContext context, Collection<ProductId> ids) {
        return transactions.read(
                context,
                session ->
                        of(session, session.repository(ProductRepository.class).findAll(ids)));
    }

    /** What a product would cost that is not stored. */
    public ProductCost ofDraft(OperationContext context, ProductDraft draft) {
        return transactions.read(context, session -> ofDraft(session, draft));
    }

    /** What a product would cost that is not stored, inside a running transaction. */
    public static ProductCost ofDraft(StoreSession session, ProductDraft draft) {
        Product product = new Product(
                DRAFT,
                draft.details(),
                draft.bom(),
                draft.times(),
                draft.rates(),
                draft.singleLot(),
                draft.active(),
                Version.INITIAL);
        return of(session, List.of(product)).get(DRAFT);
    }

    /** The costs of loaded products inside a running transaction. */
    public static Map<ProductId, ProductCost> of(StoreSession session, Collection<Product> products) {
        Map<ProductId, Product> known = ProductStructure.load(session, products);
        Set<String> types = known.values().stream()
                .flatMap(product -> product.bom().materials().stream())
                .map(line -> line.key().type())
                .collect(Collectors.toSet());
        CostingPolicy policy = session.repository(CostingPolicyRepository.class).get();
        CostWalk walk = new CostWalk(
                known,
                PriceBook.load(session, policy.currency(), types),
                ComponentPrices.load(session, policy.currency(), known.values()),
                policy);
        Map<ProductId, ProductCost> costs = new LinkedHashMap<>();
        products.forEach(product -> costs.put(product.id(), walk.cost(product)));
        return costs;
    }
}
