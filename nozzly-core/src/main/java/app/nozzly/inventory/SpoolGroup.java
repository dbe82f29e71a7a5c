package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Spools that have something in common. Immutable.
 *
 * @param key by which a list is filtered to them: the id of a filament, the name of a brand, type or place; empty for those that name no place
 * @param label for people
 * @param spools how many
 * @param remaining free grams on them
 * @param physical grams on them
 * @param value physical grams of each spool at its cost per gram, summed up exactly and then at the minor unit half up; empty when no cost is known, or in several
 *     currencies
 * @param unpriced spools whose cost is not known: the value lacks them
 */
public record SpoolGroup(
        Optional<String> key,
        String label,
        long spools,
        Grams remaining,
        Grams physical,
        Optional<Money> value,
        long unpriced) {

    /** Most groups that are told at once. */
    public static final int MOST = 1000;

    /** By label in any case of letters. */
    public static final Comparator<SpoolGroup> ORDER = Comparator.comparing(
                    (SpoolGroup group) -> group.label().toLowerCase(Locale.ROOT))
            .thenComparing(SpoolGroup::label)
            .thenComparing(group -> group.key().orElse(""));

    /** Spools that a store has put together: at least one. */
    public static SpoolGroup of(Optional<String> key, String label, List<Spool> spools) {
        List<BigMoney> values = spools.stream()
                .flatMap(spool -> spool
                        .costPerGram()
                        .map(cost -> cost.multipliedBy(spool.physical().value()))
                        .stream())
                .toList();
        return new SpoolGroup(
                key,
                label,
                spools.size(),
                sum(spools, Spool::remaining),
                sum(spools, Spool::physical),
                sum(values),
                (long) spools.size() - values.size());
    }

    private static Optional<Money> sum(List<BigMoney> values) {
        boolean oneCurrency =
                values.stream().map(BigMoney::getCurrencyUnit).distinct().count() == 1;
        return oneCurrency
                ? values.stream()
                        .reduce(BigMoney::plus)
                        .map(sum -> Rounding.toMinorUnit(sum.getCurrencyUnit(), sum.getAmount()))
                : Optional.empty();
    }

    private static Grams sum(List<Spool> spools, Function<Spool, Grams> weight) {
        return spools.stream().map(weight).reduce(Grams.ZERO, Grams::plus);
    }
}
