package app.nozzly.host.pricing;

import app.nozzly.host.http.CostFigure;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** A product on every active channel as it is written. Immutable. */
record ProductPricesJson(
        UUID productId,
        String sku,
        String name,
        @CostFigure Money unitCost,
        boolean costComplete,
        @CostFigure List<String> missing,
        @CostFigure Optional<UUID> bestByProfit,
        @CostFigure Optional<UUID> bestByMargin,
        List<PriceRowJson> channels) {

    static ProductPricesJson of(ProductPrices prices, Locale locale) {
        return new ProductPricesJson(
                prices.cost().product().id().value(),
                prices.cost().product().sku(),
                prices.cost().product().name(),
                prices.unitCost(),
                prices.cost().breakdown().complete(),
                prices.cost().breakdown().missing(),
                first(prices, PricedChannel::rankByProfit),
                first(prices, PricedChannel::rankByMargin),
                prices.channels().stream()
                        .map(row -> PriceRowJson.of(row, locale))
                        .toList());
    }

    private static Optional<UUID> first(
            ProductPrices prices, java.util.function.Function<PricedChannel, Optional<Integer>> rank) {
        return prices.channels().stream()
                .filter(row -> rank.apply(row).filter(place -> place == 1).isPresent())
                .map(row -> row.channel().id().value())
                .findFirst();
    }
}
