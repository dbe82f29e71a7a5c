package app.nozzly.host.web;

import java.util.List;
import java.util.stream.Stream;

/** What each of many rows of a form offers to choose from, so that the page stays small. Stateless. */
public final class RowChoices {

    /** Most choices of all rows together. */
    private static final int MOST = 2_000;

    /** A row has at least as many. */
    private static final int FEWEST = 200;

    private RowChoices() {}

    /**
     * All choices where the rows are few; else the first ones and what the row has already. A row that is added chooses among all.
     *
     * @param rows how many rows there are
     * @param own what the row has; empty for nothing
     */
    public static List<Choice> of(List<Choice> all, int rows, String own) {
        int most = Math.max(FEWEST, MOST / Math.max(1, rows));
        if (all.size() <= most) {
            return all;
        }
        List<Choice> first = all.subList(0, most);
        Stream<Choice> present = all.stream().filter(choice -> choice.value().equals(own));
        return Stream.concat(first.stream(), present).distinct().toList();
    }
}
