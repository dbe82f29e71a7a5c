package app.nozzly.host.spools;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a list asks of fields that the workshop added: a person may type a word where a number is looked for, and a link or a view may name a field
 * that is gone. Immutable.
 *
 * @param listing what can be asked
 * @param filter what was asked, with what is wrong with it
 */
record AskedFields(Listing listing, FormState filter) {

    static AskedFields of(List<CustomField> fields, Listing asked, Visit visit) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> filters = new LinkedHashMap<>(asked.filters());
        asked.filters().forEach((name, text) -> {
            ListQuery query = ListQuery.FIRST_PAGE.withFilters(Map.of(name, text));
            if (CustomCriteria.isCustom(name)) {
                errors.putAll(errors(fields, query, visit));
            }
        });
        filters.keySet().removeAll(errors.keySet());
        Optional<String> sort = asked.sort().filter(order -> {
            Map<String, String> wrong = errors(fields, sorted(order), visit);
            errors.putAll(wrong);
            return wrong.isEmpty();
        });
        Optional<String> cursor = asked.cursor().filter(same -> errors.isEmpty());
        return new AskedFields(
                new Listing(asked.path(), filters, sort, cursor), new FormState(asked.filters(), errors));
    }

    private static ListQuery sorted(String order) {
        return ListQuery.FIRST_PAGE.withSort(List.of(new SortKey(order.replaceFirst("^-", ""), order.startsWith("-"))));
    }

    private static Map<String, String> errors(List<CustomField> fields, ListQuery query, Visit visit) {
        try {
            CustomCriteria.of(fields, query);
            return Map.of();
        } catch (NozzlyException refusal) {
            return FormState.refused(Map.of(), refusal, visit.locale()).errors();
        }
    }
}
