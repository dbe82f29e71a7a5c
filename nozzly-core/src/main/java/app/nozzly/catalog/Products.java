package app.nozzly.catalog;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The catalogue of products. Thread-safe. */
public final class Products {

    private static final String KIND = "product";

    private final Transactions transactions;
    private final IdSource ids;

    public Products(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** A new id for a line of a bill of materials. */
    public UUID newLineId() {
        return ids.next();
    }

    /** A new line for a bill of materials: so many grams per unit without waste, in the first slot. */
    public MaterialLine line(MaterialKey key, Grams weight) {
        return new MaterialLine(newLineId(), key, Optional.empty(), weight, Percentage.ZERO, 0);
    }

    /** @throws NozzlyException {@code validation_failed}, {@code already_exists} when the SKU is taken, or {@code not_found} when a line names a component that does not exist */
    public Product add(OperationContext context, ProductDraft draft) {
        return transactions.write(context, session -> {
            Product product = build(new ProductId(ids.next()), draft, Version.INITIAL);
            if (!product.bom().subProducts().isEmpty()) {
                ProductStructure.requireTree(session, product);
            }
            session.repository(ProductRepository.class).insert(product);
            transactions.trail(context, session).created(KIND, product.id(), product.sku(), product);
            return product;
        });
    }

    /**
     * One product.
     *
     * @param reference its id or SKU
     * @throws NozzlyException {@code not_found} when there is none
     */
    public Product get(OperationContext context, String reference) {
        return transactions.read(context, session -> find(session, reference));
    }

    public Page<Product> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(ProductRepository.class).list(query));
    }

    /**
     * Replaces a product and its bill of materials.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since
     */
    public Product replace(OperationContext context, String reference, Optional<Version> version, ProductDraft draft) {
        return change(context, reference, version, current -> build(current.id(), draft, current.version()));
    }

    /** Takes a product out of the catalogue. Doing so twice is harmless. */
    public Product deactivate(OperationContext context, String reference, Optional<Version> version) {
        return transactions.write(context, session -> {
            Product current = find(session, reference);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            return done
                    ? current
                    : store(context, session, current, current.deactivated().withVersion(read));
        });
    }

    /** Adds a filament to the bill of materials, at its end. */
    public Product addMaterial(
            OperationContext context, String reference, Optional<Version> version, MaterialLine line) {
        return change(
                context,
                reference,
                version,
                current -> current.withBom(
                        current.bom().withMaterials(appended(current.bom().materials(), line))));
    }

    /** @throws NozzlyException {@code not_found} when the product has no such line */
    public Product removeMaterial(OperationContext context, String reference, Optional<Version> version, UUID lineId) {
        return change(context, reference, version, current -> {
            List<MaterialLine> rest = current.bom().materials().stream()
                    .filter(line -> !line.id().equals(lineId))
                    .toList();
            requireFewer(rest.size(), current.bom().materials().size(), "material line", lineId);
            return current.withBom(current.bom().withMaterials(rest));
        });
    }

    /** Adds a counted part to the bill of materials, at its end. */
    public Product addComponent(
            OperationContext context, String reference, Optional<Version> version, ComponentLine line) {
        return change(
                context,
                reference,
                version,
                current -> current.withBom(
                        current.bom().withComponents(appended(current.bom().components(), line))));
    }

    /** @throws NozzlyException {@code not_found} when the product has no such line */
    public Product removeComponent(OperationContext context, String reference, Optional<Version> version, UUID lineId) {
        return change(context, reference, version, current -> {
            List<ComponentLine> rest = current.bom().components().stream()
                    .filter(line -> !line.id().equals(lineId))
                    .toList();
            requireFewer(rest.size(), current.bom().components().size(), "component line", lineId);
            return current.withBom(current.bom().withComponents(rest));
        });
    }

    /** The product of an id or SKU inside a running transaction. */
    public static Product find(StoreSession session, String reference) {
        ProductRepository products = session.repository(ProductRepository.class);
        return id(reference)
                .flatMap(products::find)
                .or(() -> products.findBySku(reference.strip()))
                .orElseThrow(() -> NozzlyException.notFound(KIND, reference));
    }

    /**
     * The products of ids and SKUs, inside a running transaction, in two readings whatever their number.
     *
     * @return one product for each reference, in the same order
     * @throws NozzlyException {@code not_found} naming the first that does not exist
     */
    public static List<Product> findAll(StoreSession session, Collection<String> references) {
        ProductRepository products = session.repository(ProductRepository.class);
        Map<String, Product> byId =
                products
                        .findAll(references.stream()
                                .flatMap(reference -> id(reference).stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(product -> product.id().toString(), product -> product));
        List<String> skus = references.stream()
                .map(String::strip)
                .filter(reference -> !byId.containsKey(folded(reference)))
                .toList();
        Map<String, Product> bySku = products.findAllBySku(skus).stream()
                .collect(Collectors.toMap(product -> folded(product.sku()), product -> product));
        return references.stream()
                .map(reference -> Optional.ofNullable(byId.get(folded(reference)))
                        .or(() -> Optional.ofNullable(bySku.get(folded(reference))))
                        .orElseThrow(() -> NozzlyException.notFound(KIND, reference)))
                .toList();
    }

    private static String folded(String sku) {
        return sku.strip().toLowerCase(Locale.ROOT);
    }

    private Product change(
            OperationContext context, String reference, Optional<Version> version, UnaryOperator<Product> change) {
        return transactions.write(context, session -> {
            Product current = find(session, reference);
            return store(
                    context, session, current, change.apply(current).withVersion(version.orElse(current.version())));
        });
    }

    /** What only leaves sub-products out, or leaves them as they are, cannot make a loop. */
    private Product store(OperationContext context, StoreSession session, Product current, Product changed) {
        if (!inner(current).containsAll(inner(changed))) {
            ProductStructure.requireTree(session, changed);
        }
        Product stored = session.repository(ProductRepository.class).update(changed);
        transactions.trail(context, session).changed(KIND, stored.id(), stored.sku(), current, stored);
        return stored;
    }

    private static Set<ProductId> inner(Product product) {
        return product.bom().subProducts().stream().map(SubProductLine::product).collect(Collectors.toSet());
    }

    private static Product build(ProductId id, ProductDraft draft, Version version) {
        return new Product(
                id,
                draft.details(),
                draft.bom(),
                draft.times(),
                draft.rates(),
                draft.singleLot(),
                draft.active(),
                version);
    }

    private static <T> List<T> appended(List<T> lines, T line) {
        List<T> all = new ArrayList<>(lines);
        all.add(line);
        return all;
    }

    private static void requireFewer(int after, int before, String kind, UUID id) {
        if (after == before) {
            throw NozzlyException.notFound(kind, id);
        }
    }

    private static Optional<ProductId> id(String reference) {
        try {
            return reference.length() == 36 ? Optional.of(new ProductId(UUID.fromString(reference))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
