package app.nozzly.host.web;

import app.nozzly.access.StandardRole;
import app.nozzly.host.web.chart.QrPicture;
import app.nozzly.host.web.view.ActivityView;
import app.nozzly.host.web.view.ApiKeyFormView;
import app.nozzly.host.web.view.ApiKeysView;
import app.nozzly.host.web.view.AuditView;
import app.nozzly.host.web.view.ChangeView;
import app.nozzly.host.web.view.ConfirmView;
import app.nozzly.host.web.view.EnrolmentView;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.JoinView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.LinkCodeView;
import app.nozzly.host.web.view.MembersView;
import app.nozzly.host.web.view.NewPasswordView;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.PermissionGrid;
import app.nozzly.host.web.view.PermissionGrid.State;
import app.nozzly.host.web.view.ProfileView;
import app.nozzly.host.web.view.RecoveryCodesView;
import app.nozzly.host.web.view.RegistrationView;
import app.nozzly.host.web.view.ResetView;
import app.nozzly.host.web.view.RoleView;
import app.nozzly.host.web.view.RolesView;
import app.nozzly.host.web.view.SecondStepView;
import app.nozzly.host.web.view.SignInView;
import app.nozzly.host.web.view.WorkshopsView;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pages of people with contents, by the names of their templates. */
final class PeopleSamples {

    private final UnaryOperator<String> word;

    PeopleSamples(UnaryOperator<String> word) {
        this.word = word;
    }

