package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The list of spools. Immutable.
 *
 * @param filterHref path of the list; the filter's fields are {@code q}, {@code material_type}, {@code active}
 * @param filter what is looked for now
 * @param materialTypes choices of the filter
 * @param columns the headings
 * @param rows the spools
 * @param pager where in the list
 * @param filtered whether anything is looked for: an empty list then means that nothing matches
 * @param newHref path of the form for a new spool
 * @param importHref path of the page that imports a file
 * @param exports what is looked for as a file, by format
 */
public record SpoolsView(
        String filterHref,
        FormState filter,
        List<Choice> materialTypes,
        Columns columns,
        List<Row> rows,
        Pager pager,
        boolean filtered,
        String newHref,
        String importHref,
        List<Link> exports) {

    public SpoolsView {
        materialTypes = List.copyOf(materialTypes);
        rows = List.copyOf(rows);
        exports = List.copyOf(exports);
    }

    /**
     * The headings, so that the feature says which can be sorted.
     *
     * @param spool number
     * @param filament colour, material and brand
     * @param location where it is
     * @param remaining free grams
     * @param promised grams promised to orders and runs
     * @param costPerGram landed cost
     */
    public record Columns(
            Column spool, Column filament, Column location, Column remaining, Column promised, Column costPerGram) {}

    /**
     * One spool.
     *
     * @param spool number and page
     * @param swatch colour
     * @param material material type and finish
     * @param brand maker
     * @param gauge how full it is
     * @param location where it is; empty when not said
     * @param remaining free grams; toned when low
     * @param remainingPercent of the initial grams
     * @param promised promised grams; empty when none are
     * @param costPerGram landed cost per gram; empty when it cost nothing known
     * @param state a word such as opened, sealed or inactive
     */
    public record Row(
            Link spool,
            Swatch swatch,
            String material,
            String brand,
            SpoolGauge gauge,
            String location,
            Figure remaining,
            Figure remainingPercent,
            Optional<Figure> promised,
            Optional<Figure> costPerGram,
            String state) {}
}
