package app.nozzly.persistence.jpa;

import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.NotedEnd;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks noted ends up in a ledger, some hundred at a time, each in the unique index of its place.
 *
 * @param session in which
 * @param table of the ledger
 * @param columns of that index behind the tenant: the ids of the item, then the place
 */
record NotedEndLookup(JpaSession session, String table, List<String> columns) {

    /** So many values databases take gladly in one statement. */
    static final int TOGETHER = 200;

    /** @param ids the ids of an item in the order of the columns; empty for what is in another ledger */
    Set<NotedEnd> confirmed(Collection<NotedEnd> noted, Function<NotedEnd, Optional<List<UUID>>> ids) {
        List<Asked> asked = noted.stream()
                .distinct()
                .flatMap(end -> ids.apply(end).map(item -> new Asked(end, item)).stream())
                .toList();
        Set<NotedEnd> wanted = new HashSet<>(noted);
        Set<NotedEnd> confirmed = new HashSet<>();
        for (int start = 0; start < asked.size(); start += TOGETHER) {
            confirmed.addAll(entries(asked.subList(start, Math.min(asked.size(), start + TOGETHER))));
        }
        confirmed.retainAll(wanted);
        return confirmed;
    }

    /** @param ids of the item, in the order of the columns */
    private record Asked(NotedEnd end, List<UUID> ids) {}

    /** The entries at the places that were noted, as if noted now. */
    private List<NotedEnd> entries(List<Asked> some) {
        Map<String, Object> values = new HashMap<>();
        List<String> rows = new ArrayList<>();
        Map<List<UUID>, String> items = new HashMap<>();
        for (int index = 0; index < some.size(); index++) {
            Asked one = some.get(index);
            items.put(one.ids(), one.end().item());
            List<String> row = new ArrayList<>(List.of(":tenant"));
            for (int part = 0; part < one.ids().size(); part++) {
                row.add(":item" + index + "_" + part);
                values.put("item" + index + "_" + part, one.ids().get(part));
            }
            row.add(":place" + index);
            values.put("place" + index, one.end().end().length());
            rows.add(row.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        String names = columns.stream().map(name -> "m." + name).collect(Collectors.joining(", "));
        String query = "select " + names + ", m.hash from " + table + " m where (m.tenant_id, " + names + ") in ("
                + String.join(", ", rows) + ")";
        return session.query(query, values, row -> found(row, items));
    }

    private NotedEnd found(Columns row, Map<List<UUID>, String> items) {
        List<UUID> item =
                IntStream.range(1, columns.size()).mapToObj(part -> row.uuid()).toList();
        long place = row.number();
        EntryHash hash = EntryHash.of(row.optionalBytes().orElseThrow());
        return new NotedEnd(items.get(item), new LedgerEnd(place, hash));
    }
}
