package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document says exactly what the server does. */
@Tag("slow")
class ApiDocumentTest {

    @Test
    void F4_routesEqualTheDocument(@TempDir Path uploads) throws Exception {
        try (TestHost host = new TestHost(uploads)) {
            String text = host.get("/openapi.json").body();
            OpenAPI document = Json31.mapper().readValue(text, OpenAPI.class);
            TreeSet<String> documented = new TreeSet<>();
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> documented.add(method + " " + path)));
            TreeSet<String> answered = new TreeSet<>();
            host.server.routes().stream()
                    .filter(route -> route.path().startsWith(Routes.API_BASE)
                            || route.path().startsWith("/health"))
                    .forEach(route -> answered.add(route.method() + " " + route.path()));
            assertEquals(answered, documented);
            assertEquals("3.1.0", document.getOpenapi());
        }
    }

    @Test
    void theDocumentDescribesBodiesParametersAndFailures(@TempDir Path uploads) throws Exception {
        try (TestHost host = new TestHost(uploads)) {
            String text = host.get("/openapi.json").body();
            OpenAPI document = Json31.mapper().readValue(text, OpenAPI.class);
            Operation create = document.getPaths().get("/api/v1/notes").getPost();
            assertEquals("Makes a note", create.getSummary());
            assertTrue(create.getResponses().keySet().containsAll(java.util.List.of("201", "400", "409", "422")));
            JsonNode tree = host.json.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(
                    "[\"title\",\"weight_g\"]",
                    tree.at("/components/schemas/NoteInput/required").toString());
            assertEquals(
                    "number",
                    tree.at("/components/schemas/NoteInput/properties/weight_g/type")
                            .asText());
            assertFalse(tree.at("/components/schemas/NoteInput/additionalProperties")
                    .asBoolean(true));
            assertEquals(
                    "#/components/schemas/Money",
                    tree.at("/components/schemas/Note/properties/price/$ref").asText());
            assertEquals(
                    "filter by tag",
                    tree.at("/paths/~1api~1v1~1notes/get/parameters/4/description")
                            .asText());
            references(tree, tree);
        }
    }

    private static void references(JsonNode root, JsonNode node) {
        if (node.has("$ref")) {
            assertFalse(root.at(node.get("$ref").asText().substring(1)).isMissingNode(), node.toString());
        }
        node.forEach(child -> references(root, child));
    }

    @Test
    void thePageShowsEveryOperationWithoutInlineCode(@TempDir Path uploads) {
        try (TestHost host = new TestHost(uploads)) {
            String page = host.get("/docs").body();
            assertTrue(page.contains("Makes a note") && page.contains("/api/v1/notes/{id}"), page);
            assertFalse(page.contains("<style") || page.contains(" style=") || page.contains("onclick"), page);
            assertFalse(page.contains("https://"), page);
            assertTrue(page.contains("id=\"problem-not_found\""), page);
        }
    }
}
