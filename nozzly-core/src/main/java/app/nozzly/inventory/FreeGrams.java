package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is free on spools while lines are given their share. The rule of choice: a spool that suffices, one already opened before others, then the one with the
 * least on it; when none suffices, the fullest gives all it has, an opened one before others, and the rest is chosen in the same way. Not thread-safe.
 */
final class FreeGrams {

    private static final Comparator<Share> OPENED_FIRST =
            Comparator.comparing(share -> !share.spool().opened());
    private static final Comparator<Share> BY_WEIGHT = Comparator.comparing(Share::weight);
    private static final Comparator<Share> BY_NUMBER =
            Comparator.comparingLong(share -> share.spool().number());

    private static final Comparator<Share> SUFFICING =
            OPENED_FIRST.thenComparing(BY_WEIGHT).thenComparing(BY_NUMBER);
    private static final Comparator<Share> FULLEST =
            OPENED_FIRST.thenComparing(BY_WEIGHT.reversed()).thenComparing(BY_NUMBER);

    /** Of lots that suffice: the fewest spools, then as single spools are chosen. */
    private static final Comparator<List<Share>> LOTS =
            Comparator.<List<Share>>comparingInt(List::size).thenComparing(shares -> shares.get(0), SUFFICING);

    private final List<Spool> spools;
    private final Map<SpoolId, Grams> taken;

    FreeGrams(List<Spool> spools) {
        this(spools, Map.of());
    }

    private FreeGrams(List<Spool> spools, Map<SpoolId, Grams> taken) {
        this.spools = spools;
        this.taken = new HashMap<>(taken);
    }

    /** Grams of a spool. Immutable. */
    record Share(Spool spool, Grams weight) {}

    /** The same grams, to be shared out on trial. */
    FreeGrams copy() {
        return new FreeGrams(spools, taken);
    }

    /** How many spools can give something to a line. */
    int candidates(AllocationLine line) {
        return free(line).size();
    }

    /** Takes what a line needs; nothing when there is less. */
    Optional<List<Share>> take(AllocationLine line) {
        Optional<List<Share>> shares = lots(line).stream()
                .filter(lot -> sum(lot).compareTo(line.weight()) >= 0)
                .map(lot -> chosen(lot, line.weight()))
                .min(LOTS);
        shares.ifPresent(some -> some.forEach(share -> taken.merge(share.spool().id(), share.weight(), Grams::plus)));
        return shares;
    }

    /** The most that a line could have. */
    Grams available(AllocationLine line) {
        return lots(line).stream()
                .map(FreeGrams::sum)
                .max(Comparator.naturalOrder())
                .orElse(Grams.ZERO);
    }

    private static List<Share> chosen(List<Share> lot, Grams weight) {
        List<Share> left = new ArrayList<>(lot);
        List<Share> chosen = new ArrayList<>();
        Grams rest = weight;
        while (rest.isPositive()) {
            Grams needed = rest;
            Share next = left.stream()
                    .filter(share -> share.weight().compareTo(needed) >= 0)
                    .min(SUFFICING)
                    .map(share -> new Share(share.spool(), needed))
                    .orElseGet(() -> left.stream().min(FULLEST).orElseThrow());
            chosen.add(next);
            left.removeIf(share -> share.spool().equals(next.spool()));
            rest = rest.minus(next.weight());
        }
        return chosen;
    }

    /** What may be put together for a line: all that fits it, or that of each lot. */
    private List<List<Share>> lots(AllocationLine line) {
        List<Share> free = free(line);
        if (line.lots() == LotRule.MIXED) {
            return List.of(free);
        }
        Map<Object, List<Share>> lots = new LinkedHashMap<>();
        free.forEach(share -> lots.computeIfAbsent(lot(share.spool()), any -> new ArrayList<>())
                .add(share));
        return List.copyOf(lots.values());
    }

    private static Object lot(Spool spool) {
        return spool.details()
                .lotNumber()
                .<Object>map(number -> List.of(spool.filament().id(), number))
                .orElseGet(spool::id);
    }

    private List<Share> free(AllocationLine line) {
        return spools.stream()
                .filter(line::accepts)
                .map(spool -> new Share(spool, spool.remaining().minus(taken.getOrDefault(spool.id(), Grams.ZERO))))
                .filter(share -> share.weight().isPositive())
                .toList();
    }

    private static Grams sum(List<Share> shares) {
        return shares.stream().map(Share::weight).reduce(Grams.ZERO, Grams::plus);
    }
}
