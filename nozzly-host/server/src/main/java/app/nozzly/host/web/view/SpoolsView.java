package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param finding groups, views and the way to change many
 * @param custom columns and filters of fields that the workshop added
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
        List<Link> exports,
        Finding finding,
        Custom custom) {

    /** A list without fields that the workshop added. */
    public SpoolsView(
            String filterHref,
            FormState filter,
            List<Choice> materialTypes,
            Columns columns,
            List<Row> rows,
            Pager pager,
            boolean filtered,
            String newHref,
            String importHref,
            List<Link> exports,
            Finding finding) {
        this(
                filterHref,
                filter,
                materialTypes,
                columns,
                rows,
                pager,
                filtered,
                newHref,
                importHref,
                exports,
                finding,
                new Custom(List.of(), List.of(), List.of()));
    }

    public SpoolsView {
        materialTypes = List.copyOf(materialTypes);
        rows = List.copyOf(rows);
        exports = List.copyOf(exports);
    }

    /** All headings in their order. */
    public List<Column> headings(Column state) {
        return Stream.of(
                        List.of(
                                columns.spool(),
                                columns.filament(),
                                columns.remaining(),
                                columns.promised(),
                                columns.costPerGram(),
                                columns.location()),
                        custom.columns(),
                        List.of(state))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What a spool says of a field that the workshop added.
     *
     * @param label heading of its column
     * @param numeric whether it is a figure
     * @param text the value; empty for none
     */
    public record Cell(String label, boolean numeric, String text) {}

    /**
     * Fields that the workshop added.
     *
     * @param columns the headings
     * @param filters fields of the filter
     * @param hidden names of filters that have no field
     */
    public record Custom(List<Column> columns, List<CustomInput> filters, List<String> hidden) {

        public Custom {
            columns = List.copyOf(columns);
            filters = List.copyOf(filters);
            hidden = List.copyOf(hidden);
        }
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
     * Groups, views and the way to change many.
     *
     * @param groupings choices of the parameter {@code group}
     * @param groups the spools put together; empty when they are listed one by one
     * @param views named views
     * @param narrowings what is looked for besides the fields of the filter, each with the way out of it
     * @param saveHref path that keeps a view
     * @param query what is looked for now, by the names of the list's parameters: name and value
     * @param bulkHref path of the change of those that are chosen, by the parameter {@code spool}
     * @param bulkAll the change of all that match; its label says how many
     * @param ways other pages of stock
     */
    public record Finding(
            List<Choice> groupings,
            Optional<List<Group>> groups,
            List<View> views,
            List<Link> narrowings,
            String saveHref,
            List<Choice> query,
            String bulkHref,
            Link bulkAll,
            List<Link> ways) {

        public Finding {
            groupings = List.copyOf(groupings);
            groups = groups.map(List::copyOf);
            views = List.copyOf(views);
            narrowings = List.copyOf(narrowings);
            query = List.copyOf(query);
            ways = List.copyOf(ways);
        }
    }

    /**
     * Spools put together.
     *
     * @param group what they have in common, and the list of them
     * @param spools how many
     * @param remaining free grams
     * @param value what they are worth; empty when unknown, or not to be seen
     * @param note what the value lacks; empty when nothing
     */
    public record Group(Link group, Figure spools, Figure remaining, Optional<Figure> value, String note) {}

    /**
     * A named view.
     *
     * @param view its name and the list as it shows it
     * @param shared whether everybody sees it
     * @param removeHref path whose POST takes it away
     * @param version that is taken away
     */
    public record View(Link view, boolean shared, String removeHref, String version) {}

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
     * @param number by which it is chosen
     * @param lowStock whether its material is low, all its spools together
     * @param supplier where it was bought; empty when not said, or not to be seen
     * @param custom values of the fields that the workshop added, one for each column
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
            String state,
            String number,
            boolean lowStock,
            String supplier,
            List<Cell> custom) {

        public Row {
            custom = List.copyOf(custom);
        }

        /** A row without fields that the workshop added. */
        public Row(
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
                String state,
                String number,
                boolean lowStock,
                String supplier) {
            this(
                    spool,
                    swatch,
                    material,
                    brand,
                    gauge,
                    location,
                    remaining,
                    remainingPercent,
                    promised,
                    costPerGram,
                    state,
                    number,
                    lowStock,
                    supplier,
                    List.of());
        }
    }
}
