package app.nozzly.host.profile;

import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.pages.Agent;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.ProfileView;
import app.nozzly.identity.Account;
import app.nozzly.identity.LoginSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page of a person's account as it stands, with a form that was refused. Thread-safe. */
final class ProfilePage {

    static final String PATH = "/profile";

    private final PageFrame frame;
    private final Identity identity;
    private final RoleNames roles;

    ProfilePage(PageFrame frame, Identity identity, RoleNames roles) {
        this.frame = frame;
        this.identity = identity;
        this.roles = roles;
    }

    /** The person who asks. */
    Account account(Request<?> request) {
        return request.caller()
                .account()
                .flatMap(identity.accounts()::find)
                .orElseThrow(() -> new IllegalStateException("the route asks for a person, and there is none"));
    }

    /** The page; one of its forms, by its name, shows what was refused. */
    Reply<Void> show(Request<Void> request, String name, FormState form) {
        Visit visit = frame.visit(request);
        Account account = account(request);
        ProfileView view = new ProfileView(
                forms(account, name, form),
                account.email(),
                account.passwordHash().isPresent(),
                identity.passwordResets().isPossible(),
                factor(account),
                sessions(request.caller(), visit, account),
                identities(visit, account),
                workshops(request, visit, account));
        return visit.page("profile", visit.shell(visit.texts().say("profile.title")), view);
    }

    private static Map<String, FormState> forms(Account account, String name, FormState form) {
        Map<String, FormState> forms =
                new java.util.HashMap<>(Map.of("name", FormState.of(Map.of("name", account.name()))));
        forms.put(name, form);
        return forms;
    }

    private static ProfileView.Factor factor(Account account) {
        return account.secondFactor()
                .map(factor ->
                        new ProfileView.Factor(true, factor.recoveryHashes().size()))
                .orElse(new ProfileView.Factor(false, 0));
    }

    private List<ProfileView.Session> sessions(Caller caller, Visit visit, Account account) {
        return identity.sessions().of(account.id()).stream()
                .map(session -> session(caller, visit, session))
                .sorted(Comparator.comparing(session -> !session.here()))
                .toList();
    }

    private static ProfileView.Session session(Caller caller, Visit visit, LoginSession session) {
        String device = Agent.inShort(session.agent(), visit.texts());
        String kind = visit.texts()
                .say(
                        session.kind() == LoginSession.Kind.BROWSER
                                ? "profile.session_browser"
                                : "profile.session_program");
        return new ProfileView.Session(
                device.isEmpty() ? kind : device,
                session.address(),
                visit.figures().dateTime(session.lastSeenAt()),
                visit.figures().dateTime(session.createdAt()),
                caller.session().filter(session.id()::equals).isPresent(),
                PATH + "/sessions/" + session.id() + "/end");
    }

    private List<ProfileView.Identity> identities(Visit visit, Account account) {
        return identity.externalSignIn().linksOf(account.id()).stream()
                .map(link -> new ProfileView.Identity(
                        link.issuer(), link.subject(), visit.figures().date(link.linkedAt())))
                .toList();
    }

    private List<ProfileView.Membership> workshops(Request<Void> request, Visit visit, Account account) {
        return identity.workplaces().of(account.id()).stream()
                .map(place -> new ProfileView.Membership(
                        place.name(),
                        roles.name(place.workshop(), place.role(), visit.locale()),
                        place.workshop().equals(request.context().tenant()),
                        PATH + "/workshops/" + place.workshop() + "/leave"))
                .toList();
    }
}
