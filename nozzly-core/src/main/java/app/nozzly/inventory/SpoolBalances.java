package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What spools say of themselves, beside what their entries come to. Not thread-safe, used once. */
final class SpoolBalances {

    /** Stores take some ten thousand ids at once. */
    private static final int TOGETHER = 10_000;

    private final StockMovementRepository ledger;
    private final AllocationRepository allocations;
    private final List<Spool> spools;
    private final Map<SpoolId, LedgerSum> sums;
    private final NotedEnds noted;
    private final Set<NotedEnd> confirmed;

    SpoolBalances(StoreSession session, NotedEnds noted) {
        this.ledger = session.repository(StockMovementRepository.class);
        this.allocations = session.repository(AllocationRepository.class);
        this.spools = session.repository(SpoolRepository.class).all();
        this.sums = ledger.sums().stream().collect(Collectors.toMap(LedgerSum::spool, Function.identity()));
        this.noted = noted;
        this.confirmed = ledger.confirmed(noted.ofSpools());
    }

    LedgerReport report() {
        List<LedgerFault> faults = new ArrayList<>();
        for (int start = 0; start < spools.size(); start += TOGETHER) {
            faults.addAll(faults(spools.subList(start, Math.min(spools.size(), start + TOGETHER))));
        }
        missing().map(SpoolBalances::missing).forEach(faults::add);
        long entries = sums.values().stream().mapToLong(LedgerSum::entries).sum();
        return new LedgerReport(spools.size(), entries, faults);
    }

    private List<LedgerFault> faults(List<Spool> some) {
        List<SpoolId> ids = some.stream().map(Spool::id).toList();
        Map<SpoolId, LedgerEnd> ends = ledger.ends(ids);
        Map<SpoolId, List<Allocation>> open =
                allocations.openOn(ids).stream().collect(Collectors.groupingBy(Allocation::spool));
        Map<MovementId, Grams> claimed = ledger.claimed(
                open.values().stream().flatMap(List::stream).map(Allocation::id).toList());
        return some.stream()
                .flatMap(spool -> new Said(
                                spool,
                                ends.getOrDefault(spool.id(), LedgerEnd.NONE),
                                open.getOrDefault(spool.id(), List.of()).stream()
                                        .allMatch(claim -> claim.open().equals(claimed.get(claim.id()))),
                                sum(open.getOrDefault(spool.id(), List.of())))
                        .disagreement().stream())
                .toList();
    }

    private static Grams sum(List<Allocation> open) {
        return open.stream().map(Allocation::open).reduce(Grams.ZERO, Grams::plus);
    }

    /** Spools that a checkpoint has noted and nobody knows any more. */
    private Stream<SpoolId> missing() {
        Set<SpoolId> gone = new LinkedHashSet<>(noted.spools());
        spools.forEach(spool -> gone.remove(spool.id()));
        return gone.stream();
    }

    private static LedgerFault missing(SpoolId spool) {
        return new LedgerFault(
                spool, spool.toString(), OptionalLong.empty(), Message.of(LedgerCheck.class, "ledger.missing", spool));
    }

    /** What is said of a spool. Immutable. */
    private final class Said {

        private final Spool spool;
        private final LedgerEnd end;
        private final boolean claimsAgree;
        private final Grams claimed;
        private final LedgerSum sum;

        /** @param claimsAgree whether each open claim holds what its entries come to */
        Said(Spool spool, LedgerEnd end, boolean claimsAgree, Grams claimed) {
            this.spool = spool;
            this.end = end;
            this.claimsAgree = claimsAgree;
            this.claimed = claimed;
            this.sum = sums.getOrDefault(spool.id(), LedgerSum.none(spool.id()));
        }

        /** The first figure that is not what the entries come to. */
        Optional<LedgerFault> disagreement() {
            if (!sum.weight().equals(spool.remaining())) {
                return fault("ledger.spool", spool.code(), spool.remaining(), sum.weight());
            }
            if (!sum.allocated().equals(spool.allocated())) {
                return fault("ledger.allocated", spool.code(), spool.allocated(), sum.allocated());
            }
            if (!claimsAgree || !claimed.equals(spool.allocated())) {
                return fault("ledger.allocations", spool.code());
            }
            if (sum.entries() != end.length()) {
                return fault("ledger.length", spool.code(), end.length(), sum.entries());
            }
            return sum.isUnbroken()
                    ? noted.of(NotedEnd.of(spool.id())).flatMap(this::beside)
                    : fault("ledger.gap", spool.code(), sum.first(), sum.last(), sum.entries());
        }

        private Optional<LedgerFault> beside(LedgerEnd then) {
            if (then.length() > end.length()) {
                return fault("ledger.cut", spool.code(), then.length(), end.length());
            }
            return confirmed.contains(new NotedEnd(NotedEnd.of(spool.id()), then))
                    ? Optional.empty()
                    : fault("ledger.noted", then.length());
        }

        private Optional<LedgerFault> fault(String key, Object... figures) {
            return Optional.of(new LedgerFault(
                    spool.id(), spool.code(), OptionalLong.empty(), Message.of(LedgerCheck.class, key, figures)));
        }
    }
}
