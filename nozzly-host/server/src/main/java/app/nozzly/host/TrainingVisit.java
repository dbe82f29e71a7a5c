package app.nozzly.host;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A visitor of the demo workshop, for whom the host loads the classes that visitors need. For one visit. */
final class TrainingVisit {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingVisit.class);
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/health/ready",
            "/openapi.json",
            "/price",
            "/spools",
            "/spools/1",
            "/products",
            "/products/PLT-GEO-12",
            "/channels",
            "/settings",
            "/settings/members",
            "/settings/api-keys",
            "/audit",
            "/jobs",
            "/profile",
            "/static/nozzly.css",
            "/api/v1/spools",
            "/api/v1/pricing/compare?product_id=PLT-GEO-12");

    private final String url;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    TrainingVisit(String url) {
        this.url = url;
    }

    /** Enters, and reads some pages. What is not there is left out: the next start is then a little slower. */
    void pay() {
        try {
            enter();
            for (String page : PAGES) {
                int status = client.send(request(page).build(), BodyHandlers.discarding())
                        .statusCode();
                LOG.debug("page {} answered {}", page, status);
            }
        } catch (IOException missing) {
            LOG.debug("the visit ended early", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter() throws IOException, InterruptedException {
        String door = client.send(request("/sign-in").build(), BodyHandlers.ofString())
                .body();
        Matcher token = FORM_TOKEN.matcher(door);
        if (!token.find()) {
            throw new IOException("the page to sign in holds no form");
        }
        client.send(
                request("/sign-in/demo")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
    }
}
