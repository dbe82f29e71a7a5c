package app.nozzly.host.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the audit trail. Immutable.
 *
 * @param what what was done, ready to read
 * @param subject what it was done to, as it was called then
 * @param href page of it; empty when there is none
 * @param actor who did it
 * @param when moment at the workshop
 * @param from network address and program; empty when unknown
 * @param fields what changed
 */
public record ChangeView(
        String what,
        String subject,
        Optional<String> href,
        String actor,
        String when,
        String from,
        List<Field> fields) {

    public ChangeView {
        fields = List.copyOf(fields);
    }

    /**
     * A field that changed.
     *
     * @param name its name, ready to read
     * @param before its value; empty for none
     * @param after its value; empty for none
     */
    public record Field(String name, String before, String after) {}
}