    /** A view for each page: the name before the hyphen is that of its template. */
    Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("signIn", new SignInView(refused("", "email"), "/spools?q=1", true, word("Keycloak"), true, true));
        views.put("secondStep", new SecondStepView(refused("code"), "/"));
        views.put("registration", registration());
        views.put("registrationClosed", "/sign-in");
        views.put("linkCode", new LinkCodeView("/set-up", word.apply("For whom"), refused("code"), List.of("Look.")));
        views.put("join", join(Optional.empty(), false));
        views.put("join-account", join(Optional.empty(), true));
        views.put("join-signed", join(word("Ada · ada@example.com"), true));
        views.put("reset", new ResetView(refused("email"), true, refused("code")));
        views.put("newPassword", new NewPasswordView(word.apply("ada@example.com"), refused("password")));
        views.put("confirm", new ConfirmView(word.apply("ada@example.com")));
        views.put("workshops", workshops());
        views.put("workshops-none", new WorkshopsView(List.of()));
        views.put("profile", profile(false));
        views.put("profile-factor", profile(true));
        views.put("secondFactor", new EnrolmentView(picture(), "ABCD EFGH", true, refused("password", "code")));
        views.put("recoveryCodes", new RecoveryCodesView(List.of("abcd-efgh-ijkl-mnop", "bcde-fghi-jklm-nopq")));
        views.put("members", members());
        views.put("roles", roles());
        views.put("role", role(Optional.of("/settings/roles/packer")));
        views.put("role-fixed", role(Optional.empty()));
        views.put("apiKeys", keys(Optional.of(new ApiKeysView.Made(word.apply("Shop"), "nzk_secret"))));
        views.put(
                "apiKeys-none",
                new ApiKeysView(List.of(), Pager.whole(""), "/settings/api-keys/new", Optional.empty()));
        views.put("apiKeyForm", keyForm());
        views.put("audit", audit(List.of(change(), bare())));
        views.put("audit-none", audit(List.of()));
        return views;
    }

    ActivityView activity() {
        return new ActivityView(List.of(change(), bare()), "/audit?subject_kind=spool&subject_id=1");
    }

    private Optional<String> word(String text) {
        return Optional.of(word.apply(text));
    }

    private FormState refused(String... fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : fields) {
            errors.put(field, word.apply("This is wrong; try another."));
        }
        return new FormState(
                Map.of("email", word.apply("ada@example.com"), "name", word.apply("Ada"), "enrolment", "sealed"),
                errors);
    }

    private RegistrationView registration() {
        return new RegistrationView(
                "/register",
                word.apply("A workshop of your own."),
                "Begin",
                refused("workshop_name", "password"),
                List.of(new Choice("GBP", "GBP")),
                List.of(new Choice("Europe/London", "Europe/London")),
                true,
                true);
    }

    private JoinView join(Optional<String> signedIn, boolean hasAccount) {
        return new JoinView(
                List.of(new Fact("Workshop", word.apply("Warm Bed Works")), new Fact("Role", "Sales")),
                word.apply("ada@example.com"),
                signedIn,
                hasAccount,
                refused("", "password"));
    }

    private WorkshopsView workshops() {
        return new WorkshopsView(List.of(
                new WorkshopsView.Row(word.apply("Warm Bed Works"), "Owner", "/workshops/1/enter", true),
                new WorkshopsView.Row(word.apply("Cold Bed Works"), "Viewer", "/workshops/2/enter", false)));
    }

    private ProfileView profile(boolean factor) {
        return new ProfileView(
                Map.of("name", refused("name"), "email", refused("current"), "factor", refused("password", "code")),
                word.apply("ada@example.com"),
                true,
                true,
                new ProfileView.Factor(factor, 9),
                List.of(session("Firefox on Linux", true), session("curl/8.5", false)),
                List.of(new ProfileView.Identity(
                        word.apply("https://login.example"), word.apply("ada-1"), "1 November 2026")),
                List.of(new ProfileView.Membership(
                        word.apply("Warm Bed Works"), "Owner", true, "/profile/workshops/1/leave")));
    }

    private ProfileView.Session session(String device, boolean here) {
        return new ProfileView.Session(
                word.apply(device), "192.0.2.7", "20 Nov 2026, 09:00", "1 Nov 2026", here, "/profile/sessions/1/end");
    }

    private QrPicture picture() {
        BitSet row = new BitSet(2);
        row.set(0);
        return new QrPicture(word.apply("QR code"), List.of(row, row));
    }

    private MembersView members() {
        MembersView.Row you = new MembersView.Row(
                word.apply("Ada"),
                word.apply("ada@example.com"),
                "Owner",
                FormState.of(Map.of("role", "owner")),
                "/settings/members/1",
                "0",
                "1 November 2026",
                true,
                true,
                word.apply("Ada loses access at once."));
        MembersView.Row other = new MembersView.Row(
                word.apply("Ben"),
                word.apply("ben@example.com"),
                word.apply("Packer"),
                FormState.of(Map.of("role", "sales")),
                "/settings/members/2",
                "3",
                "2 November 2026",
                false,
                true,
                word.apply("Ben loses access at once."));
        return new MembersView(
                List.of(you, other),
                Pager.whole("2 of 2"),
                List.of(new Choice("owner", "Owner"), new Choice("sales", word.apply("Sales"))),
                refused("email"),
                List.of(new MembersView.Open(
                        word.apply("cy@example.com"),
                        "Sales",
                        word.apply("Ada"),
                        "9 November 2026",
                        "/settings/members/invitations/3/withdraw")),
                Optional.of(new MembersView.Handed(word.apply("cy@example.com"), "http://localhost/join#secret")),
                List.of(word.apply("Ada is the last owner; make somebody else an owner first")),
                false);
    }

    private RolesView roles() {
        return new RolesView(
                List.of(new RolesView.Row(new Link(word.apply("Packer"), "/settings/roles/packer"), "", "4 of 49")),
                List.of(new RolesView.Row(
                        new Link("Owner", "/settings/roles/" + StandardRole.OWNER.code()), "Everything", "Everything")),
                "/settings/roles/new");
    }

    private PermissionGrid grid() {
        return new PermissionGrid(
                List.of("Look at", "Add", "Change", "Take away", "More"),
                List.of(new PermissionGrid.Row(
                        word.apply("Spools"),
                        List.of(
                                new PermissionGrid.Cell("may.spools.view", "Spools: Look at", State.OPEN),
                                new PermissionGrid.Cell("may.spools.create", "Spools: Add", State.BEYOND),
                                new PermissionGrid.Cell("", "Spools: Change", State.ABSENT),
                                new PermissionGrid.Cell("may.spools.delete", "Spools: Take away", State.GRANTED),
                                new PermissionGrid.Cell("", "Spools: More", State.DENIED)))));
    }

    private RoleView role(Optional<String> href) {
        return new RoleView(
                href,
                refused("name"),
                grid(),
                href.isPresent() ? "2" : "",
                href.isPresent() ? "" : word.apply("Sells at the counter"),
                Optional.of("/settings/roles/new?like=packer"),
                href.map(path -> path + "/delete"));
    }

    private ApiKeysView keys(Optional<ApiKeysView.Made> made) {
        return new ApiKeysView(
                List.of(key(ApiKeysView.State.GOOD), key(ApiKeysView.State.ENDED), key(ApiKeysView.State.REVOKED)),
                Pager.whole("3 of 3"),
                "/settings/api-keys/new",
                made);
    }

    private ApiKeysView.Row key(ApiKeysView.State state) {
        return new ApiKeysView.Row(
                word.apply("Shop"),
                "Looks at 3 areas",
                List.of("spools.view"),
                word.apply("1 November 2026 by Ada"),
                "Never",
                "No end",
                state,
                "/settings/api-keys/1/revoke");
    }

    private ApiKeyFormView keyForm() {
        return new ApiKeyFormView(
                "/settings/api-keys",
                refused("name"),
                List.of(new Choice("read", "Look"), new Choice("chosen", "What I tick")),
                List.of(new Choice("30", "in 30 days")),
                grid());
    }

    private ChangeView change() {
        return new ChangeView(
                "Spool changed",
                word.apply("FIL-014"),
                Optional.of("/spools/14"),
                word.apply("Ada"),
                "20 Nov 2026, 09:00",
                word.apply("192.0.2.7 · Firefox on Linux"),
                List.of(
                        new ChangeView.Field("Details › location", word.apply("Shelf A"), word.apply("Shelf B")),
                        new ChangeView.Field("Details › notes", "", word.apply("dry"))));
    }

    private ChangeView bare() {
        return new ChangeView(
                "Signed in", word.apply("Ada"), Optional.empty(), "Nozzly", "19 Nov 2026, 08:00", "", List.of());
    }

    private AuditView audit(List<ChangeView> changes) {
        return new AuditView(
                "/audit",
                FormState.of(Map.of("q", word.apply("shelf"), "subject_id", "1")),
                List.of(new Choice("spool", "Spool")),
                List.of(new Choice("1", word.apply("Ada"))),
                List.of(new Choice("spool.changed", "Spool changed")),
                changes,
                Pager.whole("2 of 2"),
                true);
    }
}
