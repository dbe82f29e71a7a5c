package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The audit trail. Immutable. Fields of the filter: {@code q}, {@code subject_kind}, {@code actor_id}, {@code action}, {@code subject_id}.
 *
 * @param href path of the page
 * @param form what is looked for
 * @param kinds choices of {@code subject_kind}
 * @param actors choices of {@code actor_id}
 * @param actions choices of {@code action}
 * @param changes the entries, the latest first
 * @param pager where in them
 * @param filtered whether anything is looked for
 */
public record AuditView(
        String href,
        FormState form,
        List<Choice> kinds,
        List<Choice> actors,
        List<Choice> actions,
        List<ChangeView> changes,
        Pager pager,
        boolean filtered) {

    public AuditView {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        actions = List.copyOf(actions);
        changes = List.copyOf(changes);
    }
}
