package app.nozzly.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the entries that one command posts together, so that all are found from any of them. Not thread-safe, used once. */
final class EntryGroup {

    /** How many parts are looked for at a time; most commands post no more. */
    private static final int STEP = 8;

    private static final Comparator<StockMovement> LAST_FIRST = Comparator.comparing(
                    (StockMovement entry) -> entry.movement().spool().toString())
            .thenComparing(Comparator.comparingLong(StockMovement::sequence).reversed());

    private final MovementId leader;
    private int named;

    /** @param first whose middle gives way to the number of each part */
    EntryGroup(MovementId first) {
        this.leader = first.leading();
    }

    MovementId leader() {
        return leader;
    }

    /** The name of the next entry; the leader's comes first. */
    MovementId next() {
        MovementId name = leader.part(named);
        named++;
        return name;
    }

    /** An entry with all that go back with it: its parts, the other side of a split, and what was found for a use. Those of one spool with the last one first. */
    static List<StockMovement> of(StockMovementRepository ledger, StockMovement entry) {
        MovementId id = entry.movement().id();
        List<StockMovement> all = parts(ledger, id.leading());
        if (!all.contains(entry)) {
            all = new ArrayList<>(together(known(ledger, List.of(id)), id).toList());
        }
        all.sort(LAST_FIRST);
        return all;
    }

    /** Part by part from the one that leads them; none when it is not there. */
    private static List<StockMovement> parts(StockMovementRepository ledger, MovementId leader) {
        List<StockMovement> all = new ArrayList<>();
        boolean more = true;
        for (int first = 0; more; first += STEP) {
            List<MovementId> names =
                    IntStream.range(first, first + STEP).mapToObj(leader::part).toList();
            Map<MovementId, StockMovement> known = known(ledger, names);
            names.forEach(name -> together(known, name).forEach(all::add));
            more = known.containsKey(names.get(STEP - 1));
        }
        return all;
    }

    private static Map<MovementId, StockMovement> known(StockMovementRepository ledger, List<MovementId> names) {
        Map<MovementId, StockMovement> known = new HashMap<>();
        List<MovementId> wanted = names.stream()
                .flatMap(name -> Stream.of(name, name.balancing(), name.paired()))
                .toList();
        ledger.findAll(wanted).forEach(entry -> known.put(entry.movement().id(), entry));
        return known;
    }

    private static Stream<StockMovement> together(Map<MovementId, StockMovement> known, MovementId name) {
        if (!known.containsKey(name)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(known.get(name)),
                Stream.concat(
                        ofType(known, name.balancing(), MovementType.FOUND),
                        ofType(known, name.paired(), MovementType.SPLIT)));
    }

    private static Stream<StockMovement> ofType(
            Map<MovementId, StockMovement> known, MovementId name, MovementType type) {
        return Optional.ofNullable(known.get(name))
                .filter(entry -> entry.movement().type() == type)
                .stream();
    }
}
