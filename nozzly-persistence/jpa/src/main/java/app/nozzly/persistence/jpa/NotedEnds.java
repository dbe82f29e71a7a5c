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
record NotedEnds(JpaSession session, String table, List<String> columns) {

    /** So many values databases take gladly in one statement. */
    static final int TOGETHER = 200;

    /** @param ids the ids of an item in the order of the columns; empty for what is in another ledger */
    Set<NotedEnd> confirmed(Collection<NotedEnd> noted, Function<NotedEnd, Optional<List<UUID>>> ids) {
        Map<List<UUID>, NotedEnd> wanted = new HashMap<>();
        noted.forEach(end -> ids.apply(end).ifPresent(item -> wanted.put(item, end)));
        List<List<UUID>> items = List.copyOf(wanted.keySet());
        Set<NotedEnd> confirmed = new HashSet<>();
        for (int start = 0; start < items.size(); start += TOGETHER) {
            some(items.subList(start, Math.min(items.size(), start + TOGETHER)), wanted).stream()
                    .filter(noted::contains)
                    .forEach(confirmed::add);
        }
        return confirmed;
    }

    /** The entries at the places that were noted, as if noted now. */
    private List<NotedEnd> some(List<List<UUID>> items, Map<List<UUID>, NotedEnd> wanted) {
        Map<String, Object> values = new HashMap<>();
        List<String> rows = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            List<UUID> item = items.get(index);
            List<String> row = new ArrayList<>(List.of(":tenant"));
            for (int part = 0; part < item.size(); part++) {
                row.add(":item" + index + "_" + part);
                values.put("item" + index + "_" + part, item.get(part));
            }
            row.add(":place" + index);
            values.put("place" + index, wanted.get(item).end().length());
            rows.add(row.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        String names = columns.stream().map(name -> "m." + name).collect(Collectors.joining(", "));
        String query = "select " + names + ", m.hash from " + table + " m where (m.tenant_id, " + names + ") in ("
                + String.join(", ", rows) + ")";
        return session.query(query, values, row -> found(row, wanted));
    }

    private NotedEnd found(Columns row, Map<List<UUID>, NotedEnd> wanted) {
        List<UUID> item =
                IntStream.range(1, columns.size()).mapToObj(part -> row.uuid()).toList();
        long place = row.number();
        EntryHash hash = EntryHash.of(row.optionalBytes().orElseThrow());
        return new NotedEnd(wanted.get(item).item(), new LedgerEnd(place, hash));
    }
}
