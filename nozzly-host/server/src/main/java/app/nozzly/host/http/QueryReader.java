package app.nozzly.host.http;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads and checks query parameters. Stateless. */
final class QueryReader {

    private static final Set<String> LIST_NAMES = Set.of("limit", "cursor", "sort", "q");

    private QueryReader() {}

    static Optional<Integer> integer(String name, Optional<String> text) {
        try {
            return text.map(Integer::valueOf);
        } catch (NumberFormatException notWhole) {
            throw NozzlyException.invalid(QueryReader.class, "query/" + name, "query.integer", name, text.get());
        }
    }

    static ListQuery list(Map<String, List<String>> query) {
        Map<String, String> filters = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (!LIST_NAMES.contains(name) && !values.get(0).isEmpty()) {
                filters.put(name, values.get(0));
            }
        });
        int limit = integer("limit", first(query, "limit")).orElse(ListQuery.DEFAULT_LIMIT);
        if (limit == ListQuery.MOST_CHOICES) {
            throw NozzlyException.invalid(ListQuery.class, "limit", "list.limit", limit, ListQuery.MAXIMUM_LIMIT);
        }
        return new ListQuery(
                limit,
                first(query, "cursor"),
                first(query, "sort").map(QueryReader::sort).orElse(List.of()),
                first(query, "q"),
                filters);
    }

    /** Refuses query parameters that a route does not declare, and those it needs and lacks or that do not fit, all at once. */
    static void check(RequestShape shape, Map<String, List<String>> query) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Parameter> known =
                shape.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        boolean fields = shape.parameters().stream().anyMatch(Parameter::isOfFields);
        Predicate<String> isKnown = name -> known.containsKey(name) || fields && CustomCriteria.isCustom(name);
        query.keySet().stream()
                .filter(isKnown.negate())
                .forEach(name -> errors.add(
                        known.isEmpty()
                                ? error(name, "query.none", name)
                                : error(name, "query.unknown", name, names(shape))));
        query.forEach((name, values) -> {
            if (isKnown.test(name) && values.size() > 1) {
                errors.add(error(name, "query.repeated", name));
            }
        });
        known.values().forEach(parameter -> check(parameter, first(query, parameter.name()), errors));
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
    }

    private static void check(Parameter parameter, Optional<String> value, List<FieldError> errors) {
        if (value.isEmpty() && parameter.required()) {
            errors.add(error(parameter.name(), "query.missing", parameter.name()));
        }
        value.filter(text -> !fits(parameter, text))
                .ifPresent(text -> errors.add(error(
                        parameter.name(), "query." + kind(parameter), parameter.name(), text, allowed(parameter))));
    }

    private static String kind(Parameter parameter) {
        return parameter.allowed().isEmpty() ? parameter.type() : "choice";
    }

    private static String allowed(Parameter parameter) {
        return String.join(", ", parameter.allowed());
    }

    private static boolean fits(Parameter parameter, String text) {
        if (!parameter.allowed().isEmpty()) {
            return parameter.allowed().contains(text);
        }
        return switch (parameter.type()) {
            case "integer" -> text.matches("-?\\d{1,9}");
            case "number" -> text.matches("-?\\d{1,20}(\\.\\d{1,20})?");
            case "boolean" -> text.matches("true|false");
            case "uuid" -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            default -> true;
        };
    }

    private static List<SortKey> sort(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new SortKey(name.startsWith("-") ? name.substring(1) : name, name.startsWith("-")))
                .toList();
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0)).filter(text -> !text.isEmpty());
    }

    private static String names(RequestShape shape) {
        return shape.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private static FieldError error(String name, String key, Object... arguments) {
        return new FieldError("query/" + name, key.replace('.', '_'), Message.of(QueryReader.class, key, arguments));
    }
}
