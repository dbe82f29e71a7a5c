package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Rounds of counting and weighing, and the way to a new one. Immutable.
 *
 * @param sheetHref path of the sheet; the place is its parameter {@code place}
 * @param places choices of the place
 * @param rows the rounds, the latest first
 * @param pager where in the list
 */
public record StockTakesView(String sheetHref, List<Choice> places, List<Row> rows, Pager pager) {

    public StockTakesView {
        places = List.copyOf(places);
        rows = List.copyOf(rows);
    }

    /**
     * One round.
     *
     * @param take code and page
     * @param place where
     * @param when posted
     * @param actor by whom
     * @param counted how much
     * @param differing of which something else was found
     * @param value of the differences; empty when unknown, or not to be seen
     * @param undone whether it was taken back
     */
    public record Row(
            Link take,
            String place,
            String when,
            String actor,
            Figure counted,
            Figure differing,
            Optional<Figure> value,
            boolean undone) {}
}
