package app.nozzly.persistence.jpa;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldId;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.SpoolId;
import app.nozzly.store.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Custom fields by id and owner. */
record JpaCustomFieldRepository(JpaSession session) implements CustomFieldRepository {

    /** Most things that are changed in one go. */
    private static final int TOGETHER = 500;

    @Override
    public void insert(CustomField field) {
        session.insert(row(field), subject(field));
    }

    @Override
    public CustomField update(CustomField field) {
        CustomFieldRow row = row(field);
        row.version = field.version().number();
        session.update(row, row.id, subject(field));
        return field.withVersion(field.version().next());
    }

    @Override
    public void delete(CustomFieldId id, Version version) {
        session.delete(CustomFieldRow.class, id.value(), version, Subject.of("custom field", id));
    }

    @Override
    public Optional<CustomField> find(CustomFieldId id) {
        return session.find(CustomFieldRow.class, id.value()).map(JpaCustomFieldRepository::field);
    }

    /** In a transaction that writes, they are held: a field does not go while somebody gives it a value. */
    @Override
    public List<CustomField> of(FieldOwner owner) {
        if (session.isWritable() && !session.vendor().sharing("c").isEmpty()) {
            session.reading(() -> ids(session, owner));
        }
        return session
                .select(
                        CustomFieldRow.class,
                        "from CustomFieldRow c where c.owner = :owner order by c.position, c.fieldKey",
                        Map.of("owner", owner.name()))
                .stream()
                .map(JpaCustomFieldRepository::field)
                .toList();
    }

    @Override
    public long countValues(CustomField field) {
        return field.owner() == FieldOwner.SPOOL
                ? session.query(
                                "select count(*) from spool_field_value v where v.tenant_id = :tenant and v.field_id = :field",
                                Map.of("field", field.id().value()),
                                Columns::number)
                        .get(0)
                : filaments(field).size();
    }

    /** Ids by key. In a transaction that writes, the fields do not go until it ends: what is given a value is looked up first. */
    static Map<String, UUID> ids(JpaSession session, FieldOwner owner) {
        Map<String, UUID> fields = new HashMap<>();
        session.queryWithin(
                "select c.field_key, c.id from custom_field c where c.tenant_id = :tenant and c.owner = :owner order by c.id"
                        + (session.isWritable() ? session.vendor().sharing("c") : ""),
                Map.of("owner", owner.name()),
                row -> fields.put(row.text(), row.uuid()));
        return fields;
    }

    /** Waits for those who give it values at this moment; nobody gives it one until the transaction ends. */
    private void hold(CustomField field) {
        session.writing(
                subject(field),
                () -> session.queryWithin(
                        "select c.id from custom_field c where c.tenant_id = :tenant and c.id = :field"
                                + session.vendor().locking("c"),
                        Map.of("field", field.id().value()),
                        Columns::uuid));
    }

    @Override
    public long removeValues(CustomField field) {
        hold(field);
        return field.owner() == FieldOwner.SPOOL ? removeFromSpools(field) : removeFromFilaments(field);
    }

    /** Locked in the order in which all lock; then some hundred at a time, each in one go. */
    private long removeFromSpools(CustomField field) {
        List<UUID> spools = session.query(
                "select v.spool_id from spool_field_value v where v.tenant_id = :tenant and v.field_id = :field",
                Map.of("field", field.id().value()),
                Columns::uuid);
        session.writing(subject(field), () -> {
            session.ledger().lock(spools.stream().map(SpoolId::new).toList());
            return session.command(
                    "delete from spool_field_value where tenant_id = :tenant and field_id = :field",
                    Map.of("field", field.id().value()));
        });
        for (int start = 0; start < spools.size(); start += TOGETHER) {
            List<UUID> some = spools.subList(start, Math.min(spools.size(), start + TOGETHER));
            session.writing(subject(field), () -> {
                List<SpoolRow> rows = session.attached(
                        SpoolRow.class, "select s from SpoolRow s where s.id in (:ids)", Map.of("ids", some));
                rows.forEach(row -> row.customValues = CustomText.without(row.customValues, field.key()));
                return rows;
            });
        }
        return spools.size();
    }

    private long removeFromFilaments(CustomField field) {
        List<UUID> filaments = filaments(field);
        for (int start = 0; start < filaments.size(); start += TOGETHER) {
            List<UUID> some = filaments.subList(start, Math.min(filaments.size(), start + TOGETHER));
            session.writing(subject(field), () -> {
                List<FilamentRow> rows = session.attached(
                        FilamentRow.class, "select f from FilamentRow f where f.id in (:ids)", Map.of("ids", some));
                rows.forEach(row -> row.customValues = CustomText.without(row.customValues, field.key()));
                return rows;
            });
        }
        return filaments.size();
    }

    /** A workshop has some hundred filaments: they are looked through. */
    private List<UUID> filaments(CustomField field) {
        return session
                .select(
                        Object[].class,
                        "select f.id, f.customValues from FilamentRow f where f.customValues is not null order by f.id",
                        Map.of())
                .stream()
                .filter(row -> CustomText.read((String) row[1]).containsKey(field.key()))
                .map(row -> (UUID) row[0])
                .toList();
    }

    private static CustomFieldRow row(CustomField field) {
        CustomFieldRow row = new CustomFieldRow();
        row.id = field.id().value();
        row.owner = field.owner().name();
        row.fieldKey = field.key();
        row.name = field.name();
        row.type = field.type().name();
        row.unit = field.unit().orElse(null);
        row.choices = field.choices().toArray(String[]::new);
        row.position = field.position();
        row.listed = field.listed();
        row.active = field.active();
        return row;
    }

    private static CustomField field(CustomFieldRow row) {
        return new CustomField(
                new CustomFieldId(row.id),
                FieldOwner.valueOf(row.owner),
                row.fieldKey,
                row.name,
                FieldType.valueOf(row.type),
                Optional.ofNullable(row.unit),
                List.of(row.choices),
                row.position,
                row.listed,
                row.active,
                row.toVersion());
    }

    private static Subject subject(CustomField field) {
        return new Subject("custom field", field.id(), Map.of("key", field.key()));
    }
}
