package app.nozzly.customfields;

import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Stores custom fields, and knows of their values. */
public interface CustomFieldRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when its owner has a field of that key */
    void insert(CustomField field);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    CustomField update(CustomField field);

    /**
     * Deletes a field that has no values.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    void delete(CustomFieldId id, Version version);

    Optional<CustomField> find(CustomFieldId id);

    /** All fields of an owner, by position and key. */
    List<CustomField> of(FieldOwner owner);

    /** How many spools or filaments have a value of a field. */
    long countValues(CustomField field);

    /** Takes the values of a field away from all that have one, each one version on; gives how many. */
    long removeValues(CustomField field);
}
