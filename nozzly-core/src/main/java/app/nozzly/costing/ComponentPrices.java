package app.nozzly.costing;

import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.Product;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.store.StoreSession;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The components of the stock that some products name, loaded once. Prices that are not in the currency asked for are as good as none. Immutable. */
final class ComponentPrices {

    private final CurrencyUnit currency;
    private final Map<UUID, Component> components;

    private ComponentPrices(CurrencyUnit currency, Map<UUID, Component> components) {
        this.currency = currency;
        this.components = components;
    }

    /** One reading whatever the number of products; none when they name no component. */
    static ComponentPrices load(StoreSession session, CurrencyUnit currency, Collection<Product> products) {
        Set<ComponentId> named = products.stream()
                .flatMap(product -> product.bom().components().stream())
                .flatMap(line -> line.component().stream())
                .map(ComponentId::new)
                .collect(Collectors.toSet());
        return new ComponentPrices(
                currency,
                session.repository(ComponentRepository.class).findAll(named).stream()
                        .collect(Collectors.toMap(component -> component.id().value(), Function.identity())));
    }

    /** What the line states; else, of a component of the stock, its average. */
    ComponentPrice price(ComponentLine line) {
        Optional<Component> component = line.component().map(components::get);
        Optional<BigMoney> cost =
                line.unitCost().isPresent() ? line.unitCost() : component.flatMap(Component::averageCost);
        return new ComponentPrice(
                line, component, cost.filter(price -> price.getCurrencyUnit().equals(currency)));
    }
}
