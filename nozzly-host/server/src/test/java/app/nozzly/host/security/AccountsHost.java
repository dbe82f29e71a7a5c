package app.nozzly.host.security;

import app.nozzly.WorkshopSettings;
import app.nozzly.host.StoredAnswers;
import app.nozzly.host.account.AccountFeature;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.http.Exchange;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.members.MembersFeature;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.workshop.KnownLogos;
import app.nozzly.host.workshop.WorkshopFeature;
import app.nozzly.host.workshop.WorkshopStrictness;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A server whose callers are people with accounts, on a store in memory. */
final class AccountsHost implements AutoCloseable {

    final People people;
    final RememberedWorkshops remembered;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    AccountsHost(Path uploads, People people) {
        this.people = people;
        this.remembered = new RememberedWorkshops(people.identity.workplaces(), people.clock);
        HttpSeams seams = new HttpSeams(
                new JsonFormat(),
                people.identity.callers(),
                RateLimits.NONE,
                new StoredAnswers(people.nozzly.transactions()),
                new WorkshopStrictness(people.nozzly.workshops(), Clock.systemUTC()),
                ErrorPages.plain(),
                people.clock);
        this.server = new HttpServer(
                        HttpAddress.loopback(0),
                        HttpLimits.standard(uploads),
                        seams,
                        new LinkedHashSet<>(List.of(
                                new AccountFeature(people.identity),
                                new MembersFeature(people.nozzly, people.identity, remembered),
                                new WorkshopFeature(
                                        new WorkshopSettings(people.nozzly.transactions()),
                                        people.nozzly.logos(),
                                        new KnownLogos(people.nozzly.logos(), people.clock)))))
                .start();
    }

    /** What was answered. */
    record Answer(HttpResponse<String> response, JsonNode json) {

        int status() {
            return response.statusCode();
        }

        String at(String pointer) {
            return json.at(pointer).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Status and code of a refusal, with the fields. */
        String refusal() {
            StringBuilder text = new StringBuilder(status() + " " + at("/code"));
            json.path("errors")
                    .forEach(error ->
                            text.append(' ').append(error.path("pointer").asText()));
            return text.toString();
        }
    }

    /** Sends a request below {@code /api/v1}. Single quotes in the body stand for double ones. */
    Answer send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1" + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        HttpResponse<String> response = Exchange.text(client, request.build());
        JsonNode json = response.body().startsWith("{") ? mapper.readTree(response.body()) : mapper.createObjectNode();
        return new Answer(response, json);
    }

    Answer as(String token, String method, String path, String body) throws Exception {
        return send(method, path, body, "Authorization", "Bearer " + token);
    }

    /** A new workshop with its owner; the access token. */
    String owner(String email) throws Exception {
        Answer answer = send(
                "POST",
                "/auth/register",
                "{'workshop_name':'Ember','name':'Ada','email':'" + email + "','password':'" + People.PASSWORD
                        + "','currency':'GBP','time_zone':'Europe/London'}");
        return answer.at("/access_token");
    }

    /** A person in the workshop of an owner, in a role; the access token. */
    String joined(String owner, String email, String role) throws Exception {
        Answer invited = as(owner, "POST", "/invitations", "{'email':'" + email + "','role':'" + role + "'}");
        String link = invited.json().has("link")
                ? invited.at("/link")
                : people.mail.last().text();
        SignedIn in = people.identity
                .invitations()
                .acceptAsNew(KeptMail.secretIn(link), "Person", People.PASSWORD, Attempt.forTokens(People.HOME));
        return people.identity.refreshing().tokens(in.session()).accessToken();
    }

    Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public void close() {
        server.close();
        people.close();
    }
}
