package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which spools give how much to which lines. A formula: it looks at spools and changes none. Immutable.
 *
 * @param lines those that get all they need
 * @param uncovered those that get nothing
 * @param shortages what is missing for them
 */
record AllocationPlan(List<Line> lines, List<AllocationLine> uncovered, List<Shortage> shortages) {

    /** How often another order is tried; each look at all lines and spools happens while the spools are locked. */
    private static final int MOST_TRIALS = 16;

    AllocationPlan {
        lines = List.copyOf(lines);
        uncovered = List.copyOf(uncovered);
        shortages = List.copyOf(shortages);
    }

    /** A line and what it gets. Immutable. */
    record Line(AllocationLine line, List<FreeGrams.Share> shares) {}

    /** What came of a whole: the lines that got what they need, and what is left. */
    private record Trial(List<Line> covered, FreeGrams left) {}

    /** The plan for a request with what is free on these spools. */
    static AllocationPlan of(AllocationRequest request, List<Spool> spools) {
        FreeGrams free = new FreeGrams(spools);
        List<Line> lines = new ArrayList<>();
        List<AllocationLine> uncovered = new ArrayList<>();
        Map<String, Shortage> shortages = new LinkedHashMap<>();
        for (List<AllocationLine> whole : wholes(request)) {
            Trial trial = best(whole, free);
            if (trial.covered().size() == whole.size()) {
                lines.addAll(trial.covered());
                free = trial.left();
            } else {
                uncovered.addAll(whole);
                missing(whole, trial)
                        .forEach(shortage -> shortages.merge(shortage.material(), shortage, AllocationPlan::both));
            }
        }
        return new AllocationPlan(lines, uncovered, List.copyOf(shortages.values()));
    }

    /** What is covered whole or not at all. */
    private static List<List<AllocationLine>> wholes(AllocationRequest request) {
        if (request.coverage() == Coverage.ALL_OR_NOTHING) {
            return List.of(request.lines());
        }
        Map<Reference, List<AllocationLine>> wholes = new LinkedHashMap<>();
        request.lines()
                .forEach(line -> wholes.computeIfAbsent(line.reference(), any -> new ArrayList<>())
                        .add(line));
        return List.copyOf(wholes.values());
    }

    /**
     * Lines that few spools can serve go first, so that others do not take from them what they could have elsewhere. A line that goes short all the same has its
     * turn before all others in another trial, unless it had that already. Lines that ask for different parts of a key may be refused all the same where only
     * an exact flow would find the one way that serves them all.
     */
    private static Trial best(List<AllocationLine> lines, FreeGrams free) {
        Map<AllocationLine, Integer> candidates = new LinkedHashMap<>();
        lines.forEach(line -> candidates.computeIfAbsent(line, free::candidates));
        List<AllocationLine> order = new ArrayList<>(lines);
        order.sort(Comparator.comparing(candidates::get));
        Trial first = trial(lines, order, free);
        Trial trial = first;
        Set<AllocationLine> promoted = new HashSet<>();
        for (int tries = 1; tries < Math.min(lines.size(), MOST_TRIALS); tries++) {
            Optional<AllocationLine> unserved = firstUnserved(order, trial);
            if (unserved.isEmpty()) {
                return trial;
            }
            AllocationLine line = unserved.get();
            if (line.equals(order.get(0)) || !promoted.add(line) || isBeyond(line, lines, free)) {
                return first;
            }
            order.remove(line);
            order.add(0, line);
            trial = trial(lines, order, free);
        }
        return trial.covered().size() == lines.size() ? trial : first;
    }

    /** Whether all lines of a material want more of it than there is: then no order serves them. */
    private static boolean isBeyond(AllocationLine line, List<AllocationLine> lines, FreeGrams free) {
        List<AllocationLine> same =
                lines.stream().filter(one -> label(one).equals(label(line))).toList();
        boolean plain = same.stream().allMatch(one -> one.spool().isEmpty() && one.lots() == LotRule.MIXED);
        return plain && sum(lines, label(line)).compareTo(free.available(line)) > 0;
    }

    private static Optional<AllocationLine> firstUnserved(List<AllocationLine> order, Trial trial) {
        List<AllocationLine> left = new ArrayList<>(order);
        trial.covered().forEach(line -> left.remove(line.line()));
        return left.stream().findFirst();
    }

    private static Trial trial(List<AllocationLine> lines, List<AllocationLine> order, FreeGrams free) {
        FreeGrams left = free.copy();
        List<Line> covered = new ArrayList<>();
        order.forEach(line -> left.take(line).ifPresent(shares -> covered.add(new Line(line, shares))));
        covered.sort(Comparator.comparingInt(line -> lines.indexOf(line.line())));
        return new Trial(covered, left);
    }

    /** Material by material: what all its lines need, and what they could get. */
    private static List<Shortage> missing(List<AllocationLine> lines, Trial trial) {
        List<AllocationLine> served = trial.covered().stream().map(Line::line).toList();
        List<AllocationLine> unserved = new ArrayList<>(lines);
        served.forEach(unserved::remove);
        Map<String, Shortage> missing = new LinkedHashMap<>();
        unserved.forEach(line -> missing.computeIfAbsent(
                label(line),
                label -> new Shortage(
                        label,
                        sum(lines, label),
                        sum(served, label).plus(trial.left().available(line)))));
        return List.copyOf(missing.values());
    }

    private static Grams sum(List<AllocationLine> lines, String label) {
        return lines.stream()
                .filter(line -> label(line).equals(label))
                .map(AllocationLine::weight)
                .reduce(Grams.ZERO, Grams::plus);
    }

    private static String label(AllocationLine line) {
        return line.material().label();
    }

    /** Of two wholes that both lack a material: each could have what is there. */
    private static Shortage both(Shortage one, Shortage other) {
        Grams most = one.available().compareTo(other.available()) < 0 ? other.available() : one.available();
        return new Shortage(one.material(), one.required().plus(other.required()), most);
    }
}
