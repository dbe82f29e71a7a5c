package app.nozzly.host.live;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.live.ChangesJson.Thing;
import app.nozzly.inventory.RecentChange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of the changes of a workshop one reader is told: each once, and only of things that the reader may see. One thread at a time. */
final class ChangeSieve {

    /** Of nothing else is anybody told. */
    private static final Map<String, Permission> SEEN_WITH = Map.ofEntries(
            Map.entry("spool", viewing(Resource.SPOOLS)),
            Map.entry("spool_photo", viewing(Resource.SPOOLS)),
            Map.entry("stock_threshold", viewing(Resource.SPOOLS)),
            Map.entry("custom_field", viewing(Resource.SPOOLS)),
            Map.entry("component", viewing(Resource.COMPONENTS)),
            Map.entry("location", viewing(Resource.LOCATIONS)),
            Map.entry("supplier", viewing(Resource.SUPPLIERS)),
            Map.entry("brand", viewing(Resource.MATERIALS)),
            Map.entry("filament", viewing(Resource.MATERIALS)),
            Map.entry("reel_type", viewing(Resource.MATERIALS)),
            Map.entry("stock_take", viewing(Resource.STOCK)));

    private final Set<UUID> heard = new HashSet<>();

    private static Permission viewing(Resource resource) {
        return new Permission(resource, Action.VIEW);
    }

    /**
     * What is new to the reader.
     *
     * @param may what the reader may do now
     */
    ChangesJson fresh(Look look, Predicate<Permission> may) {
        List<Thing> things = look.changes().stream()
                .filter(change -> !heard.contains(change.id()))
                .filter(change -> Optional.ofNullable(SEEN_WITH.get(change.kind()))
                        .filter(may)
                        .isPresent())
                .map(change -> new Thing(change.kind(), change.subject()))
                .distinct()
                .toList();
        Set<UUID> present = look.changes().stream().map(RecentChange::id).collect(Collectors.toSet());
        boolean more = !look.whole() && !heard.containsAll(present);
        heard.retainAll(present);
        heard.addAll(present);
        return new ChangesJson(things, more);
    }
}
