package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * One job. Immutable.
 *
 * @param state where it stands
 * @param outcome what came of it, or why it waits to be tried again; may be empty
 * @param facts what, who and when
 * @param form a refused wish to call it off or repeat it, or nothing
 * @param callOffHref path that calls it off; empty when that cannot be done
 * @param repeatHref path that has it done again; empty when that cannot be done
 * @param resultHref path of the page that shows what it did; empty when there is none
 * @param eventsHref where it is followed; empty when it is over
 */
public record JobView(
        JobStateView state,
        String outcome,
        List<Fact> facts,
        FormState form,
        Optional<String> callOffHref,
        Optional<String> repeatHref,
        Optional<String> resultHref,
        String eventsHref) {

    public JobView {
        facts = List.copyOf(facts);
    }
}
