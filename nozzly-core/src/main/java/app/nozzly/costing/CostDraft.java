package app.nozzly.costing;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/** A line before rounding: its amount is a numerator over the tally's divisor. */
record CostDraft(CostReason reason, String name, BigDecimal quantity, Optional<BigMoney> rate, BigDecimal numerator) {}
