package app.nozzly.host.products;

import app.nozzly.catalog.ComponentLine;
import app.nozzly.context.OperationContext;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.Components;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components of the stock that a line of a bill of materials may name, by their ids. Whoever may not see components is offered none. Immutable. */
record StockChoices(Map<String, Component> components) {

    /** The field of a row that says which. */
    static final String FIELD = "component_id";

    static StockChoices of(Components components, OperationContext context, Visit visit) {
        List<Component> offered =
                visit.may("components.view") ? Choosable.inUse(query -> components.list(context, query)) : List.of();
        Map<String, Component> known = new LinkedHashMap<>();
        offered.forEach(component -> known.put(component.id().toString(), component));
        return new StockChoices(known);
    }

    /** Whether a line is called what its component is called in the stock. */
    boolean isCalledSo(ComponentLine line) {
        return line.component()
                .map(id -> components.get(id.toString()))
                .filter(component -> component.label().equals(line.name()))
                .isPresent();
    }

    /** Those to choose from, and those that a form names already, out of use or not: saving must not lose them. */
    List<Choice> choices(Map<String, String> typed) {
        Map<String, String> labels = new LinkedHashMap<>();
        components.forEach((id, component) -> labels.put(id, component.label() + " · " + component.code()));
        typed.forEach((name, id) -> {
            if (name.startsWith("components[") && name.endsWith("." + FIELD) && !id.isEmpty()) {
                String own = typed.getOrDefault(name.replace("." + FIELD, ".name"), "");
                labels.putIfAbsent(id, own.isEmpty() ? id : own);
            }
        });
        return labels.entrySet().stream()
                .map(label -> new Choice(label.getKey(), label.getValue()))
                .toList();
    }
}
