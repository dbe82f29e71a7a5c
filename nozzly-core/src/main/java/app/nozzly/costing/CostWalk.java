package app.nozzly.costing;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductStructure;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Costs products from the inside out, each once. Not thread-safe; made for one reading. */
final class CostWalk {

    private final Map<ProductId, Product> products;
    private final PriceBook book;
    private final ComponentPrices parts;
    private final CostingPolicy policy;
    private final Map<ProductId, ProductCost> costs = new HashMap<>();

    CostWalk(Map<ProductId, Product> products, PriceBook book, ComponentPrices parts, CostingPolicy policy) {
        this.products = products;
        this.book = book;
        this.parts = parts;
        this.policy = policy;
    }

    ProductCost cost(Product product) {
        for (ProductId id : ProductStructure.insideFirst(products, product.id())) {
            costs.computeIfAbsent(id, inner -> calculate(products.get(inner)));
        }
        return costs.get(product.id());
    }

    private ProductCost calculate(Product product) {
        CostingRates rates = policy.rates().overriddenBy(CostingOverrides.of(usable(product.rates())));
        List<LinePrice> prices = product.bom().materials().stream()
                .map(line -> book.price(line, rates.basis()))
                .toList();
        List<ComponentPrice> componentPrices =
                product.bom().components().stream().map(parts::price).toList();
        UnitCostInput input = new UnitCostInput(
                policy.currency(),
                prices.stream().map(CostWalk::material).toList(),
                components(product, componentPrices),
                new UnitTimes(
                        product.times().print(),
                        product.times().setup(),
                        product.times().handling(),
                        product.times().unitsPerPlate()),
                rates,
                product.bom().subProducts().stream().map(this::subProduct).toList());
        return new ProductCost(product, breakdown(input), prices, componentPrices, rates);
    }

    /** A cost beyond counting is named as missing instead of refused: one such product must not take all others of the reading with it. */
    private static CostBreakdown breakdown(UnitCostInput input) {
        try {
            return CostFormula.unitCost(input);
        } catch (NozzlyException tooLarge) {
            String label = Message.of(CostLine.class, "line.too_large").toString();
            return CostFormula.unitCost(new UnitCostInput(
                    input.currency(),
                    List.of(),
                    List.of(new ComponentInput(label, BigDecimal.ZERO, Optional.empty())),
                    UnitTimes.NONE,
                    CostingRates.none(input.currency()),
                    List.of()));
        }
    }

    /** Prices in another currency are as good as none: the line is then named as missing its price. So is labour at such a rate. */
    private List<ComponentInput> components(Product product, List<ComponentPrice> prices) {
        Stream<ComponentInput> counted = prices.stream()
                .map(price ->
                        new ComponentInput(price.line().name(), price.line().quantity(), price.cost()));
        Stream<ComponentInput> labour = product.rates().labourRatePerHour().stream()
                .filter(rate -> !isUsable(rate))
                .map(rate -> Message.of(CostLine.class, "line.foreign_labour", rate.getCurrencyUnit()))
                .map(label -> new ComponentInput(label.toString(), BigDecimal.ZERO, Optional.empty()));
        return Stream.concat(counted, labour).toList();
    }

    private RateOverrides usable(RateOverrides rates) {
        BigMoney nothing = BigMoney.zero(policy.currency());
        return new RateOverrides(
                rates.labourRatePerHour().map(rate -> isUsable(rate) ? rate : nothing),
                rates.powerWatts(),
                rates.failure(),
                rates.overhead(),
                rates.costBasis());
    }

    private boolean isUsable(BigMoney price) {
        return price.getCurrencyUnit().equals(policy.currency());
    }

    private static MaterialInput material(LinePrice price) {
        return new MaterialInput(
                price.line().key().label(),
                price.line().weight(),
                price.line().waste(),
                price.price().map(CostPerGram::cost));
    }

    private SubProductInput subProduct(SubProductLine line) {
        Product inner = products.get(line.product());
        return SubProductInput.of(
                inner.name(), line.quantity(), costs.get(inner.id()).breakdown());
    }
}
