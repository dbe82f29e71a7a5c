package app.nozzly.host.customfields;

import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.host.http.ReadOnlyMembers;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A custom field as a caller describes it. Immutable. */
@ReadOnlyMembers("id")
record CustomFieldInput(
        FieldOwner entity,
        String key,
        String name,
        FieldType type,
        Optional<String> unit,
        List<String> choices,
        Optional<Integer> position,
        @JsonProperty("in_list") Optional<Boolean> listed,
        @JsonProperty("is_active") Optional<Boolean> active) {

    CustomFieldDraft draft() {
        return new CustomFieldDraft(
                entity, key, name, type, unit, choices, position, listed.orElse(false), active.orElse(true));
    }
}
