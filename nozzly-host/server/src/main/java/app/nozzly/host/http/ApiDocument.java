package app.nozzly.host.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** The OpenAPI 3.1 document of the routes, and its pages. Made when first asked for. Thread-safe. */
public final class ApiDocument {

    private final List<Route> routes;
    private final JsonFormat json;
    private Optional<ObjectNode> document = Optional.empty();

    ApiDocument(List<Route> routes, JsonFormat json) {
        this.routes = routes.stream()
                .filter(route -> route.kind() != Route.Kind.PAGE)
                .filter(route -> route.kind() == Route.Kind.API
                        || route.output()
                                .contentType()
                                .filter("application/json"::equals)
                                .isPresent())
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
        this.json = json;
    }

    /** The routes at which the document is found. */
    List<Route> routes() {
        Routes plumbing = Routes.plumbing(ApiDocument.class, "document");
        DocumentPage page = new DocumentPage();
        return List.of(
                plumbing.get("/openapi.json", "openapi")
                        .answersFile("application/openapi+json")
                        .handle(request -> Reply.<Void>bytes("application/json", json.write(document()))
                                .status(200)),
                plumbing.get("/docs", "docs")
                        .answersFile("text/html")
                        .handle(request -> Reply.<Void>html(page.draw(document(), request.locale()))
                                .status(200)));
    }

    /** The document. */
    synchronized ObjectNode document() {
        if (document.isEmpty()) {
            document = Optional.of(build());
        }
        return document.get();
    }

    private ObjectNode build() {
        ObjectNode root = json.object().put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", text("api.title"))
                .put(
                        "version",
                        Optional.ofNullable(ApiDocument.class.getPackage().getImplementationVersion())
                                .orElse("development"))
                .put("description", text("api.description"))
                .putObject("license")
                .put("name", "Apache 2.0")
                .put("identifier", "Apache-2.0");
        ArrayNode tags = root.putArray("tags");
        new TreeSet<>(routes.stream().map(route -> route.name().tag()).toList())
                .forEach(tag -> tags.addObject().put("name", tag));
        Schemas schemas = new Schemas(json);
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            path.set(route.method().name().toLowerCase(Locale.ROOT), new Operation(route, schemas, json).describe());
        }
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas.components());
        components.set("securitySchemes", Operation.securitySchemes(json));
        return root;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("app.nozzly.host.http.Messages", Locale.ENGLISH)
                .getString(key);
    }

    /** Paths and verbs the document names, as {@code GET /path}. */
    List<String> operations() {
        List<String> names = new ArrayList<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> names.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return names;
    }
}
