package app.nozzly.host.laws;

import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.host.laws.StatementSamples.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How the pages of people are called once in a {@link SeededWorkshop}. */
final class PeopleSamples {

    /** What begins or ends a session, needs a secret of a link, or would take the owner of the test away; none of it reads a list. */
    private static final List<String> UNCOUNTED =
            List.of("/sign-in", "/sign-out", "/register", "/set-up", "/join", "/reset", "/confirm");

    private static final Set<String> UNCOUNTED_FORMS = Set.of(
            "/profile/email",
            "/profile/password",
            "/profile/second-factor",
            "/profile/second-factor/off",
            "/profile/second-factor/recovery-codes",
            "/profile/sessions/{id}/end",
            "/profile/workshops/{id}/leave",
            "/settings/members/{id}/remove");

    private static final String LOGO = "RIFF0000WEBPVP8 ";

    private PeopleSamples() {}

    static boolean isCounted(Route route) {
        boolean door = UNCOUNTED.stream()
                .anyMatch(path -> route.path().equals(path) || route.path().startsWith(path + "/"));
        return route.method() != HttpMethod.POST || !door && !UNCOUNTED_FORMS.contains(route.path());
    }

    /** The calls by their routes. */
    static Map<String, Function<SeededWorkshop, Call>> calls() {
        Map<String, Function<SeededWorkshop, Call>> calls = new LinkedHashMap<>();
        for (String path : new String[] {
            "/sign-in",
            "/sign-in/second-factor",
            "/register",
            "/set-up",
            "/join",
            "/reset",
            "/confirm",
            "/workshops",
            "/profile",
            "/profile/second-factor",
            "/settings/members",
            "/settings/roles",
            "/settings/roles/new",
            "/settings/api-keys",
            "/settings/api-keys/new",
            "/audit",
            "/workshop/logo",
            "/api/v1/workshop/logo"
        }) {
            calls.put("GET " + path, seeded -> new Call(path, ""));
        }
        calls.put("GET /settings/roles/{code}", seeded -> new Call("/settings/roles/packer", ""));
        calls.put(
                "POST /workshops/{id}/enter",
                seeded -> new Call("/workshops/00000000-0000-7000-8000-000000000001/enter", ""));
        form(calls, "/profile", "name=Owner");
        form(calls, "/profile/sessions/end-others", "");
        form(calls, "/profile/identities/unlink", "issuer=https%3A%2F%2Fnowhere.example&subject=nobody");
        form(calls, "/settings/members/invitations", "email=page%40example.com&role=viewer");
        calls.put(
                "POST /settings/members/invitations/{id}/withdraw",
                seeded -> new Call(
                        "/settings/members/invitations/" + seeded.first("/invitations", "id") + "/withdraw", ""));
        calls.put(
                "POST /settings/members/{id}",
                seeded -> new Call("/settings/members/" + seeded.first("/members", "id"), "role=owner"));
        form(calls, "/settings/roles", "name=Page+role&may.spools.view=true");
        calls.put(
                "POST /settings/roles/{code}",
                seeded -> new Call("/settings/roles/page_role", "name=Page+role&may.stock.view=true"));
        calls.put("POST /settings/roles/{code}/delete", seeded -> new Call("/settings/roles/page_role/delete", ""));
        form(calls, "/settings/api-keys", "name=Page&preset=read&days=30");
        calls.put(
                "POST /settings/api-keys/{id}/revoke",
                seeded -> new Call("/settings/api-keys/" + seeded.first("/api-keys", "id") + "/revoke", ""));
        calls.put("POST /settings/logo", seeded -> new Call("/settings/logo", Client.upload("logo.webp", LOGO)));
        form(calls, "/settings/logo/remove", "");
        calls.put(
                "PUT /api/v1/workshop/logo",
                seeded -> new Call("/api/v1/workshop/logo", Client.upload("logo.webp", LOGO)));
        calls.put("DELETE /api/v1/workshop/logo", seeded -> new Call("/api/v1/workshop/logo", ""));
        return calls;
    }

    /** What there must be before anything is read. */
    static void prepare(Client client) {
        client.send("PUT", "/api/v1/workshop/logo", Client.upload("logo.webp", LOGO));
    }

    private static void form(Map<String, Function<SeededWorkshop, Call>> calls, String path, String fields) {
        calls.put("POST " + path, seeded -> new Call(path, fields));
    }
}
