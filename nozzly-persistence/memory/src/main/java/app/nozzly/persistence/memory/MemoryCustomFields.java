package app.nozzly.persistence.memory;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldId;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Custom fields by id; no two of one owner with one key. */
record MemoryCustomFields(MemorySession session) implements CustomFieldRepository {

    private static final Comparator<CustomField> ORDER =
            Comparator.comparingInt(CustomField::position).thenComparing(CustomField::key);

    /** What spools can be sorted by, as the criteria of a list ask for it. */
    static Map<String, Column<Spool>> columns(CustomCriteria criteria) {
        return criteria.sorted().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> column(entry.getValue())));
    }

    private static Column<Spool> column(CustomField field) {
        Function<Spool, Optional<CustomValue>> value =
                spool -> Optional.ofNullable(spool.details().custom().get(field.key()));
        return field.type().form() == CustomValue.Form.TEXT
                ? Column.<Spool>optionalText(spool -> value.apply(spool).flatMap(CustomValue::sortText))
                        .emptyLast()
                : Column.<Spool>optionalDecimal(spool -> value.apply(spool).flatMap(CustomValue::rank))
                        .emptyLast();
    }

    @Override
    public void insert(CustomField field) {
        if (of(field.owner()).stream().anyMatch(other -> other.key().equals(field.key()))) {
            throw NozzlyException.alreadyExists("custom field", "key", field.key());
        }
        session.write().customFields.insert(field);
    }

    @Override
    public CustomField update(CustomField field) {
        return session.write().customFields.update(field);
    }

    @Override
    public void delete(CustomFieldId id, Version version) {
        session.write().customFields.delete(id, version);
    }

    @Override
    public Optional<CustomField> find(CustomFieldId id) {
        return session.read().customFields.find(id);
    }

    @Override
    public List<CustomField> of(FieldOwner owner) {
        return session.read()
                .customFields
                .rows()
                .filter(field -> field.owner() == owner)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public long countValues(CustomField field) {
        return field.owner() == FieldOwner.SPOOL
                ? spools(field).count()
                : filaments(field).count();
    }

    @Override
    public long removeValues(CustomField field) {
        if (field.owner() == FieldOwner.SPOOL) {
            Table<Spool> table = session.write().spools;
            List<Spool> spools = spools(field).toList();
            spools.forEach(spool -> table.update(spool.with(
                    spool.filament(),
                    spool.initialWeight(),
                    spool.details().withCustom(without(spool.details().custom(), field)),
                    spool.active())));
            return spools.size();
        }
        Table<Filament> table = session.write().filaments;
        List<Filament> filaments = filaments(field).toList();
        filaments.forEach(filament -> table.update(filament.withCustom(without(filament.custom(), field))));
        return filaments.size();
    }

    private Stream<Spool> spools(CustomField field) {
        return session.read()
                .spools
                .rows()
                .filter(spool -> spool.details().custom().containsKey(field.key()));
    }

    private Stream<Filament> filaments(CustomField field) {
        return session.read()
                .filaments
                .rows()
                .filter(filament -> filament.custom().containsKey(field.key()));
    }

    private static Map<String, CustomValue> without(Map<String, CustomValue> values, CustomField field) {
        Map<String, CustomValue> rest = new TreeMap<>(values);
        rest.remove(field.key());
        return rest;
    }
}
