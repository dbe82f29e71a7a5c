package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * A change of many spools before it is made. Immutable. Fields: {@code storage_location}, {@code lot_number}, {@code notes}, {@code empty_spool_weight_g},
 * {@code supplier_id}, {@code reel_type_id}, {@code active}, those of {@code custom}, and a box {@code clear_} with each name that may become empty.
 *
 * @param previewHref path that shows what would become of them
 * @param applyHref path that changes them
 * @param form what stands in the fields
 * @param kept which spools are meant: hidden fields, name and value
 * @param summary how many are meant
 * @param locations names of places, offered while typing
 * @param suppliers choices; none for those who may not see them
 * @param reelTypes choices
 * @param custom the workshop's own fields
 * @param preview what would become of them, when that was asked for
 * @param cancelHref where to go instead
 */
public record BulkView(
        String previewHref,
        String applyHref,
        FormState form,
        List<Choice> kept,
        String summary,
        List<String> locations,
        List<Choice> suppliers,
        List<Choice> reelTypes,
        List<CustomInput> custom,
        Optional<Preview> preview,
        String cancelHref) {

    public BulkView {
        kept = List.copyOf(kept);
        locations = List.copyOf(locations);
        suppliers = List.copyOf(suppliers);
        reelTypes = List.copyOf(reelTypes);
        custom = List.copyOf(custom);
    }

    /**
     * What would become of the spools.
     *
     * @param tally how many would change
     * @param apply what the button says
     * @param changing whether any would
     * @param lines the first of them
     */
    public record Preview(String tally, String apply, boolean changing, List<Line> lines) {

        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One spool.
     *
     * @param spool number and page
     * @param filament what is on it
     * @param changes what would change, ready to read
     */
    public record Line(Link spool, String filament, List<String> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }
}
