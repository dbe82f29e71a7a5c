package app.nozzly.pricing;

import java.util.List;

/**
 * What a percentage is taken of. Immutable.
 *
 * @param parts parts of the order, each with its sign
 * @param fees codes of fees that stand earlier in the schedule and whose amounts are added; only for order and payment components
 */
public record FeeBase(List<OrderPart> parts, List<String> fees) {

    /** Nothing: the base of a fixed amount. */
    public static final FeeBase NONE = new FeeBase(List.of(), List.of());

    public FeeBase {
        parts = List.copyOf(parts);
        fees = List.copyOf(fees);
    }

    public static FeeBase of(OrderPart... parts) {
        return new FeeBase(List.of(parts), List.of());
    }
}
