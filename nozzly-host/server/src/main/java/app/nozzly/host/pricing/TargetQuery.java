package app.nozzly.host.pricing;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Request;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;

/** A target in query parameters: at most one of them. Stateless. */
final class TargetQuery {

    static final Parameter[] PARAMETERS = {
        Parameter.number("margin_percent").example("40"),
        Parameter.number("markup_percent"),
        Parameter.number("profit"),
        Parameter.number("list_price")
    };

    private TargetQuery() {}

    /** The target asked for; empty when none is: only then is the workshop not asked for its currency. */
    static Optional<PriceTarget> read(Request<?> request, WorkshopMoney money) {
        TargetInput input = new TargetInput(
                decimal(request, "margin_percent").map(Percentage::ofPercent),
                decimal(request, "markup_percent").map(Percentage::ofPercent),
                decimal(request, "profit").map(amount -> new MoneyInput(amount, Optional.empty())),
                decimal(request, "list_price").map(amount -> new MoneyInput(amount, Optional.empty())));
        boolean none =
                input.equals(new TargetInput(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return none ? Optional.empty() : Optional.of(input.target(money.amounts(request.context())));
    }

    private static Optional<BigDecimal> decimal(Request<?> request, String name) {
        return request.query(name).map(text -> {
            if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
                throw NozzlyException.invalid(TargetQuery.class, name, "target.number", text);
            }
            return new BigDecimal(text);
        });
    }
}
