package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever figure stands in a body, the answer is a refusal that names it or a success; never a defect. */
@Tag("slow")
class ExtremeInputTest {

    private static final List<String> FIGURES = List.of(
            "-1",
            "1e40",
            "-1e40",
            "99999999999999999999",
            "0.0000000000000000000000000000000001",
            "1e-50",
            "true",
            "[]",
            "{}",
            "'x'",
            "''",
            "12345678901234567890.12345678901234567890");

    private static final Set<String> IMPOSSIBLE =
            Set.of("1e40", "-1e40", "99999999999999999999", "true", "[]", "{}", "''");

    /** A figure is also a text. */
    private static final Set<String> TEXTS = Set.of("code", "brand", "material_type", "sku", "name");

    private static TestHost host;

    @BeforeAll
    static void start(@TempDir Path uploads) {
        host = TestHost.standard(uploads);
        host.post("/spools", "{'material_type':'PLA'}");
        host.post("/products", "{'sku':'P','name':'P'}");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void everyFigureIsTakenOrRefusedByName() {
        Map<String, String> bodies = Map.of(
                "POST /material-types",
                "code density_g_cm3",
                "POST /filaments",
                "brand material_type diameter_mm density_g_cm3 price net_weight_g empty_spool_weight_g"
                        + " standard_cost_per_gram",
                "POST /spools",
                "material_type initial_weight_g remaining_weight_g empty_spool_weight_g purchase_cost landed_cost"
                        + " diameter_mm density_g_cm3",
                "POST /spools/1/use",
                "weight_g length_mm",
                "POST /products",
                "sku name units_per_plate setup_minutes handling_minutes print_minutes labor_rate power_w failure_percent"
                        + " overhead_percent",
                "POST /products/P/materials",
                "material_type weight_g waste_percent slot diameter_mm",
                "POST /products/P/components",
                "name quantity unit_cost",
                "PUT /workshop",
                "labor_rate power_w tariff_per_kwh depreciation_per_hour maintenance_per_hour failure_percent"
                        + " overhead_percent overhead_per_unit overhead_per_print_hour");
        int[] number = {0};
        List<String> wrong = new ArrayList<>();
        bodies.forEach((route, fields) -> {
            for (String field : fields.split(" ")) {
                FIGURES.forEach(
                        figure -> check(route, field, figure, "X" + number[0]++).ifPresent(wrong::add));
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(200, host.get("/products?limit=200").status());
        assertEquals(200, host.get("/spools?limit=200").status());
        assertEquals(200, host.get("/products/P/cost").status());
    }

    private static Optional<String> check(String route, String field, String figure, String unique) {
        StringBuilder body = new StringBuilder("{'" + field + "':" + figure);
        required(route, unique).forEach((name, value) -> {
            if (!name.equals(field)) {
                body.append(",'").append(name).append("':").append(value);
            }
        });
        String[] words = route.split(" ");
        Answer answer = host.send(words[0], words[1], body.append('}').toString());
        boolean taken = answer.status() == 200 || answer.status() == 201;
        boolean fine = taken && (TEXTS.contains(field) || !IMPOSSIBLE.contains(figure))
                || answer.status() == 400 && answer.refusal().contains(" /" + field);
        return fine ? Optional.empty() : Optional.of(route + " " + body + ": " + answer.text() + "\n");
    }

    private static Map<String, String> required(String route, String unique) {
        return switch (route) {
            case "POST /material-types" -> Map.of("code", "'" + unique + "'", "density_g_cm3", "1");
            case "POST /filaments" -> Map.of("brand", "'B'", "material_type", "'PLA'");
            case "POST /spools" -> Map.of("material_type", "'PLA'");
            case "POST /products" -> Map.of("sku", "'" + unique + "'", "name", "'N'");
            case "POST /products/P/materials" -> Map.of("material_type", "'PLA'", "weight_g", "1");
            case "POST /products/P/components" -> Map.of("name", "'N'");
            default -> Map.of();
        };
    }
}
