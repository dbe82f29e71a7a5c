package app.nozzly.persistence.jpa;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFilter;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.inventory.Spool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of custom fields of spools, one by one: what lists are filtered and sorted by. Stateless. */
final class SpoolFieldValues {

    private static final String INSERT =
            "insert into spool_field_value (tenant_id, spool_id, field_id, number_value, sort_text, text_value)"
                    + " values (:tenant, :spool, :field, :number, :sort, :text)";

    private static final String DELETE =
            "delete from spool_field_value where tenant_id = :tenant and spool_id = :spool";

    private static final String AMONG =
            "s.id in (select v.spool_id from spool_field_value v where v.tenant_id = :tenant and v.field_id = :";

    private SpoolFieldValues() {}

    /** Writes the values of new spools; within {@link JpaSession#writing} only, and nothing when there are none. */
    static void insert(JpaSession session, Collection<Spool> spools) {
        List<Spool> some = spools.stream()
                .filter(spool -> !spool.details().custom().isEmpty())
                .toList();
        if (!some.isEmpty()) {
            Map<String, UUID> fields = JpaCustomFieldRepository.ids(session, FieldOwner.SPOOL);
            List<Map<String, Object>> rows =
                    some.stream().flatMap(spool -> rows(fields, spool).stream()).toList();
            if (!rows.isEmpty()) {
                session.commands(INSERT, rows);
            }
        }
    }

    /** Writes the values of spools anew; within {@link JpaSession#writing} only. */
    static void replace(JpaSession session, Collection<Spool> spools) {
        if (!spools.isEmpty()) {
            session.commands(
                    DELETE,
                    spools.stream()
                            .map(spool ->
                                    Map.<String, Object>of("spool", spool.id().value()))
                            .toList());
            insert(session, spools);
        }
    }

    /** A value whose field is gone cannot be looked for. */
    private static List<Map<String, Object>> rows(Map<String, UUID> fields, Spool spool) {
        return spool.details().custom().entrySet().stream()
                .filter(entry -> fields.containsKey(entry.getKey()))
                .map(entry -> row(spool, fields.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Map<String, Object> row(Spool spool, UUID field, CustomValue value) {
        Map<String, Object> row = new TreeMap<>();
        row.put("spool", spool.id().value());
        row.put("field", field);
        row.put("number", value.rank().orElse(null));
        row.put("sort", value.sortText().orElse(null));
        row.put("text", value.rank().isPresent() ? null : value.text());
        return row;
    }

    /** A list that is filtered and sorted by custom fields. */
    static Listing<ListedSpool> listing(Listing<ListedSpool> listing, CustomCriteria criteria) {
        Map<String, SortColumn<ListedSpool>> columns = new TreeMap<>();
        StringBuilder joins = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        criteria.sorted().forEach((name, field) -> {
            String alias = "v" + columns.size();
            columns.put(name, column(field, alias));
            joins.append(" left join spool_field_value ")
                    .append(alias)
                    .append(" on ")
                    .append(alias);
            joins.append(".tenant_id = s.tenant_id and ").append(alias).append(".spool_id = s.id and ");
            joins.append(alias).append(".field_id = :").append(alias);
            values.put(alias, field.id().value());
        });
        return listing.with(new SpoolSql(joins.toString(), values), columns, conditions(criteria.filters()));
    }

    private static SortColumn<ListedSpool> column(CustomField field, String alias) {
        Function<ListedSpool, Optional<CustomValue>> value =
                listed -> Optional.ofNullable(listed.spool().details().custom().get(field.key()));
        SortColumn<ListedSpool> column = field.type().form() == CustomValue.Form.TEXT
                ? SortColumn.text(
                        alias + ".sort_text",
                        spool -> value.apply(spool)
                                .flatMap(CustomValue::sortText)
                                .orElse(null))
                : new SortColumn<>(
                        alias + ".number_value",
                        spool -> value.apply(spool).flatMap(CustomValue::rank).orElse(null),
                        BigDecimal::new,
                        true);
        return column.apart(alias + ".spool_id");
    }

    private static List<Listing.Restriction> conditions(List<CustomFilter> filters) {
        List<Listing.Restriction> conditions = new ArrayList<>();
        for (CustomFilter filter : filters) {
            conditions.add(condition(filter, "w" + conditions.size()));
        }
        return conditions;
    }

    private static Listing.Restriction condition(CustomFilter filter, String name) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, filter.field().id().value());
        List<String> conditions = new ArrayList<>();
        filter.from().flatMap(CustomValue::sortText).ifPresent(sort -> {
            values.put(name + "_sort", sort);
            values.put(name + "_text", filter.from().get().text());
            conditions.add("v.sort_text = :" + name + "_sort and v.text_value = :" + name + "_text");
        });
        filter.from().flatMap(CustomValue::rank).ifPresent(least -> {
            values.put(name + "_from", least);
            conditions.add("v.number_value >= :" + name + "_from");
        });
        filter.to().flatMap(CustomValue::rank).ifPresent(most -> {
            values.put(name + "_to", most);
            conditions.add("v.number_value <= :" + name + "_to");
        });
        return new Listing.Restriction(
                AMONG + name + conditions.stream().collect(Collectors.joining(" and ", " and ", ")")), values);
    }
}
