package app.nozzly.host.products;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.pricing.FeeLabels;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.chart.ChannelBars;
import app.nozzly.host.web.view.ChannelsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.pricing.FeeBreakdown;
import app.nozzly.pricing.Price;
import app.nozzly.pricing.PriceAnswer;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws the prices of a product on all channels. For one visit. */
public final class ChannelPictures {

    private static final int PERCENT_SCALE = 4;

    private final Texts texts;
    private final Figures figures;

    public ChannelPictures(Visit visit) {
        this.texts = visit.texts();
        this.figures = visit.figures();
    }

    /**
     * Bars and table. Among prices that rest on an incomplete cost none is called the best.
     *
     * @param target what was aimed at, ready to read
     */
    public ChannelsView view(ProductPrices prices, String target) {
        CurrencyUnit currency = prices.unitCost().getCurrencyUnit();
        List<String> missing = prices.cost().breakdown().missing();
        List<ChannelBars.Row> bars = prices.channels().stream()
                .map(row -> bar(row, currency, row.best() && missing.isEmpty()))
                .toList();
        String description = String.join(
                "; ",
                bars.stream()
                        .map(bar -> bar.outcome().isEmpty()
                                ? bar.name() + ": " + bar.price()
                                : texts.say("channels.picture_row", bar.name(), bar.price(), bar.outcome()))
                        .toList());
        return new ChannelsView(
                new ChannelBars("bars", texts.say("channels.picture"), description, texts.say("channels.best"), bars),
                prices.channels().stream()
                        .map(row -> row(row, row.best() && missing.isEmpty()))
                        .toList(),
                target,
                missing);
    }

    /** Amounts of another currency than the workshop's have no place on the common scale. */
    private ChannelBars.Row bar(PricedChannel row, CurrencyUnit currency, boolean best) {
        Optional<Price> found = row.answer().price();
        if (found.isEmpty()) {
            return new ChannelBars.Row(
                    row.channel().name(),
                    texts.say("channels.unreachable"),
                    "",
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    false,
                    false);
        }
        Price price = found.get();
        return new ChannelBars.Row(
                row.channel().name(),
                figures.money(price.list()).text(),
                outcome(price),
                price.netRevenue().minus(price.profit()).getAmount().max(BigDecimal.ZERO),
                price.fees().total().getAmount(),
                price.profit().getAmount(),
                best,
                price.list().getCurrencyUnit().equals(currency));
    }

    private String outcome(Price price) {
        String profit = figures.money(price.profit()).text();
        return price.marginPercent()
                .map(margin -> profit + " · " + percent(margin).text())
                .orElse(profit);
    }

    private ChannelsView.Row row(PricedChannel row, boolean best) {
        String reason = row.answer() instanceof PriceAnswer.Unreachable none
                ? none.reason().text(texts.locale())
                : "";
        Link channel =
                new Link(row.channel().name(), "/channels/" + row.channel().id());
        return new ChannelsView.Row(channel, row.answer().price().map(price -> price(row, price)), reason, best);
    }

    private ChannelsView.Price price(PricedChannel row, Price price) {
        Figure profit = figures.money(price.profit());
        return new ChannelsView.Price(
                figures.money(price.list()),
                figures.money(price.fees().total()),
                feeLines(price.fees()),
                figures.money(price.netRevenue()),
                netLines(row, price),
                price.profit().isNegative() ? profit.toned(Tone.BAD) : profit,
                profitLines(row, price),
                price.marginPercent().map(this::percent),
                price.markupPercent().map(this::percent),
                row.breakEven().listPrice().map(figures::money));
    }

    /** Revenue is without tax; of shipping only the amount that is charged is told beside it. */
    private List<ChannelsView.FeeLine> netLines(PricedChannel row, Price price) {
        Money shipping = row.channel().terms().shippingCharged();
        String revenue = shipping.isZero()
                ? texts.say("channels.revenue")
                : texts.say("channels.revenue_shipping", figures.money(shipping).text());
        return List.of(
                line(revenue, price.revenue()),
                line(texts.say("channels.fees"), price.netRevenue().minus(price.revenue())));
    }

    private List<ChannelsView.FeeLine> profitLines(PricedChannel row, Price price) {
        Money shipping = row.channel().terms().shippingPaid();
        List<ChannelsView.FeeLine> lines = new ArrayList<>(List.of(
                line(texts.say("channels.net"), price.netRevenue()),
                line(
                        texts.say("channels.cost"),
                        price.profit().minus(price.netRevenue()).plus(shipping))));
        if (!shipping.isZero()) {
            lines.add(line(texts.say("channels.shipping_paid"), shipping.negated()));
        }
        return lines;
    }

    private List<ChannelsView.FeeLine> feeLines(FeeBreakdown fees) {
        List<ChannelsView.FeeLine> lines = new ArrayList<>();
        fees.fees().forEach((code, amount) -> lines.add(line(FeeLabels.of(code, texts.locale()), amount)));
        if (!fees.taxIncluded() && !fees.taxOnFees().isZero()) {
            lines.add(line(texts.say("channels.tax_on_fees"), fees.taxOnFees()));
        }
        return lines;
    }

    private ChannelsView.FeeLine line(String label, Money amount) {
        return new ChannelsView.FeeLine(label, figures.money(amount));
    }

    private Figure percent(BigDecimal percent) {
        return figures.percent(Percentage.ofPercent(percent.setScale(PERCENT_SCALE, RoundingMode.HALF_UP)));
    }
}
