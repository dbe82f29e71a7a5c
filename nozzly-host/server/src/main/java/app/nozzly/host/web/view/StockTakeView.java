package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * A round of counting and weighing, as it was posted. Immutable.
 *
 * @param counted how much was counted
 * @param differing of which something else was found
 * @param value of the differences; empty when unknown, or not to be seen
 * @param when and by whom
 * @param place where
 * @param note why; empty when nothing was said
 * @param undone when it was taken back; empty while it counts
 * @param lines what was found
 * @param form what was refused
 * @param undoHref path whose POST takes it back
 * @param nextHref path of the next part of the sheet; empty when it was all, or when that is not known any more
 */
public record StockTakeView(
        Figure counted,
        Figure differing,
        Optional<Figure> value,
        String when,
        String place,
        String note,
        Optional<String> undone,
        List<Line> lines,
        FormState form,
        String undoHref,
        Optional<String> nextHref) {

    public StockTakeView {
        lines = List.copyOf(lines);
    }

    /**
     * What was found of one thing.
     *
     * @param thing what, and its page
     * @param detail what is on it, or where it is
     * @param expected what was thought to be there
     * @param found what was there
     * @param difference found less expected; marked when something is missing
     * @param value of the difference; empty when unknown, or not to be seen
     */
    public record Line(
            Link thing, String detail, Figure expected, Figure found, Figure difference, Optional<Figure> value) {}
}
