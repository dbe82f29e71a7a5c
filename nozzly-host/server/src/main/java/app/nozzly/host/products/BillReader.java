package app.nozzly.host.products;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.Products;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.FieldPaths;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spools;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the lines of a body into lines of a bill of materials and finds the spools, components and products that they name. Immutable; for one request. */
record BillReader(OperationContext context, Products products, Components components, Spools spools, Amounts amounts) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * A whole bill of materials.
     *
     * @param kept ids of lines that the product has and may keep; others get new ones
     */
    BillOfMaterials read(ProductInput input, Set<UUID> kept) {
        Map<String, Component> stock = stock(input.components());
        return new BillOfMaterials(
                FieldPaths.each(
                        "materials",
                        input.materials(),
                        line -> material(
                                line.value(), line.index(), id(line.value().id(), kept))),
                FieldPaths.each(
                        "components",
                        input.components(),
                        line -> component(line.value(), id(line.value().id(), kept), stock)),
                FieldPaths.each("sub_products", input.subProducts(), line -> subProduct(line.value())));
    }

    MaterialLine material(ProductMaterialInput input, int slot) {
        return material(input, slot, products.newLineId());
    }

    ComponentLine component(ProductComponentInput input) {
        return component(input, products.newLineId(), stock(List.of(input)));
    }

    private MaterialLine material(ProductMaterialInput input, int slot, UUID id) {
        new Validation(BillReader.class)
                .require(
                        input.diameterMm().stream().allMatch(BillReader::isDiameter),
                        "diameter_mm",
                        "diameter",
                        input.diameterMm().map(BigDecimal::toPlainString).orElse(""))
                .done();
        MaterialKey key =
                new MaterialKey(input.materialType(), input.brand(), input.color(), input.finish(), input.diameterMm());
        return new MaterialLine(
                id,
                key,
                input.spoolId().map(this::spool),
                input.weightG(),
                input.wastePercent().orElse(Percentage.ZERO),
                input.slot().orElse(slot));
    }

    private ComponentLine component(ProductComponentInput input, UUID id, Map<String, Component> stock) {
        Optional<Component> named = input.componentId()
                .map(reference -> Optional.ofNullable(stock.get(folded(reference)))
                        .orElseThrow(() -> NozzlyException.invalid(
                                BillReader.class, "component_id", "component.unknown", reference)));
        return new ComponentLine(
                id,
                named.map(component -> component.id().value()),
                input.name()
                        .filter(name -> !name.isBlank())
                        .or(() -> named.map(Component::label))
                        .orElse(""),
                input.quantity().orElse(BigDecimal.ONE),
                amounts.unitCost(input.unitCost(), "unit_cost"));
    }

    /** The components that lines name, by their ids, in one reading. */
    private Map<String, Component> stock(List<ProductComponentInput> lines) {
        Set<ComponentId> named = lines.stream()
                .flatMap(line -> line.componentId().stream())
                .filter(reference -> ID.matcher(folded(reference)).matches())
                .map(reference -> new ComponentId(UUID.fromString(folded(reference))))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : components.findAll(context, named).stream()
                        .collect(Collectors.toMap(component -> component.id().toString(), Function.identity()));
    }

    private static String folded(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }

    private SubProductLine subProduct(SubProductInput input) {
        ProductId product = known(
                "product_id",
                "product.unknown",
                input.productId(),
                () -> products.get(context, input.productId()).id());
        return new SubProductLine(product, input.quantity().orElse(BigDecimal.ONE));
    }

    private UUID spool(String reference) {
        return known(
                "spool_id",
                "spool.unknown",
                reference,
                () -> spools.get(context, reference).id().value());
    }

    private static boolean isDiameter(BigDecimal diameter) {
        return diameter.signum() > 0
                && diameter.compareTo(BigDecimal.TEN) <= 0
                && diameter.stripTrailingZeros().scale() <= Filament.DIAMETER_SCALE;
    }

    private UUID id(Optional<UUID> asked, Set<UUID> kept) {
        return asked.filter(kept::contains).orElseGet(products::newLineId);
    }

    /** What a body names and is not there is a mistake in the body, not a missing page. */
    private static <T> T known(String field, String key, String reference, Supplier<T> found) {
        try {
            return found.get();
        } catch (NozzlyException refusal) {
            throw refusal.code() == CommonError.NOT_FOUND
                    ? NozzlyException.invalid(BillReader.class, field, key, reference)
                    : refusal;
        }
    }
}
