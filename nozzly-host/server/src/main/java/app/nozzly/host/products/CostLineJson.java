package app.nozzly.host.products;

import app.nozzly.costing.CostLine;
import app.nozzly.host.workshop.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A line of a cost as it is written. Immutable. */
record CostLineJson(
        String kind, String label, BigDecimal quantity, String unit, Optional<BigMoney> rate, Money amount) {

    static CostLineJson of(CostLine line, Locale locale) {
        return new CostLineJson(
                CostJson.kind(line.kind()),
                line.label(locale),
                Decimals.plain(line.quantity()),
                line.reason().unit().code(),
                line.rate().map(rate -> BigMoney.of(rate.getCurrencyUnit(), Decimals.plain(rate.getAmount()))),
                line.amount());
    }
}
