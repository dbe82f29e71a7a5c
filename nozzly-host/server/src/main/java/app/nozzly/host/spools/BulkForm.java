package app.nozzly.host.spools;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomValue;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Seen;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolSelection;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.SupplierId;
import app.nozzly.quantity.Grams;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which spools are meant and what is to be changed, as the form of a change of many says it. Stateless. */
final class BulkForm {

    private static final String SPOOLS = "spools";
    private static final String EXPECTED = "expected";
    private static final String FILTER = "filter.";
    private static final String CLEAR = "clear_";

    private BulkForm() {}

    /** From the list: the numbers of those that are ticked, or what is looked for; a label means its one spool, as in the list. */
    static Map<String, String> chosen(Request<?> request) {
        Map<String, String> values = new LinkedHashMap<>();
        if (request.query(BulkPages.MATCHING).isPresent()) {
            Listing listing = SpoolListPage.listing(request);
            SpoolListPage.number(listing)
                    .ifPresentOrElse(
                            number -> values.put(SPOOLS, number),
                            () -> matching(listing).forEach(values::put));
        } else {
            values.put(
                    SPOOLS,
                    request.queries("spool").stream()
                            .filter(number -> number.matches("\\d{1,18}"))
                            .collect(Collectors.joining(",")));
        }
        return values;
    }

    private static Map<String, String> matching(Listing listing) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(BulkPages.MATCHING, "true"));
        listing.filters().forEach((name, value) -> values.put(FILTER + name, value));
        return values;
    }

    static boolean isNobody(FormState form) {
        return !isMatching(form) && form.value(SPOOLS).isEmpty();
    }

    private static boolean isMatching(FormState form) {
        return form.is(BulkPages.MATCHING, "true");
    }

    /** What says which spools are meant, to be carried along: name and value. */
    static List<Choice> kept(FormState form) {
        return form.values().entrySet().stream()
                .filter(field -> isMeaning(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Choice(field.getKey(), field.getValue()))
                .toList();
    }

    /** Whether a field says which spools are meant. */
    private static boolean isMeaning(String name) {
        return Stream.of(SPOOLS, BulkPages.MATCHING, EXPECTED).anyMatch(name::equals) || name.startsWith(FILTER);
    }

    /** What was typed of the change itself. */
    static Map<String, String> wishes(Map<String, String> typed) {
        Map<String, String> wishes = new LinkedHashMap<>(typed);
        wishes.keySet().removeIf(name -> isMeaning(name) || name.startsWith("_") || name.equals(Seen.FIELD));
        return wishes;
    }

    /** What was typed, without what an earlier preview said of it. */
    static FormState unseen(FormState form) {
        Map<String, String> values = new LinkedHashMap<>(form.values());
        values.keySet().removeAll(Set.of(EXPECTED, Seen.FIELD));
        return new FormState(values, form.errors());
    }

    /** What was typed, with what was seen of it in a preview of so many spools. */
    static FormState seen(Map<String, String> typed, long chosen) {
        return FormState.of(typed).with(EXPECTED, String.valueOf(chosen)).with(Seen.FIELD, Seen.of(wishes(typed)));
    }

    static String summary(Visit visit, FormState form) {
        if (!isMatching(form)) {
            return visit.texts().say("bulk.chosen", numbers(form.value(SPOOLS)).size());
        }
        return form.value(EXPECTED).isEmpty()
                ? visit.texts().say("bulk.matching")
                : visit.texts().say("bulk.matching_count", form.value(EXPECTED));
    }

    static SpoolSelection selection(Request<?> request, Spools spools, Map<String, String> typed) {
        Optional<Long> expected = Optional.ofNullable(typed.get(EXPECTED))
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Long::valueOf);
        if ("true".equals(typed.get(BulkPages.MATCHING))) {
            Map<String, String> filters = new LinkedHashMap<>();
            typed.forEach((name, value) -> {
                if (name.startsWith(FILTER)) {
                    filters.put(name.substring(FILTER.length()), value);
                }
            });
            Listing listing = new Listing(SpoolListPage.PATH, filters, Optional.empty(), Optional.empty());
            return new SpoolSelection(List.of(), Optional.of(SpoolListPage.query(listing)), expected);
        }
        List<Long> numbers = numbers(typed.getOrDefault(SPOOLS, ""));
        return new SpoolSelection(
                spools.numbered(request.context(), numbers).stream()
                        .map(Spool::id)
                        .toList(),
                Optional.empty(),
                expected);
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    static BulkChange change(FormReader form, List<CustomField> fields) {
        Optional<Grams> reel = form.grams("empty_spool_weight_g");
        Map<String, CustomValue> custom = CustomForms.read(form, fields, Map.of());
        form.done();
        return new BulkChange(
                form.text("storage_location"),
                form.text("lot_number"),
                form.text("notes"),
                reel,
                form.text("supplier_id").flatMap(BulkForm::id).map(SupplierId::new),
                form.text("active").map("true"::equals),
                form.text("reel_type_id").flatMap(BulkForm::id).map(ReelTypeId::new),
                BulkChange.custom(custom, clearedCustom(form, fields)),
                cleared(form));
    }

    private static List<String> clearedCustom(FormReader form, List<CustomField> fields) {
        return fields.stream()
                .filter(field -> form.flag(CLEAR + field.path()))
                .map(CustomField::key)
                .toList();
    }

    private static Set<BulkChange.Field> cleared(FormReader form) {
        return Arrays.stream(BulkChange.Field.values())
                .filter(field -> form.flag(CLEAR + field.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
