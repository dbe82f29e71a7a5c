package app.nozzly.pricing;

import app.nozzly.problem.Message;
import java.util.Optional;
import org.joda.money.Money;

/** The answer to a search for a price: a {@link Price}, or {@link Unreachable} with the reason. */
public sealed interface PriceAnswer permits Price, PriceAnswer.Unreachable {

    /** The price, if there is one. */
    default Optional<Price> price() {
        return this instanceof Price price ? Optional.of(price) : Optional.empty();
    }

    /** The list price, if there is one. */
    default Optional<Money> listPrice() {
        return price().map(Price::list);
    }

    /**
     * No price up to a million major units reaches the target.
     *
     * @param reason why, for people
     */
    record Unreachable(Message reason) implements PriceAnswer {}
}
