package app.nozzly.inventory;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * How the average cost of a component moves: at receipt, and when an entry is taken back. Source: moving average at receipt, eight decimals half up; at zero
 * stock the last average stays; a reversal goes back at the cost at which it went out. Pure.
 */
final class MovingAverage {

    private MovingAverage() {}

    /** (what is there × its average + what came × its cost) ÷ all of it. What is there without a known cost takes on that of what came. */
    static Optional<BigMoney> received(Component before, Quantity quantity, BigMoney cost) {
        boolean alone = before.quantity().isZero() || before.averageCost().isEmpty();
        return Optional.of(
                alone ? cost : mixed(before.quantity(), before.averageCost().get(), quantity, cost));
    }

    /**
     * The average once an entry is taken back. Where the component stands as that entry left it, the average is again what it was before, exactly; else the
     * entry's pieces go back at their own cost. An average that cannot be reckoned, because nothing or less than nothing in value would be left, stays.
     */
    static Optional<BigMoney> reversed(Component now, NewComponentMovement entry) {
        if (now.quantity().equals(entry.totalAfter()) && now.averageCost().equals(entry.averageAfter())) {
            return entry.averageBefore();
        }
        Quantity left = now.quantity().minus(entry.quantityDelta());
        if (now.averageCost().isEmpty() || entry.unitCost().isEmpty() || !left.isPositive()) {
            return now.averageCost().or(entry::unitCost);
        }
        BigMoney mixed = mixed(
                now.quantity(),
                now.averageCost().get(),
                entry.quantityDelta().negated(),
                entry.unitCost().get());
        return mixed.isNegative() ? now.averageCost() : Optional.of(mixed);
    }

    private static BigMoney mixed(Quantity there, BigMoney average, Quantity moved, BigMoney cost) {
        BigDecimal worth =
                average.getAmount().multiply(there.value()).add(cost.getAmount().multiply(moved.value()));
        return Rounding.toUnitCost(
                average.getCurrencyUnit(),
                Rounding.quotient(worth, there.plus(moved).value()));
    }
}
