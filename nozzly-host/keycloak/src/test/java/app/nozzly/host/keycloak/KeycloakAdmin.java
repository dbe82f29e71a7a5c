package app.nozzly.host.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Changes the realm as its administrator would. */
final class KeycloakAdmin {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    KeycloakAdmin(URI address) {
        this.address = address;
    }

    /** From now on tokens are signed with a new key. */
    void rotateKey() throws IOException, InterruptedException {
        Map<String, Object> key = Map.of(
                "name", "rotated",
                "providerId", "rsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config", Map.of("priority", List.of("1000"), "enabled", List.of("true"), "active", List.of("true")));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/admin/realms/workshop/components"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(key)))
                .build();
        text(request, 201);
    }

    private String token() throws IOException, InterruptedException {
        String form = KeycloakBrowser.encoded(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                KeycloakProcess.ADMIN,
                "password",
                KeycloakProcess.ADMIN_PASSWORD));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return json.readTree(text(request, 200)).get("access_token").textValue();
    }

    private String text(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
