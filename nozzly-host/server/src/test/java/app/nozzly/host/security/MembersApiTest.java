package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.Caller;
import app.nozzly.host.security.AccountsHost.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members, roles, keys and the trail over HTTP. */
@Tag("slow")
class MembersApiTest {

    private AccountsHost host;
    private String owner;

    @BeforeEach
    void start(@TempDir Path uploads) throws Exception {
        host = new AccountsHost(uploads, People.open());
        owner = host.owner("ada@example.com");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private Answer asOwner(String method, String path, String body) throws Exception {
        return host.as(owner, method, path, body);
    }

    private String id(String email) throws Exception {
        return asOwner("GET", "/members?q=" + email, "").at("/items/0/id");
    }

    @Test
    void aMemberIsInvitedGivenAnotherRoleAndRemoved() throws Exception {
        String eve = host.joined(owner, "eve@example.com", "sales");
        assertEquals("2", asOwner("GET", "/members", "").at("/total"));
        assertEquals("1", asOwner("GET", "/members?role=sales", "").at("/total"));
        assertEquals("0", asOwner("GET", "/invitations", "").at("/total"));
        assertEquals("403 forbidden", host.as(eve, "GET", "/members", "").refusal());
        String path = "/members/" + id("eve");
        Answer present = asOwner("GET", path, "");
        Answer changed = host.send(
                "PATCH",
                path,
                "{'role':'admin'}",
                "Authorization",
                "Bearer " + owner,
                "If-Match",
                present.header("ETag"));
        assertEquals("admin", changed.at("/role"));
        assertEquals(
                "412 version_conflict",
                host.send(
                                "PATCH",
                                path,
                                "{'role':'viewer'}",
                                "Authorization",
                                "Bearer " + owner,
                                "If-Match",
                                present.header("ETag"))
                        .refusal());
        assertEquals(200, host.as(eve, "GET", "/members", "").status(), "the new role holds at once");
        Caller caller = host.people.byBearer(eve);
        assertEquals(1, host.remembered.workshops(caller).size());
        assertEquals(204, asOwner("DELETE", path, "").status());
        assertTrue(host.remembered.workshops(caller).isEmpty(), "the switcher of every page forgets it at once");
        assertEquals("403 no_workshop", host.as(eve, "GET", "/members", "").refusal());
        assertEquals("404 not_found", asOwner("GET", path, "").refusal());
    }

    @Test
    void nobodyHandsOnWhatTheyHaveNot() throws Exception {
        String admin = host.joined(owner, "eve@example.com", "admin");
        String ada = "/members/" + id("ada");
        assertEquals(
                "403 forbidden",
                host.as(admin, "PATCH", ada, "{'role':'viewer'}").refusal());
        assertEquals("403 forbidden", host.as(admin, "DELETE", ada, "").refusal());
        assertEquals(
                "403 forbidden",
                host.as(admin, "POST", "/invitations", "{'email':'x@example.com','role':'owner'}")
                        .refusal());
        assertEquals("409 last_owner", asOwner("DELETE", ada, "").refusal());
        assertEquals("409 last_owner", asOwner("PATCH", ada, "{'role':'admin'}").refusal());
        assertEquals(
                "400 validation_failed /role",
                asOwner("PATCH", ada, "{'role':'king'}").refusal());
    }

    @Test
    void invitationsAreListedAndTakenBack() throws Exception {
        Answer made = asOwner("POST", "/invitations", "{'email':'Eve@example.com','role':'sales'}");
        assertEquals(201, made.status());
        assertEquals("eve@example.com", asOwner("GET", "/invitations", "").at("/items/0/email"));
        String secret = KeptMail.secretIn(host.people.mail.last().text());
        assertTrue(host.people.identity.invitations().find(secret).isPresent());
        assertEquals(
                204, asOwner("DELETE", "/invitations/" + made.at("/id"), "").status());
        assertTrue(host.people.identity.invitations().find(secret).isEmpty());
        assertEquals(
                "404 not_found",
                asOwner("DELETE", "/invitations/" + made.at("/id"), "").refusal());
    }

    @Test
    void aWorkshopHasRolesOfItsOwn() throws Exception {
        assertEquals("7", asOwner("GET", "/roles", "").at("/total"));
        assertTrue(Integer.parseInt(asOwner("GET", "/permissions", "").at("/total")) > 30);
        String body = "{'code':'packer','name':'Packer','permissions':['products.view','stock.create']}";
        Answer made = asOwner("POST", "/roles", body);
        assertEquals(201, made.status());
        assertEquals("/api/v1/roles/packer", made.header("Location"));
        assertEquals("409 already_exists /code", asOwner("POST", "/roles", body).refusal());
        assertEquals(
                "400 validation_failed /permissions",
                asOwner("POST", "/roles", "{'code':'p2','name':'P','permissions':['moon.view']}")
                        .refusal());
        String eve = host.joined(owner, "eve@example.com", "packer");
        assertEquals("403 forbidden", host.as(eve, "GET", "/roles", "").refusal());
        Answer changed = asOwner("PUT", "/roles/packer", "{'name':'Packer','permissions':['roles.view']}");
        assertEquals(200, changed.status());
        assertEquals(200, host.as(eve, "GET", "/roles", "").status());
        assertEquals("409 role_in_use", asOwner("DELETE", "/roles/packer", "").refusal());
        asOwner("PATCH", "/members/" + id("eve"), "{'role':'viewer'}");
        assertEquals(204, asOwner("DELETE", "/roles/packer", "").status());
        assertEquals(
                "400 validation_failed /code",
                asOwner("DELETE", "/roles/admin", "").refusal());
        assertEquals(200, asOwner("GET", "/roles/admin", "").status());
        assertEquals("404 not_found", asOwner("GET", "/roles/packer", "").refusal());
    }

    @Test
    void aKeyIsShownOnceAndRevoked() throws Exception {
        Answer made = asOwner("POST", "/api-keys", "{'name':'Scale','scopes':['workshop.view','roles.view']}");
        assertEquals(201, made.status());
        String key = made.at("/key");
        assertTrue(key.startsWith("nzk_"));
        String path = "/api-keys/" + made.at("/id");
        assertFalse(asOwner("GET", path, "").json().has("key"));
        assertFalse(asOwner("GET", "/api-keys", "").response().body().contains(key));
        assertEquals(200, host.send("GET", "/roles", "", "X-Api-Key", key).status());
        assertEquals(200, host.as(key, "GET", "/workshop", "").status());
        assertEquals(
                "403 forbidden",
                host.send("GET", "/members", "", "X-Api-Key", key).refusal());
        assertEquals(
                "403 forbidden",
                host.send("GET", "/auth/me", "", "X-Api-Key", key).refusal());
        assertTrue(asOwner("GET", path, "").json().has("last_used_at"));
        assertEquals(204, asOwner("DELETE", path, "").status());
        assertEquals(
                "401 unauthorized",
                host.send("GET", "/roles", "", "X-Api-Key", key).refusal());
        assertEquals(
                "401 unauthorized",
                host.send("GET", "/roles", "", "X-Api-Key", "nzk_wrong").refusal());
        assertEquals(
                "400 validation_failed /scopes",
                asOwner("POST", "/api-keys", "{'name':'Scale','scopes':[]}").refusal());
    }

    @Test
    void X7_aRepeatedCommandMakesNoSecondKeyAndTellsNoSecret() throws Exception {
        String[] headers = {"Authorization", "Bearer " + owner, "Idempotency-Key", "once"};
        Answer made = host.send("POST", "/api-keys", "{'name':'Scale','scopes':['roles.view']}", headers);
        assertEquals(201, made.status());
        Answer again = host.send("POST", "/api-keys", "{'name':'Scale','scopes':['roles.view']}", headers);
        assertEquals("409 secret_shown", again.refusal());
        assertFalse(again.response().body().contains(made.at("/key")));
        assertEquals(
                "422 idempotency_mismatch",
                host.send("POST", "/api-keys", "{'name':'Other','scopes':['roles.view']}", headers)
                        .refusal());
        assertEquals("1", asOwner("GET", "/api-keys", "").at("/total"));
        headers[3] = "twice";
        String invitation = "{'email':'eve@example.com','role':'sales'}";
        assertEquals(201, host.send("POST", "/invitations", invitation, headers).status());
        assertEquals(
                "409 secret_shown",
                host.send("POST", "/invitations", invitation, headers).refusal());
        assertEquals("1", asOwner("GET", "/invitations", "").at("/total"));
    }

    @Test
    void S3_aKeyAndAnInvitationEndWithTheirMaker() throws Exception {
        String eve = host.joined(owner, "eve@example.com", "admin");
        Answer made = host.as(eve, "POST", "/api-keys", "{'name':'Scale','scopes':['workshop.view','members.view']}");
        String key = made.at("/key");
        String path = "/members/" + id("eve");
        assertEquals(id("eve"), made.at("/maker"));
        assertEquals("1", asOwner("GET", path, "").at("/api_keys"));
        assertEquals(
                201,
                host.as(eve, "POST", "/invitations", "{'email':'cy@example.com','role':'admin'}")
                        .status());
        asOwner("PATCH", path, "{'role':'cashier'}");
        assertEquals("403 forbidden", host.as(key, "GET", "/members", "").refusal());
        assertEquals(200, host.as(key, "GET", "/workshop", "").status());
        assertEquals(204, asOwner("DELETE", path, "").status());
        assertEquals("401 unauthorized", host.as(key, "GET", "/workshop", "").refusal());
        assertEquals("0", asOwner("GET", "/invitations", "").at("/total"));
    }

    @Test
    void theTrailTellsWhoDidWhat() throws Exception {
        host.joined(owner, "eve@example.com", "sales");
        asOwner("PATCH", "/members/" + id("eve"), "{'role':'viewer'}");
        Answer trail = asOwner("GET", "/audit?action=member.changed", "");
        assertEquals("1", trail.at("/total"));
        assertEquals("Ada", trail.at("/items/0/actor_name"));
        assertEquals("role", trail.at("/items/0/changes/0/field"));
        assertEquals("sales", trail.at("/items/0/changes/0/before"));
        assertEquals("viewer", trail.at("/items/0/changes/0/after"));
        assertEquals("127.0.0.1", trail.at("/items/0/address"));
        assertEquals(
                200, asOwner("GET", "/audit/" + trail.at("/items/0/id"), "").status());
        assertEquals("404 not_found", asOwner("GET", "/audit/nothing", "").refusal());
        String other = host.owner("zoe@example.com");
        assertEquals(
                "404 not_found",
                host.as(other, "GET", "/audit/" + trail.at("/items/0/id"), "").refusal());
    }
}
