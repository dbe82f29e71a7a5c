package app.nozzly.host.components;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form of a component: what stands in it, and what was typed. Stateless. */
final class ComponentForm {

    private ComponentForm() {}

    static FormState blank() {
        return FormState.of(Map.of("kind", code(ComponentKind.MAGNET), "unit", ComponentDetails.PIECES));
    }

    /** The form of a known component, with the version it is changed from. */
    static FormState of(Component component, TypedNumbers numbers) {
        ComponentDetails details = component.details();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", details.name());
        values.put("kind", code(details.kind()));
        values.put("unit", details.unit());
        values.put("sku", details.sku().orElse(""));
        values.put(
                "minimum_quantity",
                details.minimum()
                        .map(level -> numbers.write(level.value().stripTrailingZeros()))
                        .orElse(""));
        values.put("supplier_id", details.supplier().map(SupplierId::toString).orElse(""));
        values.put("notes", details.notes().orElse(""));
        values.put(Request.VERSION_FIELD, String.valueOf(component.version().number()));
        return FormState.of(values);
    }

    static ComponentDetails read(FormReader form) {
        Optional<Quantity> minimum = form.decimal("minimum_quantity").map(Quantity::new);
        Optional<ComponentKind> kind = form.choice("kind", ComponentKind.class);
        form.done();
        return new ComponentDetails(
                form.text("name").orElse(""),
                kind.orElse(ComponentKind.OTHER),
                form.text("unit").orElse(ComponentDetails.PIECES),
                form.text("sku"),
                minimum,
                form.text("supplier_id").flatMap(ComponentForm::id).map(SupplierId::new),
                form.text("notes"));
    }

    static List<Choice> kinds(Visit visit) {
        return Arrays.stream(ComponentKind.values())
                .map(kind -> new Choice(code(kind), kind(visit, kind)))
                .toList();
    }

    static String kind(Visit visit, ComponentKind kind) {
        return visit.texts().say("component.kind." + code(kind));
    }

    /** What a select sends is an id; anything else is none. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String code(ComponentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
