package app.nozzly.host.security.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider that keeps the rules and can be made to break each of them. It checks client, redirect address, code and code verifier by itself, with nothing
 * of the library under test.
 */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "nozzly";
    static final String SECRET = "s3cret: with/odd+signs & more";
    static final URI REDIRECT = URI.create("https://workshop.example/sign-in/external/callback");

    /** What a code stands for. */
    private record Grant(Map<String, String> request, Map<String, Object> claims) {}

    final Map<String, Object> document = new LinkedHashMap<>();
    final Map<String, Object> userInfo = new HashMap<>();
    final Map<String, HttpHandler> replaced = new ConcurrentHashMap<>();
    final List<String> authentications = new ArrayList<>();
    final TokenForge forge = new TokenForge();

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Clock clock;

    FakeProvider(Clock clock, String path) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        describe(path);
    }

    private void describe(String path) {
        document.put("issuer", address(path));
        document.put("authorization_endpoint", address("/authorize"));
        document.put("token_endpoint", address("/token"));
        document.put("userinfo_endpoint", address("/userinfo"));
        document.put("jwks_uri", address("/keys"));
        document.put("subject_types_supported", List.of("public"));
        document.put("response_types_supported", List.of("code"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256", "PS256", "ES256", "HS256", "none"));
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    OidcSettings settings() {
        return new OidcSettings(URI.create((String) document.get("issuer")), CLIENT, SECRET, "Workshop login");
    }

    /** How often a path was asked for. */
    int count(String path) {
        return counts.getOrDefault(path, new AtomicInteger()).get();
    }

    /** The person signs in and is sent back; {@code changes} are made to the id token's claims, null takes one away. */
    Map<String, List<String>> authorize(OidcRequest request, Map<String, Object> changes) {
        Map<String, String> asked = form(request.address().getRawQuery());
        String code = "code-" + codes.incrementAndGet();
        grants.put(code, new Grant(asked, claims(asked.get("nonce"), changes)));
        return new HashMap<>(Map.of("code", List.of(code), "state", List.of(asked.get("state"))));
    }

    private Map<String, Object> claims(String nonce, Map<String, Object> changes) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                document.get("issuer"),
                "sub",
                "person-7",
                "aud",
                CLIENT,
                "exp",
                now + 300,
                "iat",
                now,
                "nonce",
                nonce,
                "name",
                "Ada Printer"));
        claims.put("email", "ada@workshop.example");
        claims.put("email_verified", true);
        claims.putAll(changes);
        claims.values().removeIf(value -> value == null);
        return claims;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        counts.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            HttpHandler handler = replaced.getOrDefault(path, this::ordinary);
            handler.handle(exchange);
        }
    }

    private void ordinary(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/.well-known/openid-configuration")) {
            json(exchange, 200, document);
        } else if (path.equals("/keys")) {
            json(exchange, 200, forge.published());
        } else if (path.equals("/token")) {
            token(exchange);
        } else if (path.equals("/userinfo")) {
            boolean bearer =
                    "Bearer access-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            json(exchange, bearer ? 200 : 401, userInfo);
        } else {
            json(exchange, 404, Map.of());
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isClient(exchange, form)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null || !fits(grant.request(), form)) {
            json(exchange, 400, Map.of("error", "invalid_grant", "error_description", "secret words of the provider"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "access-token",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        forge.token(grant.claims())));
    }

    private boolean isClient(HttpExchange exchange, Map<String, String> form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            authentications.add("post");
            return CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        }
        authentications.add("basic");
        String[] parts = new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        return CLIENT.equals(decoded(parts[0])) && SECRET.equals(decoded(parts[1]));
    }

    private static boolean fits(Map<String, String> asked, Map<String, String> form) {
        return "authorization_code".equals(form.get("grant_type"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && asked.get("code_challenge").equals(TokenForge.sha256(form.getOrDefault("code_verifier", "")));
    }

    static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(decoded(parts[0]), decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
