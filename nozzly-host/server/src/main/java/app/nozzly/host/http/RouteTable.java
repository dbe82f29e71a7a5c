package app.nozzly.host.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the route of a path. Fixed segments win over places. Immutable and thread-safe. */
final class RouteTable {

    private final List<Route> routes;
    private final Map<HttpMethod, List<Route>> byMethod;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.template().specificity())
                        .thenComparing(Route::path)
                        .thenComparing(Route::method))
                .toList();
        refuseDoubles(this.routes);
        this.byMethod = this.routes.stream().collect(Collectors.groupingBy(Route::method));
    }

    List<Route> routes() {
        return routes;
    }

    Optional<Matched> find(HttpMethod method, String path) {
        List<String> segments = PathTemplate.split(path);
        for (Route route : byMethod.getOrDefault(method, List.of())) {
            Optional<Map<String, String>> places = route.template().match(segments);
            if (places.isPresent()) {
                return Optional.of(new Matched(route, places.get()));
            }
        }
        return Optional.empty();
    }

    /** The verbs that a path answers. */
    Set<String> methods(String path) {
        List<String> segments = PathTemplate.split(path);
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.template().match(segments).isPresent()) {
                methods.add(route.method().name());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void refuseDoubles(List<Route> routes) {
        Map<String, Route> seen = new HashMap<>();
        for (Route route : routes) {
            String shape = route.method() + " " + route.path().replaceAll("\\{[^}]*}", "{}");
            String operation =
                    "operation " + route.method() + " " + route.name().operation();
            if (seen.put(shape, route) != null || seen.put(operation, route) != null) {
                throw new IllegalArgumentException("two routes answer " + route);
            }
        }
    }
}
