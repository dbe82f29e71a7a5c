package app.nozzly.pricing;

import app.nozzly.problem.NozzlyException;
import java.util.Collections;
import java.util.List;

/**
 * What a percentage is taken of. Immutable.
 *
 * @param parts parts of the order, each with its sign; each at most once
 * @param fees codes of fees that stand earlier in the schedule and whose amounts are added; only for order and payment components; each at most
 *     once
 */
public record FeeBase(List<OrderPart> parts, List<String> fees) {

    /** Nothing: the base of a fixed amount. */
    public static final FeeBase NONE = new FeeBase(List.of(), List.of());

    public FeeBase {
        parts = List.copyOf(parts);
        fees = List.copyOf(fees);
        requireDistinct(parts);
        requireDistinct(fees);
    }

    private static void requireDistinct(List<?> names) {
        names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw NozzlyException.invalid(FeeBase.class, "base", "base.twice", String.valueOf(name));
                });
    }

    public static FeeBase of(OrderPart... parts) {
        return new FeeBase(List.of(parts), List.of());
    }
}
