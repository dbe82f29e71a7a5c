package app.nozzly.host.web.view;

import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The list of products. Immutable.
 *
 * @param filterHref path of the list; the filter's field is {@code q}
 * @param filter what is looked for now
 * @param columns the headings
 * @param rows the products
 * @param pager where in the list
 * @param filtered whether anything is looked for
 * @param newHref path of the form for a new product
 * @param priceHref path of the page where a print file becomes a price
 */
public record ProductsView(
        String filterHref,
        FormState filter,
        Columns columns,
        List<Row> rows,
        Pager pager,
        boolean filtered,
        String newHref,
        String priceHref) {

    public ProductsView {
        rows = List.copyOf(rows);
    }

    /**
     * The headings, so that the feature says which can be sorted.
     *
     * @param product name
     * @param materials colours
     * @param weight grams per unit
     * @param time print time per unit
     * @param cost cost of one unit
     */
    public record Columns(Column product, Column materials, Column weight, Column time, Column cost) {}

    /**
     * One product.
     *
     * @param product name and page
     * @param sku its SKU
     * @param swatches colours of its materials
     * @param weight grams per unit
     * @param time print time per unit
     * @param cost cost of one unit; empty when it cannot be worked out
     * @param incomplete whether a line has no price
     */
    public record Row(
            Link product,
            String sku,
            List<Swatch> swatches,
            Figure weight,
            Figure time,
            Optional<Figure> cost,
            boolean incomplete) {

        public Row {
            swatches = List.copyOf(swatches);
        }
    }
}
