package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The filaments a workshop knows. Immutable.
 *
 * @param href path of the list
 * @param filter what is looked for: {@code q}, {@code material_type}
 * @param filtered whether something is looked for
 * @param materialTypes choices of {@code material_type}
 * @param columns headings that sort
 * @param rows the filaments of this page
 * @param newHref path of the form for a new one
 * @param importHref path of the import from a catalogue
 * @param pager where in the list
 */
public record FilamentsView(
        String href,
        FormState filter,
        boolean filtered,
        List<Choice> materialTypes,
        Columns columns,
        List<Row> rows,
        String newHref,
        String importHref,
        Pager pager) {

    public FilamentsView {
        materialTypes = List.copyOf(materialTypes);
        rows = List.copyOf(rows);
    }

    /** Headings. */
    public record Columns(
            Column filament, Column brand, Column material, Column spools, Column remaining, Column price) {}

    /**
     * One filament.
     *
     * @param filament name and page
     * @param swatch its colour
     * @param brand its maker
     * @param material type and finish
     * @param spools spools in use; empty when that is not to be seen
     * @param remaining free grams on them; empty when that is not to be seen
     * @param price list price of a full spool
     */
    public record Row(
            Link filament,
            Swatch swatch,
            String brand,
            String material,
            Optional<Figure> spools,
            Optional<Figure> remaining,
            Optional<Figure> price) {}
}
