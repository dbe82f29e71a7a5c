package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The first page. Immutable.
 *
 * @param uploadHref path that takes a print file, as on the page where a print file becomes a price
 * @param sizeLimit greatest size of a file, ready to read
 * @param stats the figures of the workshop, each with the page it opens to
 * @param lowSpools spools that run low, the lowest first
 * @param products some products with their costs
 * @param newSpoolHref path of the form for a new spool, while there is none
 */
public record HomeView(
        String uploadHref,
        String sizeLimit,
        List<Stat> stats,
        List<LowSpool> lowSpools,
        List<CostedProduct> products,
        Optional<String> newSpoolHref) {

    public HomeView {
        stats = List.copyOf(stats);
        lowSpools = List.copyOf(lowSpools);
        products = List.copyOf(products);
    }

    /**
     * One figure.
     *
     * @param label what it is
     * @param figure the number
     * @param note a word on it; may be empty
     * @param href where it comes from
     */
    public record Stat(String label, Figure figure, String note, String href) {}

    /**
     * A spool that runs low.
     *
     * @param spool its number and page
     * @param swatch its colour
     * @param gauge how full it is
     * @param remaining free grams
     */
    public record LowSpool(Link spool, Swatch swatch, SpoolGauge gauge, Figure remaining) {}

    /**
     * A product.
     *
     * @param product its name and page
     * @param sku its SKU
     * @param cost cost of one unit; marked while some of it has no price
     */
    public record CostedProduct(Link product, String sku, Figure cost) {}
}
