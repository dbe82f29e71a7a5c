package app.nozzly.customfields;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fields that a workshop adds to its spools and filaments. Thread-safe. */
public final class CustomFields {

    private static final String FIELD = "custom_field";

    private final Transactions transactions;
    private final IdSource ids;

    public CustomFields(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** All fields, those of spools first, by position and key. */
    public List<CustomField> all(OperationContext context) {
        return transactions.read(
                context,
                session -> Arrays.stream(FieldOwner.values())
                        .flatMap(owner -> repository(session).of(owner).stream())
                        .toList());
    }

    /** The fields of an owner, by position and key. */
    public List<CustomField> of(OperationContext context, FieldOwner owner) {
        return transactions.read(context, session -> repository(session).of(owner));
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public CustomField get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    /**
     * How many spools or filaments have a value of a field.
     *
     * @throws NozzlyException {@code not_found} when there is no such id
     */
    public long values(OperationContext context, String id) {
        return transactions.read(context, session -> repository(session).countValues(find(session, id)));
    }

    /**
     * Adds a field, behind the others unless its place is said.
     *
     * @throws NozzlyException {@code already_exists} when the key is taken, {@code validation_failed} when there are {@link CustomField#MOST}
     */
    public CustomField add(OperationContext context, CustomFieldDraft draft) {
        return transactions.write(context, session -> {
            List<CustomField> others = repository(session).of(draft.owner());
            if (others.size() >= CustomField.MOST) {
                throw NozzlyException.invalid(CustomField.class, "key", "field.many", CustomField.MOST);
            }
            CustomField field = CustomField.of(new CustomFieldId(ids.next()), draft, behind(others), Version.INITIAL);
            repository(session).insert(field);
            transactions.trail(context, session).created(FIELD, field.id(), field.name(), field);
            return field;
        });
    }

    private static int behind(List<CustomField> others) {
        return others.stream()
                .mapToInt(CustomField::position)
                .map(position -> Math.min(CustomField.LAST_POSITION, position + 1))
                .max()
                .orElse(0);
    }

    /**
     * Replaces the description of a field; key, type and owner stay, and its choices only become more.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since, {@code validation_failed} when something is to change that must not
     */
    public CustomField replace(OperationContext context, String id, Optional<Version> version, CustomFieldDraft draft) {
        return transactions.write(context, session -> {
            CustomField present = find(session, id);
            CustomField changed =
                    CustomField.of(present.id(), draft, present.position(), version.orElse(present.version()));
            requireSame(present, changed);
            CustomField stored = repository(session).update(changed);
            transactions.trail(context, session).changed(FIELD, stored.id(), stored.name(), present, stored);
            return stored;
        });
    }

    private static void requireSame(CustomField present, CustomField changed) {
        List<String> lost = present.choices().stream()
                .filter(choice -> !changed.choices().contains(choice))
                .toList();
        new Validation(CustomField.class)
                .require(present.key().equals(changed.key()), "key", "field.fixed", present.key(), changed.key())
                .require(
                        present.type() == changed.type(),
                        "type",
                        "field.fixed",
                        present.type().code(),
                        changed.type().code())
                .require(
                        present.owner() == changed.owner(),
                        "entity",
                        "field.fixed",
                        present.owner().code(),
                        changed.owner().code())
                .require(lost.isEmpty(), "choices", "field.choices_lost", String.join(", ", lost))
                .done();
    }

    /**
     * Deletes a field with all its values.
     *
     * @return the field and how many values went with it
     * @throws NozzlyException {@code version_conflict} when it was changed since it was read
     */
    public CustomFieldRemoval remove(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            CustomField present = find(session, id);
            Version read = version.orElse(present.version());
            if (!read.equals(present.version())) {
                throw NozzlyException.versionConflict("custom field", id);
            }
            CustomFieldRemoval removal =
                    new CustomFieldRemoval(present, repository(session).removeValues(present));
            repository(session).delete(present.id(), read);
            transactions.trail(context, session).removed(FIELD, present.id(), present.name(), removal);
            return removal;
        });
    }

    private static CustomField find(StoreSession session, String id) {
        return uuid(id).flatMap(known -> repository(session).find(new CustomFieldId(known)))
                .orElseThrow(() -> NozzlyException.notFound("custom field", id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(known -> known.toString().equalsIgnoreCase(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static CustomFieldRepository repository(StoreSession session) {
        return session.repository(CustomFieldRepository.class);
    }
}
