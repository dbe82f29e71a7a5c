package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The check of the ledgers. Immutable.
 *
 * @param starts what the reader may order
 * @param startHref path that takes an order
 * @param sums the last time that balances were added up; empty before the first
 * @param check the last check; empty before the first
 * @param checkpoint the last checkpoint that somebody asked for; empty before the first
 * @param eventsHref where jobs are followed
 */
public record VerifyView(
        List<Choice> starts,
        String startHref,
        Optional<Report> sums,
        Optional<Report> check,
        Optional<Report> checkpoint,
        String eventsHref) {

    public VerifyView {
        starts = List.copyOf(starts);
    }

    /**
     * What came of a job. Immutable.
     *
     * @param state where it stands
     * @param outcome in a sentence; empty before its end
     * @param more what else was found, one line for each thing
     * @param facts when and by whom
     */
    public record Report(JobStateView state, String outcome, List<String> more, List<Fact> facts) {

        public Report {
            more = List.copyOf(more);
            facts = List.copyOf(facts);
        }
    }
}
