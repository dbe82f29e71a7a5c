package app.nozzly.host.pages;

import app.nozzly.host.http.Request;
import app.nozzly.host.web.view.ActivityView;
import java.util.Map;
import java.util.Optional;

/** Tells what was changed last in a record, for its own page. Thread-safe. */
@FunctionalInterface
public interface Activity {

    /** Tells nothing. */
    Activity NONE = (request, visit, about) -> Optional.empty();

    /**
     * The latest changes of what some filters of the audit trail find; empty for readers who may not see the trail.
     *
     * @param about {@code subject_kind}, {@code subject_id}
     */
    Optional<ActivityView> of(Request<?> request, Visit visit, Map<String, String> about);
}
