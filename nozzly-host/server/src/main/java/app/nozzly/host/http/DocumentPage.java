package app.nozzly.host.http;

import app.nozzly.problem.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** The API document for people: one page, made on the server, without anything from elsewhere. Stateless and thread-safe. */
final class DocumentPage {

    String draw(JsonNode document, Locale locale) {
        StringBuilder page = new StringBuilder(64_000);
        String title = document.at("/info/title").asText();
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(Html.escape(title))
                .append("</title><link rel=\"stylesheet\" href=\"")
                .append(asset("docs.css"))
                .append("\"><script src=\"")
                .append(asset("docs.js"))
                .append("\" defer></script></head><body><header><h1>")
                .append(Html.escape(title))
                .append("</h1><p>")
                .append(Html.escape(document.at("/info/description").asText()))
                .append("</p><p><a href=\"/openapi.json\">openapi.json</a></p></header><main>");
        document.get("tags")
                .forEach(tag -> group(page, document, tag.get("name").asText(), locale));
        schemas(page, document.at("/components/schemas"), locale);
        problems(page, locale);
        return page.append("</main></body></html>").toString();
    }

    private static void group(StringBuilder page, JsonNode document, String tag, Locale locale) {
        page.append("<section><h2>").append(Html.escape(tag)).append("</h2>");
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().at("/tags/0").asText().equals(tag)) {
                        operation(page, path.getKey(), operation, locale);
                    }
                }));
        page.append("</section>");
    }

    private static void operation(
            StringBuilder page, String path, Map.Entry<String, JsonNode> operation, Locale locale) {
        JsonNode described = operation.getValue();
        String verb = operation.getKey();
        page.append("<details id=\"")
                .append(Html.escape(described.get("operationId").asText()))
                .append("\"><summary><b class=\"")
                .append(verb)
                .append("\">")
                .append(verb.toUpperCase(Locale.ROOT))
                .append("</b> <code>")
                .append(Html.escape(path))
                .append("</code> <span>")
                .append(Html.escape(described.get("summary").asText()))
                .append("</span></summary>");
        access(page, described, locale);
        parameters(page, path, verb, described, locale);
        described
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> page.append("<p>")
                        .append(say("docs.body", locale))
                        .append(" <code>")
                        .append(Html.escape(content.getKey()))
                        .append("</code> ")
                        .append(type(content.getValue().path("schema")))
                        .append("</p>"));
        page.append("<table><tbody>");
        described.get("responses").properties().forEach(response -> response(page, response));
        page.append("</tbody></table></details>");
    }

    private static void access(StringBuilder page, JsonNode described, Locale locale) {
        if (!described.path("security").isEmpty()) {
            String needed = described.path("x-permission").asText("");
            page.append("<p>").append(say("docs.needs", locale)).append(' ');
            page.append(needed.isEmpty() ? say("docs.signed_in", locale) : "<code>" + Html.escape(needed) + "</code>");
            page.append("</p>");
        }
    }

    private static void parameters(StringBuilder page, String path, String verb, JsonNode described, Locale locale) {
        boolean tryable = verb.equals("get");
        page.append(tryable ? "<form data-try=\"" + Html.escape(path) + "\">" : "<div>")
                .append("<table><tbody>");
        for (JsonNode parameter : described.get("parameters")) {
            String name = Html.escape(parameter.get("name").asText());
            page.append("<tr><th><code>").append(name).append("</code></th><td>");
            page.append(Html.escape(parameter.get("in").asText())).append("</td><td>");
            page.append(Html.escape(parameter.path("description").asText())).append("</td>");
            if (tryable && !parameter.get("in").asText().equals("header")) {
                page.append("<td><input name=\"")
                        .append(name)
                        .append("\" aria-label=\"")
                        .append(name);
                page.append("\" data-in=\"")
                        .append(Html.escape(parameter.get("in").asText()))
                        .append("\"></td>");
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
        page.append(
                tryable
                        ? "<button type=\"submit\">" + say("docs.try", locale) + "</button><pre hidden></pre></form>"
                        : "</div>");
    }

    private static void response(StringBuilder page, Map.Entry<String, JsonNode> response) {
        page.append("<tr><th>")
                .append(Html.escape(response.getKey()))
                .append("</th><td>")
                .append(Html.escape(response.getValue().get("description").asText()))
                .append("</td><td>");
        response.getValue()
                .path("content")
                .properties()
                .forEach(content -> page.append("<code>")
                        .append(Html.escape(content.getKey()))
                        .append("</code> ")
                        .append(type(content.getValue().path("schema"))));
        page.append("</td></tr>");
    }

    private static void schemas(StringBuilder page, JsonNode schemas, Locale locale) {
        page.append("<section><h2>").append(say("docs.schemas", locale)).append("</h2>");
        schemas.properties().forEach(schema -> {
            page.append("<details id=\"schema-")
                    .append(Html.escape(schema.getKey()))
                    .append("\"><summary><code>")
                    .append(Html.escape(schema.getKey()))
                    .append("</code></summary><pre>")
                    .append(Html.escape(schema.getValue().toPrettyString()))
                    .append("</pre></details>");
        });
        page.append("</section>");
    }

    private static void problems(StringBuilder page, Locale locale) {
        page.append("<section><h2>").append(say("docs.problems", locale)).append("</h2><table><tbody>");
        Problems.titles(locale)
                .forEach((code, title) -> page.append("<tr id=\"problem-")
                        .append(Html.escape(code))
                        .append("\"><th><code>")
                        .append(Html.escape(code))
                        .append("</code></th><td>")
                        .append(Html.escape(title))
                        .append("</td></tr>"));
        page.append("</tbody></table></section>");
    }

    private static String type(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return Html.escape(schema.path("type").asText());
        }
        String name = Html.escape(reference.substring(reference.lastIndexOf('/') + 1));
        return "<a href=\"#schema-" + name + "\">" + name + "</a>";
    }

    private static String asset(String file) {
        return "/static/" + file + "?v=" + AssetVersion.current();
    }

    private static String say(String key, Locale locale) {
        return Html.escape(Message.of(DocumentPage.class, key).text(locale));
    }
}
