package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * What should be there, with a field for what is. Immutable.
 *
 * @param previewHref path that shows the differences
 * @param postHref path that posts them
 * @param place id of the place; empty for the whole workshop
 * @param cursor where this part of the sheet begins; empty for the first
 * @param form what was typed
 * @param spools to be weighed
 * @param components to be counted
 * @param preview what would be posted, when that was asked for
 * @param nextHref path of the next part of the sheet; empty when this is all
 */
public record StockTakeSheetView(
        String previewHref,
        String postHref,
        String place,
        String cursor,
        FormState form,
        List<SpoolRow> spools,
        List<ComponentRow> components,
        Optional<Preview> preview,
        Optional<String> nextHref) {

    public StockTakeSheetView {
        spools = List.copyOf(spools);
        components = List.copyOf(components);
    }

    public boolean isEmpty() {
        return spools.isEmpty() && components.isEmpty();
    }

    /**
     * A spool to be weighed.
     *
     * @param prefix of the names of its fields
     * @param id of the spool
     * @param spool number and page
     * @param swatch its colour
     * @param material brand and material
     * @param expected grams without the reel
     * @param tare of the empty reel; empty when it has to be given
     * @param gross what the scale should show; empty without a tare
     */
    public record SpoolRow(
            String prefix,
            String id,
            Link spool,
            Swatch swatch,
            String material,
            Figure expected,
            Optional<Figure> tare,
            Optional<Figure> gross) {}

    /**
     * A component to be counted.
     *
     * @param prefix of the names of its fields
     * @param id of the component
     * @param locationId where it is counted
     * @param component name and page
     * @param location where it is counted, for people
     * @param unit in which it is counted
     * @param expected how many
     */
    public record ComponentRow(
            String prefix,
            String id,
            String locationId,
            Link component,
            String location,
            String unit,
            Figure expected) {}

    /**
     * What would be posted.
     *
     * @param tally how much was counted and how much differs
     * @param lines what differs
     * @param value of all differences; empty when unknown, or not to be seen
     */
    public record Preview(String tally, List<StockTakeView.Line> lines, Optional<Figure> value) {

        public Preview {
            lines = List.copyOf(lines);
        }
    }
}
