package app.nozzly.host.products;

import app.nozzly.costing.CostLine;
import app.nozzly.host.workshop.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A line of a cost as it is written. Immutable.
 *
 * @param source what gave the rate of a material or component: {@code spool}, {@code weighted_average}, {@code last_purchase}, {@code standard},
 *     {@code moving_average} or, as the line states it, {@code line}
 */
record CostLineJson(
        String kind,
        String label,
        BigDecimal quantity,
        String unit,
        Optional<BigMoney> rate,
        Money amount,
        Optional<String> source) {

    static CostLineJson of(CostLine line, Optional<String> source, Locale locale) {
        return new CostLineJson(
                CostJson.kind(line.kind()),
                line.label(locale),
                Decimals.plain(line.quantity()),
                line.reason().unit().code(),
                line.rate().map(rate -> BigMoney.of(rate.getCurrencyUnit(), Decimals.plain(rate.getAmount()))),
                line.amount(),
                source);
    }
}
