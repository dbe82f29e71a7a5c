package app.nozzly.host.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks through Keycloak's pages as a browser does, up to the point where it is sent back to the workshop. Keeps its cookies itself: like a browser, and
 * unlike the JDK's cookie manager, it gives secure ones to this machine without TLS.
 */
final class KeycloakBrowser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final int MOST_STEPS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI workshop;
    private HttpResponse<String> page;

    KeycloakBrowser(URI workshop) {
        this.workshop = workshop;
    }

    void open(URI address) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address).build());
    }

    /** Fills in the login form. */
    void logIn(String user, String password) throws IOException, InterruptedException {
        submit(Map.of("username", user, "password", password));
    }

    /** Sends the form of the page with what it hides and with these fields. */
    void submit(Map<String, String> fields) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form on " + page.uri() + ": " + page.body());
        }
        Map<String, String> all = new HashMap<>();
        HIDDEN.matcher(page.body()).results().forEach(field -> all.put(field.group(1), unescaped(field.group(2))));
        all.putAll(fields);
        URI target = page.uri().resolve(unescaped(form.group(1)));
        send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
                .build());
    }

    /** What the page says. */
    String text() {
        return page.body();
    }

    boolean isSentBack() {
        return page.headers().firstValue("Location").filter(this::isWorkshop).isPresent();
    }

    /** The parameters with which it was sent back to the workshop. */
    Map<String, List<String>> wayBack() {
        URI back = URI.create(page.headers()
                .firstValue("Location")
                .filter(this::isWorkshop)
                .orElseThrow(() -> new AssertionError(page.statusCode() + " " + page.uri() + ": " + page.body())));
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : back.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], any -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        page = once(request);
        for (int step = 0; step < MOST_STEPS && page.statusCode() / 100 == 3 && !isSentBack(); step++) {
            URI next = page.uri().resolve(page.headers().firstValue("Location").orElseThrow());
            page = once(HttpRequest.newBuilder(next).build());
        }
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        String known = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest.Builder again = HttpRequest.newBuilder(request, (name, value) -> true);
        HttpResponse<String> answer = client.send(
                known.isEmpty() ? request : again.header("Cookie", known).build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    private boolean isWorkshop(String location) {
        return location.startsWith(workshop + "?");
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
