package app.nozzly.host.customfields;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A custom field as it is written. Immutable. */
record CustomFieldJson(
        UUID id,
        FieldOwner entity,
        String key,
        String name,
        FieldType type,
        Optional<String> unit,
        List<String> choices,
        int position,
        @JsonProperty("in_list") boolean listed,
        @JsonProperty("is_active") boolean active) {

    static CustomFieldJson of(CustomField field) {
        return new CustomFieldJson(
                field.id().value(),
                field.owner(),
                field.key(),
                field.name(),
                field.type(),
                field.unit(),
                field.choices(),
                field.position(),
                field.listed(),
                field.active());
    }
}
