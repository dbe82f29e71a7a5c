package app.nozzly.pricing;

import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostLine;
import app.nozzly.costing.CostPart;
import app.nozzly.costing.CostUnit;
import app.nozzly.pricing.internal.TextTable;
import app.nozzly.problem.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A cost and its prices as tables of plain text, for a terminal or a mail. Amounts are plain decimals under the name of their currency; every line ends
 * with a line feed. Immutable and thread-safe.
 */
public final class QuoteText {

    private static final int SHOWN_DECIMALS = 3;

    private final Locale locale;

    private QuoteText(Locale locale) {
        this.locale = locale;
    }

    /** Texts in a language, falling back to English. */
    public static QuoteText in(Locale locale) {
        return new QuoteText(locale);
    }

    /** The cost of a product and its price on every channel, in English. */
    public static String of(ProductPrices prices) {
        QuoteText text = in(Locale.ENGLISH);
        List<ChannelComparison.Row> rows =
                prices.channels().stream().map(PricedChannel::row).toList();
        return text.cost(prices.cost().breakdown()) + "\n" + text.prices(rows);
    }

    /** The cost of one unit: each part that is not zero with its lines, the total, and the lines without a price by name. */
    public String cost(CostBreakdown cost) {
        TextTable table = new TextTable(4);
        table.row(say("quote.cost"), "", "", cost.currency().getCode());
        for (CostPart part : CostPart.values()) {
            List<CostLine> lines =
                    cost.lines().stream().filter(line -> line.kind() == part).toList();
            if (!lines.isEmpty()) {
                table.row(say("quote.part." + part.code()), "", "", plain(cost.part(part)));
                lines.forEach(line -> addLine(table, line));
            }
        }
        table.row(say("quote.total"), "", "", plain(cost.total()));
        String missing = cost.complete() ? "" : say("quote.missing", String.join(", ", cost.missing())) + "\n";
        return table + missing;
    }

    private void addLine(TextTable table, CostLine line) {
        String unit = say("quote.unit." + line.reason().unit().name().toLowerCase(Locale.ROOT));
        table.row(
                "  " + line.label(locale),
                shortened(line.quantity()) + " " + unit,
                line.rate().map(rate -> "× " + rate(rate)).orElseGet(() -> noRate(line)),
                plain(line.amount()));
    }

    private String noRate(CostLine line) {
        return line.reason().unit() == CostUnit.PERCENT ? "" : say("quote.no_price");
    }

    /**
     * One line for each channel: list price, fees, profit, margin, break-even and whether it brings the most profit. A channel without a price says why
     * below the table, as do warnings about fees.
     */
    public String prices(List<ChannelComparison.Row> rows) {
        TextTable table = new TextTable(7);
        table.row(
                say("quote.channel"),
                say("quote.price"),
                say("quote.fees"),
                say("quote.profit"),
                say("quote.margin"),
                say("quote.break_even"));
        Set<String> notes = new LinkedHashSet<>();
        for (ChannelComparison.Row row : rows) {
            addChannel(table, row);
            note(row, notes);
        }
        StringBuilder text = new StringBuilder(table.toString());
        notes.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private void addChannel(TextTable table, ChannelComparison.Row row) {
        Optional<Price> price = row.answer().price();
        table.row(
                row.name(),
                amount(price.map(Price::list)),
                amount(price.map(known -> known.fees().total())),
                amount(price.map(Price::profit)),
                price.flatMap(Price::marginPercent)
                        .map(margin -> margin.setScale(2, RoundingMode.HALF_UP) + " %")
                        .orElse("–"),
                amount(row.breakEven().listPrice()),
                row.rankByProfit()
                        .filter(rank -> rank == 1)
                        .map(best -> say("quote.best"))
                        .orElse(""));
    }

    private void note(ChannelComparison.Row row, Set<String> notes) {
        if (row.answer() instanceof PriceAnswer.Unreachable unreachable) {
            notes.add(row.name() + ": " + unreachable.reason().text(locale));
        }
        row.answer().price().ifPresent(price -> {
            price.failsAgainAt().ifPresent(edge -> notes.add(say("quote.fails_again", row.name(), plain(edge))));
            price.fees()
                    .warnings()
                    .forEach(warning ->
                            notes.add(row.name() + ": " + warning.message().text(locale)));
        });
    }

    private static String amount(Optional<Money> amount) {
        return amount.map(QuoteText::plain).orElse("–");
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    private static String shortened(BigDecimal quantity) {
        BigDecimal shown =
                quantity.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    /** All decimals that say something, but no fewer than the currency has. */
    private static String rate(BigMoney rate) {
        BigDecimal amount = rate.getAmount().stripTrailingZeros();
        int decimals = rate.getCurrencyUnit().getDecimalPlaces();
        return (amount.scale() < decimals ? amount.setScale(decimals) : amount).toPlainString();
    }

    private String say(String key, Object... arguments) {
        return Message.of(QuoteText.class, key, arguments).text(locale);
    }
}
