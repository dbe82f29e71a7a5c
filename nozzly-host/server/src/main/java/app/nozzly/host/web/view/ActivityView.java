package app.nozzly.host.web.view;

import java.util.List;

/**
 * The latest changes of one record. Immutable.
 *
 * @param changes the latest first
 * @param allHref path of all of them
 */
public record ActivityView(List<ChangeView> changes, String allHref) {

    public ActivityView {
        changes = List.copyOf(changes);
    }
}
