package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which heading of a file is which column. Immutable. */
final class SheetColumns {

    private final List<String> head;
    private final Map<SpoolColumn, List<Integer>> places = new EnumMap<>(SpoolColumn.class);
    private final Map<CustomField, Integer> custom = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    SheetColumns(List<String> head) {
        this(head, List.of(), Set.of());
    }

    /**
     * @param fields of the workshop's own, whose columns are called {@code custom.key}
     * @param closed columns that the reader of the file may not use: they are ignored like those that are not known
     */
    SheetColumns(List<String> head, List<CustomField> fields, Set<SpoolColumn> closed) {
        this.head = List.copyOf(head);
        boolean elsewhere = head.stream().anyMatch(heading -> heading.strip().startsWith("filament."));
        for (int index = 0; index < head.size(); index++) {
            Optional<SpoolColumn> column = column(head.get(index), elsewhere).filter(known -> !closed.contains(known));
            Optional<CustomField> field = field(fields, head.get(index));
            if (field.isPresent()) {
                custom.putIfAbsent(field.get(), index);
            } else if (column.isPresent()) {
                places.computeIfAbsent(column.get(), any -> new ArrayList<>()).add(index);
            } else if (!head.get(index).isBlank()) {
                ignored.add(head.get(index).strip());
            }
        }
        places.forEach(
                (column, indexes) -> indexes.sort(Comparator.comparingInt(index -> column.rank(head.get(index)))));
    }

    private static Optional<CustomField> field(List<CustomField> fields, String heading) {
        return fields.stream()
                .filter(field -> field.path().equalsIgnoreCase(heading.strip()))
                .findFirst();
    }

    /** Fields of the workshop's own that have a column. */
    Set<CustomField> fields() {
        return Collections.unmodifiableSet(custom.keySet());
    }

    /** What a row says of a field; nothing when the cell is not there. */
    Optional<String> text(Sheet.Row row, CustomField field) {
        return Optional.ofNullable(custom.get(field)).flatMap(row::cell);
    }

    /** The ids of another program's spools and filaments are not ours. */
    private static Optional<SpoolColumn> column(String heading, boolean elsewhere) {
        if (elsewhere && List.of("id", "filament_id").contains(SpoolColumn.plain(heading))) {
            return Optional.empty();
        }
        return java.util.Arrays.stream(SpoolColumn.values())
                .filter(column -> column.rank(heading) >= 0)
                .min(Comparator.comparingInt(column -> column.rank(heading)));
    }

    /** Headings that are none of ours. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    boolean isEmpty() {
        return places.isEmpty() && custom.isEmpty();
    }

    /** What a row says in a column: of several headings for it the best one that is not empty. Nothing when no heading is for it. */
    Optional<String> text(Sheet.Row row, SpoolColumn column) {
        List<String> said = places.getOrDefault(column, List.of()).stream()
                .flatMap(index -> row.cell(index).stream())
                .toList();
        return said.stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> said.stream().findFirst());
    }

    /** The name of the column at a place. */
    Optional<String> at(int index) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().contains(index))
                .map(entry -> entry.getKey().title())
                .findFirst()
                .or(() -> custom.entrySet().stream()
                        .filter(entry -> entry.getValue() == index)
                        .map(entry -> entry.getKey().path())
                        .findFirst());
    }

    /** The field that is called {@code custom.key}, or {@code custom/key} where something is wrong with its value. */
    private Optional<CustomField> named(String column) {
        return custom.keySet().stream()
                .filter(field -> field.path().equals(column.replace('/', '.')))
                .findFirst();
    }

    /** How the file calls a column. */
    String heading(String column) {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().title().equals(column))
                .map(entry -> head.get(entry.getValue().get(0)).strip())
                .findFirst()
                .or(() -> named(column).map(field -> head.get(custom.get(field)).strip()))
                .orElse(column);
    }

    /** What a row says in a column of this name of the API. */
    String value(Sheet.Row row, String column) {
        return places.keySet().stream()
                .filter(one -> one.title().equals(column))
                .findFirst()
                .flatMap(one -> text(row, one))
                .or(() -> named(column).flatMap(field -> text(row, field)))
                .orElse("");
    }
}
