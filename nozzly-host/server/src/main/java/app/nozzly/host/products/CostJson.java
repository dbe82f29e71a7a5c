package app.nozzly.host.products;

import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostPart;
import app.nozzly.costing.ProductCost;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What one unit costs as it is written. Immutable. */
record CostJson(
        UUID productId,
        CurrencyUnit currency,
        boolean complete,
        List<String> missing,
        Money materialCost,
        Money componentCost,
        Money laborCost,
        Money machineCost,
        Money failureCost,
        Money overheadCost,
        Money subProductCost,
        Money totalCost,
        List<CostLineJson> lines) {

    static CostJson of(ProductCost cost, Locale locale) {
        CostBreakdown breakdown = cost.breakdown();
        PriceSources sources = new PriceSources(cost);
        return new CostJson(
                cost.product().id().value(),
                breakdown.currency(),
                breakdown.complete(),
                breakdown.missing(),
                breakdown.part(CostPart.MATERIAL),
                breakdown.part(CostPart.COMPONENT),
                breakdown.part(CostPart.LABOUR),
                breakdown.part(CostPart.MACHINE),
                breakdown.part(CostPart.FAILURE),
                breakdown.part(CostPart.OVERHEAD),
                breakdown.part(CostPart.SUB_PRODUCT),
                breakdown.total(),
                breakdown.lines().stream()
                        .map(line -> CostLineJson.of(line, sources.next(line).code(), locale))
                        .toList());
    }

    /** The parts are called as the amounts beside them: {@code labor}, not {@code labour}. */
    static String kind(CostPart part) {
        return part == CostPart.LABOUR ? "labor" : part.code();
    }
}
