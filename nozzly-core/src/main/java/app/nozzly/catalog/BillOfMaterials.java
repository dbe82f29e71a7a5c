package app.nozzly.catalog;

import app.nozzly.problem.NozzlyException;
import java.util.List;

/**
 * Everything that goes into one unit. Immutable.
 *
 * @param materials filaments, in order; at most 100
 * @param components counted parts, in order; at most 100
 * @param subProducts other products, in order, each at most once; at most 100
 */
public record BillOfMaterials(
        List<MaterialLine> materials, List<ComponentLine> components, List<SubProductLine> subProducts) {

    /** Nothing at all. */
    public static final BillOfMaterials EMPTY = new BillOfMaterials(List.of(), List.of(), List.of());

    private static final int MOST_LINES = 100;

    public BillOfMaterials {
        materials = limited("materials", materials);
        components = limited("components", components);
        subProducts = limited("sub_products", subProducts);
        long different =
                subProducts.stream().map(SubProductLine::product).distinct().count();
        if (different < subProducts.size()) {
            throw NozzlyException.invalid(Product.class, "sub_products", "bom.repeated");
        }
    }

    public BillOfMaterials withMaterials(List<MaterialLine> lines) {
        return new BillOfMaterials(lines, components, subProducts);
    }

    public BillOfMaterials withComponents(List<ComponentLine> lines) {
        return new BillOfMaterials(materials, lines, subProducts);
    }

    private static <T> List<T> limited(String field, List<T> lines) {
        if (lines.size() > MOST_LINES) {
            throw NozzlyException.invalid(Product.class, field, "bom.lines", lines.size(), MOST_LINES);
        }
        return List.copyOf(lines);
    }
}
