package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Map;
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
     * @param saveHref path that saves it as a product; fields {@code name}, {@code sku}
     * @param save the form for that
     * @param exportHref path of the prices as CSV
     * @param warnings what the reader of the file wants to be known
     * @param plate the plate as a form
     * @param storyHref path of the page that shows everything that the file says
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
            List<String> warnings,
            Plate plate,
            String storyHref) {

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
     * @param field name of the field that chooses the spool
     * @param choices spools to choose from; empty when there is nothing to choose
     */
    public record Filament(
            String slot,
            Swatch swatch,
            Figure weight,
            Optional<Figure> waste,
            Optional<Link> spool,
            Optional<Figure> costPerGram,
            String note,
            String field,
            List<Choice> choices) {

        public Filament {
            choices = List.copyOf(choices);
        }

        /** A slot without a choice of spools. */
        public Filament(
                String slot,
                Swatch swatch,
                Figure weight,
                Optional<Figure> waste,
                Optional<Link> spool,
                Optional<Figure> costPerGram,
                String note) {
            this(slot, swatch, weight, waste, spool, costPerGram, note, "", List.of());
        }
    }

    /**
     * What a person may choose about the print. Fields: {@code plates}, {@code units_per_plate}, {@code margin_percent} and one for each filament.
     *
     * @param href path of the page, which takes the fields as its query and answers with itself
     * @param form what stands in it
     * @param plates plates to choose from; empty when there is nothing to choose
     */
    public record Plate(String href, FormState form, List<PlateBox> plates) {

        public Plate {
            plates = List.copyOf(plates);
        }
    }

    /**
     * A plate that is printed or left out.
     *
     * @param value its number, as the form sends it
     * @param label its number and name
     * @param note time and grams
     * @param chosen whether it is printed
     */
    public record PlateBox(String value, String label, String note, boolean chosen) {}

    /**
     * The margin slider.
     *
     * @param href path of the fragment {@code priceChannels}; gets {@code margin_percent}
     * @param marginPercent the target now, as a plain number such as {@code 40}
     * @param error why the last target was refused; empty when it was not
     * @param kept other fields of the page's address, sent along without script
     */
    public record Target(String href, String marginPercent, String error, Map<String, String> kept) {

        public Target {
            kept = Map.copyOf(kept);
        }

        /** A slider whose page has no other fields. */
        public Target(String href, String marginPercent, String error) {
            this(href, marginPercent, error, Map.of());
        }
    }
}
