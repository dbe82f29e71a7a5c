package app.nozzly.host.pricing;

import app.nozzly.host.csv.CsvTable;
import app.nozzly.pricing.Price;
import app.nozzly.pricing.PriceAnswer;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.problem.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A price list as comma-separated values: one row for each product and channel. Stateless. */
public final class PriceListCsv {

    private static final List<String> COLUMNS = List.of(
            "sku",
            "name",
            "channel",
            "currency",
            "unit_cost",
            "list_price",
            "fees",
            "net_revenue",
            "profit",
            "margin_percent",
            "markup_percent",
            "break_even_price",
            "best",
            "reason",
            "cost_complete",
            "missing");

    private PriceListCsv() {}

    /** The whole list. */
    public static CsvTable table(List<ProductPrices> prices, Locale locale) {
        return new CsvTable(
                COLUMNS.stream()
                        .map(column ->
                                Message.of(PriceListCsv.class, "csv." + column).text(locale))
                        .toList(),
                prices.stream()
                        .flatMap(product -> product.channels().stream().map(row -> row(product, row, locale)))
                        .toList());
    }

    private static List<String> row(ProductPrices product, PricedChannel row, Locale locale) {
        Optional<Price> price = row.answer().price();
        return Stream.of(
                        Optional.of(product.cost().product().sku()),
                        Optional.of(product.cost().product().name()),
                        Optional.of(row.channel().name()),
                        Optional.of(row.channel().currency().getCode()),
                        Optional.of(amount(product.unitCost())),
                        price.map(Price::list).map(PriceListCsv::amount),
                        price.map(found -> amount(found.fees().total())),
                        price.map(Price::netRevenue).map(PriceListCsv::amount),
                        price.map(Price::profit).map(PriceListCsv::amount),
                        price.flatMap(Price::marginPercent).map(BigDecimal::toPlainString),
                        price.flatMap(Price::markupPercent).map(BigDecimal::toPlainString),
                        row.breakEven().listPrice().map(PriceListCsv::amount),
                        Optional.of(String.valueOf(row.best())),
                        row.answer() instanceof PriceAnswer.Unreachable none
                                ? Optional.of(none.reason().text(locale))
                                : Optional.<String>empty(),
                        Optional.of(String.valueOf(product.cost().breakdown().complete())),
                        Optional.of(String.join("; ", product.cost().breakdown().missing())))
                .map(value -> value.orElse(""))
                .toList();
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }
}
