package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.BigMoney;

/** What components and their places say of themselves, beside what their entries come to. Not thread-safe, used once. */
final class ComponentBalances {

    private static final List<SortKey> ORDER = List.of(new SortKey("number", false));

    private final ComponentRepository components;
    private final ComponentMovementRepository ledger;
    private final Map<ComponentId, Map<LocationId, ComponentSum>> sums = new HashMap<>();
    private final Map<ComponentId, BigMoney> averages;
    private final NotedEnds noted;
    private final Set<NotedEnd> confirmed;
    private final Set<ComponentId> missing;
    private final List<ComponentFault> faults = new ArrayList<>();
    private long seen;
    private long entries;

    ComponentBalances(StoreSession session, NotedEnds noted) {
        this.components = session.repository(ComponentRepository.class);
        this.ledger = session.repository(ComponentMovementRepository.class);
        this.noted = noted;
        this.missing = noted.components();
        this.averages = ledger.averages();
        this.confirmed = ledger.confirmed(noted.ofComponents());
        ledger.sums().forEach(sum -> {
            entries += sum.entries();
            sums.computeIfAbsent(sum.component(), any -> new HashMap<>()).put(sum.location(), sum);
        });
    }

    ComponentReport report() {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(ORDER);
        Page<Component> page = components.list(query);
        compare(page.items());
        while (page.nextCursor().isPresent()) {
            page = components.list(query.withCursor(page.nextCursor()));
            compare(page.items());
        }
        missing.forEach(component -> fault(component, "components.missing", component));
        return new ComponentReport(seen, entries, faults);
    }

    private void compare(List<Component> page) {
        Map<ComponentId, Map<LocationId, ComponentStock>> kept = new HashMap<>();
        ledger.stockOf(page.stream().map(Component::id).toList())
                .forEach(stock -> kept.computeIfAbsent(stock.component(), any -> new HashMap<>())
                        .put(stock.location(), stock));
        page.forEach(component -> {
            missing.remove(component.id());
            compare(component, kept.getOrDefault(component.id(), Map.of()));
        });
        seen += page.size();
    }

    private void compare(Component component, Map<LocationId, ComponentStock> kept) {
        Map<LocationId, ComponentSum> summed = sums.getOrDefault(component.id(), Map.of());
        Quantity total = summed.values().stream().map(ComponentSum::quantity).reduce(Quantity.ZERO, Quantity::plus);
        long length = summed.values().stream().mapToLong(ComponentSum::entries).sum();
        boolean costs = component.averageCost().equals(Optional.ofNullable(averages.get(component.id())));
        if (!component.quantity().equals(total) || component.entries() != length || !costs) {
            fault(component.id(), "components.total", component.code(), component.quantity(), total);
        } else if (!kept.keySet().equals(summed.keySet())
                || !kept.values().stream().allMatch(stock -> agree(stock, summed.get(stock.location())))) {
            fault(component.id(), "components.stock", component.code());
        } else {
            noted.places(component.id()).entrySet().stream()
                    .flatMap(
                            then -> beside(component, then.getKey(), kept.get(then.getKey()), then.getValue()).stream())
                    .findFirst()
                    .ifPresent(faults::add);
        }
    }

    private static boolean agree(ComponentStock stock, ComponentSum sum) {
        return stock.quantity().equals(sum.quantity()) && stock.length() == sum.entries() && sum.isUnbroken();
    }

    private Optional<ComponentFault> beside(Component component, LocationId place, ComponentStock now, LedgerEnd then) {
        long length = now == null ? 0 : now.length();
        if (then.length() > length) {
            return Optional.of(of(component.id(), "components.cut", component.code(), then.length(), length));
        }
        return confirmed.contains(new NotedEnd(NotedEnd.of(component.id(), place), then))
                ? Optional.empty()
                : Optional.of(of(component.id(), "components.end", then.length(), component.code()));
    }

    private void fault(ComponentId component, String key, Object... figures) {
        faults.add(of(component, key, figures));
    }

    private static ComponentFault of(ComponentId component, String key, Object... figures) {
        return new ComponentFault(component, OptionalLong.empty(), Message.of(ComponentCheck.class, key, figures));
    }
}
