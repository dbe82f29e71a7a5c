package app.nozzly.host.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which heading of a file is which column. Immutable. */
final class SheetColumns {

    private final List<String> head;
    private final Map<SpoolColumn, List<Integer>> places = new EnumMap<>(SpoolColumn.class);
    private final List<String> ignored = new ArrayList<>();

    SheetColumns(List<String> head) {
        this.head = List.copyOf(head);
        boolean elsewhere = head.stream().anyMatch(heading -> heading.strip().startsWith("filament."));
        for (int index = 0; index < head.size(); index++) {
            Optional<SpoolColumn> column = column(head.get(index), elsewhere);
            if (column.isPresent()) {
                places.computeIfAbsent(column.get(), any -> new ArrayList<>()).add(index);
            } else if (!head.get(index).isBlank()) {
                ignored.add(head.get(index).strip());
            }
        }
        places.forEach(
                (column, indexes) -> indexes.sort(Comparator.comparingInt(index -> column.rank(head.get(index)))));
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
        return places.isEmpty();
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

    /** The column at a place, by the name that people gave it. */
    Optional<SpoolColumn> at(int index) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().contains(index))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How the file calls a column. */
    String heading(String column) {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().title().equals(column))
                .map(entry -> head.get(entry.getValue().get(0)).strip())
                .findFirst()
                .orElse(column);
    }

    /** What a row says in a column of this name of the API. */
    String value(Sheet.Row row, String column) {
        return places.keySet().stream()
                .filter(one -> one.title().equals(column))
                .findFirst()
                .flatMap(one -> text(row, one))
                .orElse("");
    }
}
