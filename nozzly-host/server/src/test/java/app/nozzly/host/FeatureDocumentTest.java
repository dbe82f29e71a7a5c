package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FeatureDocumentTest {

    @Test
    void theDocumentDescribesEveryRouteOfTheFeatures(@TempDir Path uploads) {
        try (TestHost host = TestHost.standard(uploads)) {
            JsonNode document = host.exchange("GET", "/openapi.json", "").json();
            for (String path : new String[] {
                "/material-types/{code}",
                "/brands/{id}",
                "/filaments/{id}",
                "/spools/{id}",
                "/spools/{id}/transactions",
                "/spools/{id}/use",
                "/products/{id}",
                "/products/{id}/cost",
                "/products/{id}/materials",
                "/products/{id}/materials/{material_id}",
                "/products/{id}/components/{component_id}",
                "/workshop"
            }) {
                assertTrue(document.path("paths").has("/api/v1" + path), path);
            }
            JsonNode input = document.at("/components/schemas/SpoolInput/properties");
            assertEquals("true", input.at("/cost_per_gram/readOnly").asText());
            assertTrue(input.has("density_g_cm3"));
        }
    }

    @Test
    void everyDeleteAnswers204WithoutABody(@TempDir Path uploads) {
        try (TestHost host = PageHost.start(uploads)) {
            JsonNode paths = host.exchange("GET", "/openapi.json", "").json().path("paths");
            Map<String, JsonNode> deletes = new TreeMap<>();
            paths.properties().forEach(path -> {
                if (path.getValue().has("delete")) {
                    deletes.put(path.getKey(), path.getValue().at("/delete/responses"));
                }
            });
            assertTrue(deletes.containsKey("/api/v1/custom-fields/{id}") && deletes.size() > 10, deletes.keySet() + "");
            deletes.forEach((path, answers) -> {
                assertTrue(answers.has("204") && !answers.has("200"), path);
                assertTrue(answers.at("/204/content").isMissingNode(), path);
            });
        }
    }
}
