package app.nozzly.persistence.jpa;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoneyProvider;

/** Between a bill of materials and its rows. */
final class ProductLineMapper {

    private ProductLineMapper() {}

    static List<ProductLineRow> rows(Product product) {
        List<ProductLineRow> rows = new ArrayList<>();
        BillOfMaterials bom = product.bom();
        add(rows, product, ProductLineKey.MATERIAL, bom.materials(), ProductLineMapper::material);
        add(rows, product, ProductLineKey.COMPONENT, bom.components(), ProductLineMapper::component);
        add(rows, product, ProductLineKey.PRODUCT, bom.subProducts(), ProductLineMapper::subProduct);
        return rows;
    }

    /** The bill of materials in rows ordered by position. */
    static BillOfMaterials bom(List<ProductLineRow> rows) {
        return new BillOfMaterials(
                ofKind(rows, ProductLineKey.MATERIAL, ProductLineMapper::material),
                ofKind(rows, ProductLineKey.COMPONENT, ProductLineMapper::component),
                ofKind(rows, ProductLineKey.PRODUCT, ProductLineMapper::subProduct));
    }

    private static <L> void add(
            List<ProductLineRow> rows,
            Product product,
            String kind,
            List<L> lines,
            Function<L, ProductLineRow> mapping) {
        for (int position = 0; position < lines.size(); position++) {
            ProductLineRow row = mapping.apply(lines.get(position));
            row.key = new ProductLineKey(product.id().value(), kind, position);
            rows.add(row);
        }
    }

    private static <L> List<L> ofKind(List<ProductLineRow> rows, String kind, Function<ProductLineRow, L> mapping) {
        return rows.stream()
                .filter(row -> row.key.kind().equals(kind))
                .map(mapping)
                .toList();
    }

    private static ProductLineRow material(MaterialLine line) {
        ProductLineRow row = new ProductLineRow();
        row.lineId = line.id();
        row.weight = line.weight().value();
        row.waste = line.waste().fraction();
        row.slot = line.slot();
        row.spoolId = line.spool().orElse(null);
        row.materialType = line.key().type();
        row.brand = line.key().brand().orElse(null);
        row.colour = line.key().colour().orElse(null);
        row.finish = line.key().finish().orElse(null);
        row.diameterMillimetres = line.key().diameterMillimetres().orElse(null);
        return row;
    }

    private static MaterialLine material(ProductLineRow row) {
        return new MaterialLine(
                row.lineId,
                new MaterialKey(
                        row.materialType,
                        Optional.ofNullable(row.brand),
                        Optional.ofNullable(row.colour),
                        Optional.ofNullable(row.finish),
                        Optional.ofNullable(row.diameterMillimetres)),
                Optional.ofNullable(row.spoolId),
                Grams.of(row.weight),
                Percentage.ofFraction(row.waste),
                row.slot);
    }

    private static ProductLineRow component(ComponentLine line) {
        ProductLineRow row = new ProductLineRow();
        Optional<? extends BigMoneyProvider> unitCost = line.unitCost();
        row.lineId = line.id();
        row.componentId = line.component().orElse(null);
        row.name = line.name();
        row.quantity = line.quantity();
        row.unitCost = Amounts.amount(unitCost);
        row.unitCostCurrency = Amounts.currency(unitCost);
        return row;
    }

    private static ComponentLine component(ProductLineRow row) {
        return new ComponentLine(
                row.lineId,
                Optional.ofNullable(row.componentId),
                row.name,
                row.quantity,
                Amounts.optionalUnitCost(row.unitCost, row.unitCostCurrency));
    }

    private static ProductLineRow subProduct(SubProductLine line) {
        ProductLineRow row = new ProductLineRow();
        row.innerProductId = line.product().value();
        row.quantity = line.quantity();
        return row;
    }

    private static SubProductLine subProduct(ProductLineRow row) {
        return new SubProductLine(new ProductId(row.innerProductId), row.quantity);
    }
}
