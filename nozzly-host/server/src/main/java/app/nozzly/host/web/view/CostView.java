package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.chart.CostBar;
import java.util.List;

/**
 * The cost of one good unit, as a picture and as a table that opens to its reasons. Immutable.
 *
 * @param total all of it
 * @param bar the picture; its parts are those of {@code parts}
 * @param parts the kinds of cost in the order of the breakdown, those of nothing left out
 * @param missing names of the lines without any price; then the total is incomplete and says so
 */
public record CostView(Figure total, CostBar bar, List<Part> parts, List<String> missing) {

    public CostView {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * One kind of cost.
     *
     * @param kind the kind, which gives shade and pattern
     * @param label its name
     * @param amount rounded so that the parts add up to the total
     * @param share percent of the total
     * @param lines what it is made of
     */
    public record Part(CostBar.Kind kind, String label, Figure amount, Figure share, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One reason.
     *
     * @param label what it is
     * @param working how it is worked out, such as {@code 84.9 g × £0.01899/g}
     * @param amount what it comes to
     * @param sources the things that the price rests on, such as spools
     */
    public record Line(String label, String working, Figure amount, List<Link> sources) {

        public Line {
            sources = List.copyOf(sources);
        }

        public Line(String label, String working, Figure amount) {
            this(label, working, amount, List.of());
        }
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
