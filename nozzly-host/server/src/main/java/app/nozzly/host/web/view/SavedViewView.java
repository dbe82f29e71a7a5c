package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The form of a named view. Immutable. Fields: {@code name}, {@code shared}, and what is looked for with {@code view.} before its name.
 *
 * @param href where it goes
 * @param form what stands in it
 * @param query what is looked for: name and value
 * @param cancelHref where to go instead
 */
public record SavedViewView(String href, FormState form, List<Choice> query, String cancelHref) {

    public SavedViewView {
        query = List.copyOf(query);
    }
}
