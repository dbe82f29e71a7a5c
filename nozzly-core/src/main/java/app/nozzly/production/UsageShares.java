package app.nozzly.production;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Apportionment;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Shares the grams that a run really took over its items. Stateless and thread-safe. */
public final class UsageShares {

    private UsageShares() {}

    /**
     * One item of a run.
     *
     * @param estimated grams estimated for all its units, not negative
     * @param quantity units of it, not negative
     */
    public record Item(Grams estimated, long quantity) {

        public Item {
            if (estimated.isNegative() || quantity < 0) {
                throw NozzlyException.invalid(
                        UsageShares.class,
                        "items",
                        "shares.negative",
                        estimated.value().toPlainString(),
                        quantity);
            }
        }
    }

    /**
     * Grams for each item by estimated grams, largest remainder in billionths of a gram, ties to the earlier item. When nothing was estimated, by
     * quantity; when that is zero too, equally.
     *
     * @return one share for each item, summing exactly to {@code actual}
     */
    public static List<Grams> share(Grams actual, List<Item> items) {
        boolean estimated = items.stream().anyMatch(item -> item.estimated().isPositive());
        Function<Item, BigDecimal> weight =
                estimated ? item -> item.estimated().value() : item -> BigDecimal.valueOf(item.quantity());
        List<BigDecimal> weights = items.stream().map(weight).toList();
        long billionths = actual.value().unscaledValue().longValueExact();
        return Arrays.stream(Apportionment.split(billionths, weights))
                .mapToObj(part -> Grams.of(BigDecimal.valueOf(part, Grams.SCALE)))
                .toList();
    }
}
