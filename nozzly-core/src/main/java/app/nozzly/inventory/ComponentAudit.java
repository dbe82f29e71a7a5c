package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.BigMoney;

/** One run of a {@link ComponentCheck}. Not thread-safe, used once. */
final class ComponentAudit {

    private static final int ROWS = 1000;

    private final ComponentRepository components;
    private final ComponentMovementRepository ledger;
    private final LedgerProgress progress;
    private final NotedEnds noted;
    private final Set<ComponentId> missing;
    private final Map<ComponentId, Replay> replays = new HashMap<>();
    private final Set<ComponentId> broken = new HashSet<>();
    private final List<ComponentFault> faults = new ArrayList<>();
    private final long total;
    private long movements;
    private long seen;

    ComponentAudit(StoreSession session, NotedEnds noted, LedgerProgress progress) {
        this.components = session.repository(ComponentRepository.class);
        this.ledger = session.repository(ComponentMovementRepository.class);
        this.progress = progress;
        this.noted = noted;
        this.missing = noted.components();
        ListQuery least = ListQuery.first(1);
        this.total = ledger.list(least).total() + components.list(least).total();
    }

    /** A component as its entries say it is. */
    private static final class Replay {
        private final Map<LocationId, ComponentStock> stock = new HashMap<>();
        private final Map<MovementId, NewComponentMovement> entries = new HashMap<>();
        private final Set<MovementId> reversed = new HashSet<>();
        private Quantity total = Quantity.ZERO;
        private Optional<BigMoney> average = Optional.empty();
        private long sequence;
    }

    void entries() {
        List<ComponentMovement> page = ledger.after(Optional.empty(), ROWS);
        while (!page.isEmpty()) {
            page.forEach(this::entry);
            progress.checked(movements, total);
            page = page.size() < ROWS ? List.of() : ledger.after(Optional.of(page.get(page.size() - 1)), ROWS);
        }
    }

    void components() {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(List.of(new SortKey("number", false)));
        Page<Component> page = components.list(query);
        compare(page.items());
        while (page.nextCursor().isPresent()) {
            page = components.list(query.withCursor(page.nextCursor()));
            compare(page.items());
        }
        missing.forEach(component -> fault(component, OptionalLong.empty(), "components.missing", component));
    }

    ComponentReport report() {
        return new ComponentReport(seen, movements, faults);
    }

    private void entry(ComponentMovement entry) {
        NewComponentMovement movement = entry.movement();
        Replay replay = replays.computeIfAbsent(movement.component(), any -> new Replay());
        ComponentStock before = replay.stock.getOrDefault(
                movement.location(), ComponentStock.none(movement.component(), movement.location()));
        ComponentMovement expected = ComponentMovement.on(before, movement);
        movements++;
        replay.sequence++;
        replay.total = replay.total.plus(movement.quantityDelta());
        require(movement.sequence() == replay.sequence, entry, "components.sequence", movement.sequence());
        require(entry.position() == expected.position(), entry, "components.position", movement.sequence());
        require(
                entry.balanceAfter().equals(expected.balanceAfter())
                        && movement.totalAfter().equals(replay.total),
                entry,
                "components.balance",
                movement.sequence(),
                entry.balanceAfter(),
                expected.balanceAfter());
        require(
                !expected.balanceAfter().isNegative(),
                entry,
                "components.negative",
                movement.sequence(),
                expected.balanceAfter());
        require(movement.averageBefore().equals(replay.average), entry, "components.average", movement.sequence());
        require(entry.hash().equals(expected.hash()), entry, "components.hash", movement.sequence());
        require(isAsNoted(entry), entry, "components.noted", movement.sequence());
        movement.reverses().ifPresent(original -> reversal(replay, entry, original));
        replay.average = movement.averageAfter();
        replay.entries.put(movement.id(), movement);
        replay.stock.put(movement.location(), before.after(entry));
    }

    private boolean isAsNoted(ComponentMovement entry) {
        NewComponentMovement movement = entry.movement();
        return noted.of(NotedEnd.of(movement.component(), movement.location()))
                .filter(then ->
                        then.length() == entry.position() && !then.hash().equals(entry.hash()))
                .isEmpty();
    }

    private void reversal(Replay replay, ComponentMovement entry, MovementId original) {
        NewComponentMovement movement = entry.movement();
        boolean opposite = Optional.ofNullable(replay.entries.get(original))
                .map(known -> known.location().equals(movement.location())
                        && known.unitCost().equals(movement.unitCost())
                        && known.quantityDelta().negated().equals(movement.quantityDelta()))
                .orElse(false);
        require(opposite, entry, "components.reversal", movement.sequence(), original);
        require(replay.reversed.add(original), entry, "components.reversed_twice", movement.sequence(), original);
    }

    private void compare(List<Component> page) {
        Map<ComponentId, Map<LocationId, ComponentStock>> kept = new HashMap<>();
        ledger.stockOf(page.stream().map(Component::id).toList())
                .forEach(stock -> kept.computeIfAbsent(stock.component(), any -> new HashMap<>())
                        .put(stock.location(), stock));
        page.forEach(component -> missing.remove(component.id()));
        page.forEach(component -> compare(component, kept.getOrDefault(component.id(), Map.of())));
        seen += page.size();
        progress.checked(movements + seen, total);
    }

    private void compare(Component component, Map<LocationId, ComponentStock> kept) {
        Replay replay = replays.getOrDefault(component.id(), new Replay());
        boolean agrees = component.quantity().equals(replay.total)
                && component.entries() == replay.sequence
                && component.averageCost().equals(replay.average);
        if (!agrees) {
            fault(
                    component.id(),
                    OptionalLong.empty(),
                    "components.total",
                    component.code(),
                    component.quantity(),
                    replay.total);
        } else if (!kept.equals(replay.stock)) {
            fault(component.id(), OptionalLong.empty(), "components.stock", component.code());
        } else {
            noted.places(component.id()).forEach((place, then) -> cut(component, replay, place, then));
        }
    }

    private void cut(Component component, Replay replay, LocationId place, LedgerEnd then) {
        long length = Optional.ofNullable(replay.stock.get(place))
                .map(ComponentStock::length)
                .orElse(0L);
        if (then.length() > length) {
            fault(component.id(), OptionalLong.empty(), "components.cut", component.code(), then.length(), length);
        }
    }

    private void require(boolean condition, ComponentMovement entry, String key, Object... figures) {
        if (!condition) {
            fault(entry.movement().component(), OptionalLong.of(entry.movement().sequence()), key, figures);
        }
    }

    private void fault(ComponentId component, OptionalLong sequence, String key, Object... figures) {
        if (broken.add(component)) {
            faults.add(new ComponentFault(component, sequence, Message.of(ComponentCheck.class, key, figures)));
        }
    }
}
