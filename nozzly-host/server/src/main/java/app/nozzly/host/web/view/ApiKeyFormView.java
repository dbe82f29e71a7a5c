package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The form of a new key. Immutable. Fields: {@code name}, {@code preset}, {@code days} and a box for each permission.
 *
 * @param href path that takes it
 * @param form what stands in it
 * @param presets what the key may do, in short
 * @param ends choices of {@code days}
 * @param grid what it may do, one by one
 */
public record ApiKeyFormView(
        String href, FormState form, List<Choice> presets, List<Choice> ends, PermissionGrid grid) {

    public ApiKeyFormView {
        presets = List.copyOf(presets);
        ends = List.copyOf(ends);
    }
}
