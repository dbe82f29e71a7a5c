package app.nozzly.host.http;

import app.nozzly.access.Permission;
import app.nozzly.problem.Message;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Describes one route as an OpenAPI operation. One use, one thread. */
final class Operation {

    private static final String BEARER = "bearer";
    private static final String API_KEY = "api_key";

    private final Route route;
    private final Schemas schemas;
    private final JsonFormat json;

    Operation(Route route, Schemas schemas, JsonFormat json) {
        this.route = route;
        this.schemas = schemas;
        this.json = json;
    }

    ObjectNode describe() {
        ObjectNode operation = json.object();
        operation.putArray("tags").add(route.name().tag());
        operation.put("summary", route.summary().toString());
        operation.put("operationId", route.name().operation());
        addAccess(operation);
        ArrayNode parameters = operation.putArray("parameters");
        route.template()
                .places()
                .forEach(place ->
                        addParameter(parameters, "path", Parameter.text(place).mandatory()));
        route.input().parameters().forEach(parameter -> addParameter(parameters, "query", parameter));
        headers().forEach(header -> addParameter(parameters, "header", Parameter.text(header)));
        addBody(operation);
        ObjectNode responses = operation.putObject("responses");
        addSuccess(responses);
        for (int status : new TreeSet<>(failures())) {
            addFailure(responses, String.valueOf(status));
        }
        addFailure(responses, "default");
        return operation;
    }

    /** Who may call it: by which means they are known, and the permission they need. */
    private void addAccess(ObjectNode operation) {
        ArrayNode means = operation.putArray("security");
        if (!(route.access() instanceof RouteAccess.Open)) {
            means.addObject().putArray(BEARER);
        }
        if (route.access() instanceof RouteAccess.Workshop workshop) {
            means.addObject().putArray(API_KEY);
            operation.put(
                    "x-permission",
                    workshop.permissions().stream().map(Permission::code).collect(Collectors.joining(" ")));
        }
    }

    /** The means by which callers are known. */
    static ObjectNode securitySchemes(JsonFormat json) {
        ObjectNode schemes = json.object();
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", Message.of(Operation.class, "api.bearer").toString());
        schemes.putObject(API_KEY)
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", Identification.API_KEY)
                .put("description", Message.of(Operation.class, "api.api_key").toString());
        return schemes;
    }

    private void addParameter(ArrayNode parameters, String place, Parameter parameter) {
        ObjectNode described =
                parameters.addObject().put("name", parameter.name()).put("in", place);
        described.put("description", description(parameter.name()));
        if (parameter.required()) {
            described.put("required", true);
        }
        ObjectNode schema = described.putObject("schema");
        if (parameter.isOfFields()) {
            described.put("style", "form").put("explode", true);
            schema.put("type", "object");
            schema.putObject("propertyNames").put("pattern", "^custom\\.[a-z][a-z0-9_]{0,63}$");
            schema.putObject("additionalProperties").put("type", "string");
        } else if (parameter.type().equals("uuid")) {
            schema.put("type", "string").put("format", "uuid");
        } else {
            schema.put("type", parameter.type());
        }
        if (!parameter.allowed().isEmpty()) {
            parameter.allowed().forEach(schema.withArrayProperty("enum")::add);
        }
        parameter.example().ifPresent(example -> described.put("example", example));
    }

    private String description(String name) {
        String key = "api.parameter." + name;
        ResourceBundle own =
                ResourceBundle.getBundle(route.name().owner().getPackageName() + ".Messages", Locale.ENGLISH);
        Class<?> owner = own.containsKey(key) ? route.name().owner() : Operation.class;
        ResourceBundle shared = ResourceBundle.getBundle("app.nozzly.host.http.Messages", Locale.ENGLISH);
        return owner == Operation.class && !shared.containsKey(key)
                ? Message.of(Operation.class, "api.filter", name).toString()
                : Message.of(owner, key).toString();
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        if (route.keepsAnswers()) {
            headers.add(Idempotency.HEADER);
        }
        if (route.is(Route.Trait.VERSIONED)) {
            headers.add(route.method().unsafe() ? "If-Match" : "If-None-Match");
        }
        return headers;
    }

    private void addBody(ObjectNode operation) {
        RequestShape input = route.input();
        input.body().ifPresent(type -> {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            String content = input.patch() ? "application/merge-patch+json" : "application/json";
            ObjectNode schema = input.patch() ? schemas.patch(type) : schemas.input(type);
            body.putObject("content").putObject(content).set("schema", schema);
        });
        input.upload().ifPresent(part -> {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            ObjectNode schema = body.putObject("content")
                    .putObject("multipart/form-data")
                    .putObject("schema")
                    .put("type", "object");
            schema.putArray("required").add(part);
            schema.putObject("properties").putObject(part).put("type", "string").put("format", "binary");
        });
    }

    private void addSuccess(ObjectNode responses) {
        ResponseShape output = route.output();
        addSuccess(responses, output.status());
        if (route.is(Route.Trait.MAY_CREATE)) {
            addSuccess(responses, 201);
        }
        if (route.is(Route.Trait.VERSIONED) && !route.method().unsafe()) {
            responses
                    .putObject("304")
                    .put(
                            "description",
                            Message.of(Operation.class, "api.success.304").toString());
        }
    }

    private void addSuccess(ObjectNode responses, int status) {
        ResponseShape output = route.output();
        ObjectNode success = responses.putObject(String.valueOf(status));
        success.put(
                "description",
                Message.of(Operation.class, "api.success." + status).toString());
        if (route.is(Route.Trait.VERSIONED)) {
            addHeader(success, "ETag");
        }
        if (status == 201) {
            addHeader(success, "Location");
        }
        output.type()
                .ifPresent(type -> success.putObject("content")
                        .putObject("application/json")
                        .set("schema", output.list() ? schemas.list(type) : schemas.output(type)));
        if (output.type().isEmpty()) {
            output.contentType().ifPresent(type -> success.putObject("content").putObject(type));
        }
    }

    private static void addHeader(ObjectNode response, String name) {
        response.withObjectProperty("headers")
                .putObject(name)
                .putObject("schema")
                .put("type", "string");
    }

    private List<Integer> failures() {
        List<Integer> statuses = new ArrayList<>(route.failures());
        if (!(route.access() instanceof RouteAccess.Open)) {
            statuses.addAll(List.of(401, 403));
        }
        if (route.kind() == Route.Kind.API) {
            statuses.add(429);
        }
        RequestShape input = route.input();
        if (input.body().isPresent() || input.upload().isPresent()) {
            statuses.addAll(List.of(400, 413, 415));
        }
        if (!input.parameters().isEmpty()) {
            statuses.add(400);
        }
        if (!route.template().places().isEmpty()) {
            statuses.add(404);
        }
        if (route.is(Route.Trait.VERSIONED) && route.method().unsafe()) {
            statuses.addAll(List.of(412, 428));
        }
        if (route.keepsAnswers()) {
            statuses.addAll(List.of(400, 409, 422));
        }
        return statuses;
    }

    private void addFailure(ObjectNode responses, String status) {
        responses
                .putObject(status)
                .put("description", Message.of(Operation.class, "api.failure").toString())
                .putObject("content")
                .putObject("application/problem+json")
                .set("schema", schemas.output(Problem.class));
    }
}
