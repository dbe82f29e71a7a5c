package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The page where a print file becomes a price. Immutable.
 *
 * @param uploadHref path that takes the file ({@code multipart}, field {@code file}) and answers with the address of the result
 * @param sizeLimit greatest size of a file, ready to read: {@code 500 MB}
 * @param problem why the last file was refused, with the remedy; empty when none was
 * @param result what the file says; empty before there is one
 */
public record PriceView(String uploadHref, String sizeLimit, String problem, Optional<Result> result) {

    /**
     * What a file says and what it costs.
     *
     * @param fileName name of the file as uploaded
     * @param thumbnailHref path of its picture; empty when it has none
     * @param facts slicer, printer, print time, layer height …, only those that the file states
     * @param filaments one per slot that is used
     * @param cost cost of one unit
     * @param channels prices at the target
     * @param target the margin slider
     * @param saveHref path that saves it as a product; fields {@code name}, {@code sku}, {@code units_per_plate}
     * @param save the form for that
     * @param exportHref path of the prices as CSV
     * @param warnings what the reader of the file wants to be known
     */
    public record Result(
            String fileName,
            Optional<String> thumbnailHref,
            List<Fact> facts,
            List<Filament> filaments,
            CostView cost,
            ChannelsView channels,
            Target target,
            String saveHref,
            FormState save,
            String exportHref,
            List<String> warnings) {

        public Result {
            facts = List.copyOf(facts);
            filaments = List.copyOf(filaments);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One slot of the file and the spool it would be printed from.
     *
     * @param slot its place, ready to read
     * @param swatch its colour
     * @param weight grams in the part
     * @param waste purge and tower grams; empty when the file states none
     * @param spool the matching spool; empty when none matches
     * @param costPerGram by the workshop's cost basis; empty when nothing has a price
     * @param note what is wrong, such as too few grams on the spool, with the remedy; empty when nothing is
     */
    public record Filament(
            String slot,
            Swatch swatch,
            Figure weight,
            Optional<Figure> waste,
            Optional<Link> spool,
            Optional<Figure> costPerGram,
            String note) {}

    /**
     * The margin slider.
     *
     * @param href path of the fragment {@code priceChannels}; gets {@code margin_percent}
     * @param marginPercent the target now, as a plain number such as {@code 40}
     * @param error why the last target was refused; empty when it was not
     */
    public record Target(String href, String marginPercent, String error) {}
}
