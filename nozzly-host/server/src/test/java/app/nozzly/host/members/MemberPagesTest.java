package app.nozzly.host.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people of a workshop and its roles. */
@Tag("slow")
class MemberPagesTest {

    private static final String MEMBERS = "/settings/members";
    private static final String ROLES = "/settings/roles";
    private static final String BEN = "ben@example.com";

    @TempDir
    Path folder;

    private PeopleHost host;
    private Visitor ada;

    @BeforeEach
    void start() {
        host = PeopleHost.start(folder, false, false, true);
        ada = host.owner("ada@example.com");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private String rowOf(String email) {
        return Arrays.stream(ada.get(MEMBERS).text().split("<tr", -1))
                .filter(row -> row.contains(email))
                .findFirst()
                .orElse("");
    }

    private String hrefOf(String email) {
        return rowOf(email).replaceFirst("(?s).*?action=\"(/settings/members/[0-9a-f-]{36})\".*", "$1");
    }

    private String versionOf(String email) {
        return rowOf(email).replaceFirst("(?s).*?name=\"_version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void withoutMailTheLinkIsShownOnce() {
        Answer made = ada.submit(MEMBERS, MEMBERS + "/invitations", "email", BEN, "role", "sales");
        assertEquals(200, made.status());
        String secret = made.find("https://shop.example/join#([A-Za-z0-9_-]+)");
        Answer page = ada.get(MEMBERS);
        assertTrue(page.says(BEN) && page.says("asked by Ada") && !page.says(secret));
        assertEquals(
                MEMBERS, ada.post(page.find("action=\"([^\"]+/withdraw)\"")).location());
        assertFalse(ada.get(MEMBERS).says(BEN));
        assertEquals(
                404, host.visitor().submit("/join", "/join", "code", secret).status());
    }

    @Test
    void aWrongAddressIsRefusedBesideItsField() {
        Answer refused = ada.submit(MEMBERS, MEMBERS + "/invitations", "email", "no address", "role", "sales");
        assertEquals(400, refused.status());
        assertTrue(refused.says("f-email-error") && refused.says("value=\"no address\""));
    }

    @Test
    void aRoleIsGivenInPlaceAndHoldsAtOnce() {
        Visitor ben = host.member(ada, BEN, "viewer");
        assertEquals(403, ben.get(MEMBERS).status());
        Answer given = ada.post(hrefOf(BEN), "role", "admin", "_version", versionOf(BEN));
        assertEquals(MEMBERS, given.location());
        assertTrue(ada.follow(given).says("Ben is Admin now"));
        assertEquals(200, ben.get(MEMBERS).status());
        Answer stale = ada.post(hrefOf(BEN), "role", "viewer", "_version", "0");
        assertEquals(412, stale.status());
        assertTrue(stale.says("role=\"alert\""));
    }

    @Test
    void nobodyReachesBeyondTheirOwnRole() {
        Visitor ben = host.member(ada, BEN, "admin");
        String page = ben.get(MEMBERS).text();
        assertFalse(page.contains("<option value=\"owner\""), "an admin gives no owner's role");
        String owner = hrefOf("ada@example.com");
        assertEquals(403, ben.post(owner, "role", "viewer").status());
        assertEquals(403, ben.post(owner + "/remove").status());
        assertEquals(
                403,
                ben.post(MEMBERS + "/invitations", "email", "c@example.com", "role", "owner")
                        .status());
    }

    @Test
    void theLastOwnerStaysAndSaysWhy() {
        Answer refused = ada.post(hrefOf("ada@example.com"), "role", "viewer");
        assertEquals(409, refused.status());
        assertTrue(refused.says("last owner"));
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        Visitor ben = host.member(ada, BEN, "sales");
        String href = hrefOf(BEN);
        assertEquals(
                MEMBERS, ada.post(href + "/remove", "_version", versionOf(BEN)).location());
        assertEquals("/workshops", ben.get("/").location());
        assertEquals(404, ada.post(href + "/remove").status());
    }

    @Test
    void aRoleOfOnesOwnIsMadeChangedAndRemoved() {
        Answer form = ada.get(ROLES + "/new?like=cashier");
        assertTrue(form.says("name=\"may.products.view\" value=\"true\" checked"));
        Answer made = ada.post(ROLES, "name", "Packer & co", "may.products.view", "true", "may.spools.view", "true");
        assertEquals(ROLES, made.location());
        Answer list = ada.get(ROLES);
        assertTrue(list.says("Packer &amp; co") && list.says("2 of "));
        String path = list.find("href=\"(/settings/roles/packer_co)\"");
        Answer role = ada.get(path);
        assertTrue(role.says("name=\"may.spools.view\" value=\"true\" checked"));
        assertFalse(role.says("name=\"may.spools.delete\" value=\"true\" checked"));
        String version = role.find("name=\"_version\" value=\"(\\d+)\"");
        assertEquals(
                ROLES,
                ada.post(path, "name", "Packer", "_version", version, "may.stock.view", "true")
                        .location());
        assertEquals(
                412,
                ada.post(path, "name", "Late", "_version", version, "may.stock.view", "true")
                        .status());
        Answer unnamed = ada.post(path, "name", "", "may.stock.view", "true");
        assertTrue(unnamed.status() == 400 && unnamed.says("f-name-error"));
        host.member(ada, BEN, "packer_co");
        ada.get(path);
        Answer held = ada.post(path + "/delete");
        assertEquals(409, held.status());
        assertTrue(held.says("still held by 1"));
        ada.post(hrefOf(BEN), "role", "viewer");
        assertEquals(ROLES, ada.post(path + "/delete").location());
        assertEquals(404, ada.get(path).status());
    }

    @Test
    void S7_nobodyGivesWhatTheyHaveNot() {
        ada.submit(
                ROLES + "/new",
                ROLES,
                "name",
                "Lead",
                "may.roles.view",
                "true",
                "may.roles.create",
                "true",
                "may.workshop.view",
                "true",
                "may.members.view",
                "true");
        Visitor ben = host.member(ada, BEN, "lead");
        Answer form = ben.get(ROLES + "/new");
        assertTrue(form.says("name=\"may.roles.view\"") && !form.says("name=\"may.spools.delete\""));
        Answer refused = ben.post(ROLES, "name", "More", "may.spools.delete", "true");
        assertEquals(403, refused.status());
        assertTrue(refused.says("spools.delete") && refused.says("value=\"More\""));
        assertEquals(
                403,
                ben.post(ROLES + "/lead", "name", "Lead", "may.roles.view", "true")
                        .status());
    }

    @Test
    void standardRolesAreOnlyRead() {
        Answer page = ada.get(ROLES + "/cashier");
        assertTrue(page.says("Sells at the counter") && !page.says("type=\"checkbox\""));
        assertEquals(404, ada.post(ROLES + "/cashier", "name", "Mine").status());
        assertEquals("new_2", RolePages.code("New", java.util.List.of()));
        assertEquals("role", RolePages.code("…", java.util.List.of()));
    }

    @Test
    void tabsAreThoseOneMaySee() {
        Visitor ben = host.member(ada, BEN, "viewer");
        String page = ben.get("/settings").text();
        assertTrue(page.contains("href=\"/settings\"") && !page.contains(MEMBERS) && !page.contains("/audit"));
        assertFalse(page.contains("action=\"/settings/logo\""));
        assertTrue(ada.get("/settings").says("href=\"/audit\""));
    }
}
