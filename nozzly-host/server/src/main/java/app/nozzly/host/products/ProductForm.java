package app.nozzly.host.products;

import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.web.FormState;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Between a product and the fields of its form. What the form does not show is taken from the product as it is. Stateless. */
final class ProductForm {

    private ProductForm() {}

    /** The fields of a product. A part that is called as in the stock needs no name of its own. */
    static FormState of(Product product, StockChoices stock, TypedNumbers numbers) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", product.name());
        values.put("sku", product.sku());
        product.details().description().ifPresent(text -> values.put("description", text));
        times(values, product.times(), numbers);
        rates(values, product.rates(), numbers);
        List<MaterialLine> materials = product.bom().materials();
        for (int index = 0; index < materials.size(); index++) {
            material(values, "materials[" + index + "].", materials.get(index), numbers);
        }
        List<ComponentLine> components = product.bom().components();
        for (int index = 0; index < components.size(); index++) {
            component(values, "components[" + index + "].", components.get(index), stock, numbers);
        }
        return FormState.of(values);
    }

    private static void times(Map<String, String> values, ProductionTimes times, TypedNumbers numbers) {
        values.put("units_per_plate", String.valueOf(times.unitsPerPlate()));
        values.put("print_minutes", minutes(times.print(), numbers));
        values.put("setup_minutes", minutes(times.setup(), numbers));
        values.put("handling_minutes", minutes(times.handling(), numbers));
    }

    private static String minutes(PrintTime time, TypedNumbers numbers) {
        return time.isZero() ? "" : numbers.write(time.minutes());
    }

    private static void rates(Map<String, String> values, RateOverrides rates, TypedNumbers numbers) {
        rates.labourRatePerHour().ifPresent(rate -> values.put("labor_rate", numbers.write(rate.getAmount())));
        rates.powerWatts().ifPresent(watts -> values.put("power_w", numbers.write(watts)));
        rates.failure().ifPresent(share -> values.put("failure_percent", numbers.write(share.percent())));
        rates.overhead().ifPresent(share -> values.put("overhead_percent", numbers.write(share.percent())));
    }

    private static void material(Map<String, String> values, String row, MaterialLine line, TypedNumbers numbers) {
        values.put(row + "id", line.id().toString());
        values.put(row + "material_type", line.key().type());
        line.key().brand().ifPresent(brand -> values.put(row + "brand", brand));
        line.key().colour().ifPresent(colour -> values.put(row + "color", colour));
        values.put(row + "weight_g", numbers.write(line.weight().value()));
        values.put(
                row + "waste_percent",
                line.waste().isZero() ? "" : numbers.write(line.waste().percent()));
    }

    private static void component(
            Map<String, String> values, String row, ComponentLine line, StockChoices stock, TypedNumbers numbers) {
        values.put(row + "id", line.id().toString());
        line.component().ifPresent(component -> values.put(row + StockChoices.FIELD, component.toString()));
        values.put(row + "name", stock.isCalledSo(line) ? "" : line.name());
        values.put(row + "quantity", numbers.write(line.quantity()));
        line.unitCost().ifPresent(cost -> values.put(row + "unit_cost", numbers.write(cost.getAmount())));
    }

    /**
     * What was typed, as the API would get it.
     *
     * @param present the product that is changed; empty for a new one
     * @param sku for a product whose maker names none
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} with every field that could not be read
     */
    static ProductInput read(FormReader fields, Optional<Product> present, String sku) {
        List<ProductMaterialInput> materials = rows(fields, "materials").stream()
                .filter(row -> isFilled(fields, row, "weight_g", "brand", "color", "id"))
                .map(row -> material(fields, row, present))
                .toList();
        List<ProductComponentInput> components = rows(fields, "components").stream()
                .filter(row -> isFilled(fields, row, StockChoices.FIELD, "name", "unit_cost", "id"))
                .map(row -> component(fields, row))
                .toList();
        ProductInput input = new ProductInput(
                fields.text("sku").orElse(sku),
                fields.text("name").orElse(""),
                fields.text("description"),
                present.flatMap(product -> product.details().category()),
                present.map(product -> product.details().tags()).orElse(List.of()),
                materials,
                components,
                present.map(ProductForm::subProducts).orElse(List.of()),
                fields.whole("units_per_plate"),
                fields.minutes("setup_minutes"),
                fields.minutes("handling_minutes"),
                fields.money("labor_rate"),
                fields.minutes("print_minutes"),
                fields.decimal("power_w"),
                fields.percent("failure_percent"),
                fields.percent("overhead_percent"),
                present.flatMap(product -> product.rates().costBasis()),
                present.map(Product::singleLot),
                present.map(Product::active));
        fields.done();
        return input;
    }

    private static List<String> rows(FormReader fields, String prefix) {
        return IntStream.range(0, fields.rows(prefix))
                .mapToObj(index -> prefix + "[" + index + "].")
                .toList();
    }

    private static boolean isFilled(FormReader fields, String row, String... names) {
        return List.of(names).stream().anyMatch(name -> fields.text(row + name).isPresent());
    }

    private static ProductMaterialInput material(FormReader fields, String row, Optional<Product> present) {
        Optional<UUID> id = id(fields, row);
        Optional<MaterialLine> line = present.stream()
                .flatMap(product -> product.bom().materials().stream())
                .filter(known -> id.filter(known.id()::equals).isPresent())
                .findFirst();
        Optional<Grams> weight = fields.grams(row + "weight_g");
        if (fields.text(row + "weight_g").isEmpty()) {
            fields.refuse(row + "weight_g", "weight_missing", Message.of(ProductForm.class, "weight.missing"));
        }
        return new ProductMaterialInput(
                id,
                fields.text(row + "material_type").orElse(""),
                fields.text(row + "brand"),
                fields.text(row + "color"),
                line.flatMap(known -> known.key().finish()),
                line.flatMap(known -> known.key().diameterMillimetres()),
                line.flatMap(MaterialLine::spool).map(UUID::toString),
                weight.orElse(Grams.ZERO),
                fields.percent(row + "waste_percent").or(() -> Optional.of(Percentage.ZERO)),
                line.map(MaterialLine::slot));
    }

    private static ProductComponentInput component(FormReader fields, String row) {
        return new ProductComponentInput(
                id(fields, row),
                fields.text(row + StockChoices.FIELD),
                fields.text(row + "name"),
                fields.decimal(row + "quantity").or(() -> Optional.of(BigDecimal.ONE)),
                fields.money(row + "unit_cost"));
    }

    private static List<SubProductInput> subProducts(Product product) {
        return product.bom().subProducts().stream()
                .map(line -> new SubProductInput(line.product().toString(), Optional.of(line.quantity())))
                .toList();
    }

    /** A line's own id, sent back by the form; anything else makes a new line. */
    private static Optional<UUID> id(FormReader fields, String row) {
        return fields.text(row + "id")
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString);
    }
}
