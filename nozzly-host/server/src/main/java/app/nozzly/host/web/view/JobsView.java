package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The jobs of the workshop. Immutable.
 *
 * @param rows the jobs, the latest first
 * @param starts what the reader may order
 * @param startHref path that takes an order
 * @param filterHref path of the list
 * @param filter what is looked for: {@code q}, {@code state}
 * @param states choices
 * @param filtered whether anything is looked for
 * @param pager where the page is in the list
 * @param eventsHref where the jobs are followed
 */
public record JobsView(
        List<Row> rows,
        List<Choice> starts,
        String startHref,
        String filterHref,
        FormState filter,
        List<Choice> states,
        boolean filtered,
        Pager pager,
        String eventsHref) {

    public JobsView {
        rows = List.copyOf(rows);
        starts = List.copyOf(starts);
        states = List.copyOf(states);
    }

    /**
     * One job.
     *
     * @param job its name and page
     * @param state where it stands
     * @param requestedBy who asked for it
     * @param when it was asked for, ready to read
     * @param outcome what came of it; may be empty
     */
    public record Row(Link job, JobStateView state, String requestedBy, String when, String outcome) {}
}
