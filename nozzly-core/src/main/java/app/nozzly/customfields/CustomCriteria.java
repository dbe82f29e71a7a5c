package app.nozzly.customfields;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What of a list's query speaks of custom fields: filters and orders called {@code custom.key}. Immutable.
 *
 * @param plain the query without filters by custom fields; its order is as it was
 * @param filters what is looked for
 * @param sorted the fields by which the list is sorted, by their names in the order
 */
public record CustomCriteria(ListQuery plain, List<CustomFilter> filters, Map<String, CustomField> sorted) {

    /** How names of custom fields begin in filters and orders. */
    public static final String PREFIX = "custom.";

    public CustomCriteria {
        filters = List.copyOf(filters);
        sorted = Map.copyOf(sorted);
    }

    /**
     * What a query asks for. Fields are looked up only when it names one.
     *
     * @throws NozzlyException {@code validation_failed} when a field is not known, with the one that is spelled most alike, or has no such values
     */
    public static CustomCriteria of(StoreSession session, FieldOwner owner, ListQuery query) {
        boolean none = query.filters().keySet().stream().noneMatch(CustomCriteria::isCustom)
                && query.sort().stream().map(SortKey::field).noneMatch(CustomCriteria::isCustom);
        return none
                ? new CustomCriteria(query, List.of(), Map.of())
                : of(session.repository(CustomFieldRepository.class).of(owner), query);
    }

    /** The same with fields that were looked up before. */
    public static CustomCriteria of(List<CustomField> fields, ListQuery query) {
        Map<String, String> plain = new TreeMap<>(query.filters());
        List<CustomFilter> filters = new ArrayList<>();
        new TreeMap<>(query.filters()).forEach((name, text) -> {
            if (isCustom(name)) {
                plain.remove(name);
                filters.add(at(name, () -> CustomFilter.of(field(fields, name), text)));
            }
        });
        Map<String, CustomField> sorted = new TreeMap<>();
        query.sort().stream()
                .map(SortKey::field)
                .filter(CustomCriteria::isCustom)
                .forEach(name -> sorted.put(name, at("sort", () -> field(fields, name))));
        return new CustomCriteria(query.withFilters(plain), filters, sorted);
    }

    /** Whether a name in a filter or an order is that of a custom field. */
    public static boolean isCustom(String name) {
        return name.startsWith(PREFIX);
    }

    /** Whether a thing with these values passes all filters. */
    public boolean accepts(Map<String, CustomValue> values) {
        return filters.stream().allMatch(filter -> filter.accepts(values));
    }

    private static CustomField field(List<CustomField> fields, String name) {
        String key = name.substring(PREFIX.length());
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> CustomValues.unknown(fields, key));
    }

    /** What is wrong is wrong with the parameter. */
    private static <T> T at(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (NozzlyException refusal) {
            throw NozzlyException.invalid(refusal.fieldErrors().stream()
                    .map(error -> new FieldError(name, error.code(), error.message()))
                    .toList());
        }
    }
}
