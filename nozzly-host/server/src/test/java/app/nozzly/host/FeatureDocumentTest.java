package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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
}
