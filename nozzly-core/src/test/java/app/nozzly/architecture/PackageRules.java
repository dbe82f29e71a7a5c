package app.nozzly.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of allowed arrows between the packages of core. Names are without the root; the root package itself, the facade, is the empty name.
 */
final class PackageRules {

    static final String ROOT = "app.nozzly";

    /** Packages that everybody may use. */
    private static final Set<String> BASE = Set.of("quantity", "problem", "context", "material");

    /** Packages that may use everything but each other's users: nothing depends on them. */
    private static final Set<String> OUTERMOST = Set.of("", "analytics", "labels");

    private static final Map<String, Set<String>> TABLE = table();

    private PackageRules() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("quantity", Set.of("problem"));
        table.put("problem", Set.of());
        table.put("context", Set.of("problem"));
        table.put("store", Set.of("problem", "context", "quantity"));
        table.put("material", Set.of("quantity", "problem", "context", "store"));
        table.put("customfields", Set.of("store"));
        table.put("inventory", Set.of("customfields", "store"));
        table.put("catalog", Set.of("store"));
        table.put("costing", Set.of("catalog", "inventory", "store"));
        table.put("pricing", Set.of("costing", "catalog", "store"));
        table.put("production", Set.of("catalog", "costing", "inventory", "store"));
        table.put("purchasing", Set.of("inventory", "store"));
        table.put("customers", Set.of("store"));
        table.put("orders", Set.of("catalog", "costing", "pricing", "inventory", "production", "customers", "store"));
        table.put("reorder", Set.of("inventory", "purchasing", "store"));
        table.put("workshop", Set.of("store"));
        table.put("identity", Set.of("store"));
        table.put("access", Set.of("identity", "store"));
        table.put("jobs", Set.of("store"));
        table.put("labels", Set.of("inventory"));
        return table;
    }

    /** What is wrong with one arrow between two packages; empty when it is allowed. */
    static Optional<String> violation(String from, String to) {
        if (from.equals(to) || !inCore(to)) {
            return Optional.empty();
        }
        String user = room(from);
        String used = room(to);
        if (to.endsWith(".internal") && !user.equals(used)) {
            return Optional.of("%s uses %s: an internal package is visible to its parent only".formatted(from, to));
        }
        if (user.equals(used)) {
            return Optional.empty();
        }
        if (OUTERMOST.contains(used)) {
            return Optional.of("%s uses %s: nothing depends on the root, labels or analytics".formatted(from, to));
        }
        if (user.isEmpty() || user.equals("analytics")) {
            return Optional.empty();
        }
        Set<String> allowed = allowed(user);
        return allowed.contains(used)
                ? Optional.empty()
                : Optional.of("%s uses %s: %s may use only %s".formatted(from, to, user, new TreeSet<>(allowed)));
    }

    /** Packages without a line in the table; they must be given one before they are built. */
    static boolean isKnown(String packageName) {
        String room = room(packageName);
        return TABLE.containsKey(room) || OUTERMOST.contains(room);
    }

    /** One cycle among the rooms, if there is any, for example {@code a → b → a}. */
    static Optional<String> cycle(Collection<Arrow> arrows) {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (Arrow arrow : arrows) {
            if (inCore(arrow.to()) && !room(arrow.from()).equals(room(arrow.to()))) {
                graph.computeIfAbsent(room(arrow.from()), room -> new TreeSet<>())
                        .add(room(arrow.to()));
            }
        }
        Set<String> done = new HashSet<>();
        return graph.keySet().stream()
                .map(start -> walk(start, graph, new ArrayList<>(), done))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * An arrow from a package that uses to one that is used.
     *
     * @param from full name of the using package
     * @param to full name of the used package
     */
    record Arrow(String from, String to) {}

    private static Optional<String> walk(
            String room, Map<String, Set<String>> graph, List<String> path, Set<String> done) {
        if (path.contains(room)) {
            return Optional.of(String.join(" → ", path.subList(path.indexOf(room), path.size())) + " → " + room);
        }
        if (done.contains(room)) {
            return Optional.empty();
        }
        path.add(room);
        for (String next : graph.getOrDefault(room, Set.of())) {
            Optional<String> cycle = walk(next, graph, path, done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        path.remove(room);
        done.add(room);
        return Optional.empty();
    }

    private static Set<String> allowed(String room) {
        Set<String> allowed = new HashSet<>(TABLE.getOrDefault(room, Set.of()));
        boolean isBase = BASE.contains(room) || room.equals("store");
        if (!isBase) {
            allowed.addAll(BASE);
        }
        return allowed;
    }

    static boolean inCore(String packageName) {
        return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
    }

    /** The first segment below the root: {@code app.nozzly.pricing.internal} lies in {@code pricing}. */
    private static String room(String packageName) {
        if (packageName.equals(ROOT)) {
            return "";
        }
        String below = packageName.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
