package app.nozzly.host.pricing;

import app.nozzly.host.http.CostFigure;
import app.nozzly.pricing.FeeBreakdown;
import app.nozzly.pricing.Price;
import app.nozzly.pricing.PriceAnswer;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.store.Version;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A price on a channel as it is written; without a price, @CostFigure the reason; with a saved target, the version of that. Immutable. */
record PriceRowJson(
        Optional<UUID> channelId,
        Optional<String> channelName,
        boolean feasible,
        Optional<String> reason,
        @CostFigure Optional<TargetJson> target,
        Optional<Money> listPrice,
        Optional<PriceFees> fees,
        Optional<Money> revenue,
        Optional<Money> tax,
        Optional<Money> netRevenue,
        @CostFigure Optional<Money> profit,
        @CostFigure Optional<BigDecimal> marginPercent,
        @CostFigure Optional<BigDecimal> markupPercent,
        @CostFigure Optional<Money> breakEvenPrice,
        @CostFigure Optional<Money> failsAgainAt,
        @CostFigure Optional<Money> sameProfitPrice,
        @CostFigure Optional<Integer> rankByProfit,
        @CostFigure Optional<Integer> rankByMargin,
        @CostFigure Optional<Boolean> best,
        List<WarningJson> warnings,
        Optional<Long> version) {

    /** A row without a channel. */
    static PriceRowJson of(PriceAnswer answer, PriceAnswer breakEven, Locale locale) {
        Optional<Price> price = answer.price();
        return new PriceRowJson(
                Optional.empty(),
                Optional.empty(),
                price.isPresent(),
                reason(answer, locale),
                Optional.empty(),
                price.map(Price::list),
                price.map(found -> PriceFees.of(found.fees(), locale)),
                price.map(Price::revenue),
                price.map(Price::tax),
                price.map(Price::netRevenue),
                price.map(Price::profit),
                price.flatMap(Price::marginPercent),
                price.flatMap(Price::markupPercent),
                breakEven.listPrice(),
                price.flatMap(Price::failsAgainAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                price.map(found -> WarningJson.of(found.fees().warnings(), locale))
                        .orElse(List.of()),
                Optional.empty());
    }

    static PriceRowJson of(PricedChannel row, Locale locale) {
        PriceRowJson figures = of(row.answer(), row.breakEven(), locale);
        return new PriceRowJson(
                Optional.of(row.channel().id().value()),
                Optional.of(row.channel().name()),
                figures.feasible,
                figures.reason,
                Optional.of(TargetJson.of(row.target())),
                figures.listPrice,
                figures.fees,
                figures.revenue,
                figures.tax,
                figures.netRevenue,
                figures.profit,
                figures.marginPercent,
                figures.markupPercent,
                figures.breakEvenPrice,
                figures.failsAgainAt,
                row.forSameProfit().flatMap(PriceAnswer::listPrice),
                row.rankByProfit(),
                row.rankByMargin(),
                Optional.of(row.best()),
                Stream.concat(WarningJson.of(row.warnings(), locale).stream(), figures.warnings.stream())
                        .toList(),
                row.rule().map(Version::number));
    }

    private static Optional<String> reason(PriceAnswer answer, Locale locale) {
        return answer instanceof PriceAnswer.Unreachable unreachable
                ? Optional.of(unreachable.reason().text(locale))
                : Optional.empty();
    }

    /** The fees within a price. Immutable. */
    record PriceFees(
            Money total,
            Money taxOnFees,
            @JsonProperty("tax_included") boolean taxIncluded,
            List<PriceFee> lines) {

        static PriceFees of(FeeBreakdown fees, Locale locale) {
            return new PriceFees(
                    fees.total(),
                    fees.taxOnFees(),
                    fees.taxIncluded(),
                    fees.fees().entrySet().stream()
                            .map(fee -> new PriceFee(fee.getKey(), FeeLabels.of(fee.getKey(), locale), fee.getValue()))
                            .toList());
        }
    }

    /** One fee. Immutable. */
    record PriceFee(String code, String label, Money amount) {}
}
