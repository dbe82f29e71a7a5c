package app.nozzly.host.profile;

import static app.nozzly.host.profile.ProfilePage.PATH;

import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.RouteHandler;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.web.FormState;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Name, address, password, sessions, identities elsewhere and workshops of a person. Thread-safe. */
final class ProfilePages {

    private final PageFrame frame;
    private final ProfilePage page;
    private final Identity identity;
    private final Members members;
    private final RememberedWorkshops remembered;

    ProfilePages(
            PageFrame frame, ProfilePage page, Identity identity, Members members, RememberedWorkshops remembered) {
        this.frame = frame;
        this.page = page;
        this.identity = identity;
        this.members = members;
        this.remembered = remembered;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ProfilePages.class);
        RouteAccess own = RouteAccess.account();
        return List.of(
                pages.page(PATH, own, request -> page.show(request, "", FormState.empty())),
                pages.form(PATH, own, this::rename),
                secret(pages, PATH + "/email", this::changeEmail),
                secret(pages, PATH + "/password", this::changePassword),
                pages.form(PATH + "/sessions/{id}/end", own, this::endSession),
                pages.form(PATH + "/sessions/end-others", own, this::endOthers),
                pages.form(PATH + "/identities/unlink", own, this::unlink),
                pages.form(PATH + "/workshops/{id}/leave", own, this::leave));
    }

    /** A form with a password in it: nothing of it is kept, not even a digest. */
    private static Route secret(Routes pages, String path, RouteHandler<Void, Void> handler) {
        return pages.post(path, path).accountOnly().secret().handle(handler);
    }

    private Reply<Void> rename(Request<Void> request) {
        return submit(request, "name", (visit, account) -> {
            identity.accounts()
                    .rename(
                            request.context(),
                            account.id(),
                            request.form("name").orElse(""));
            return visit.done(PATH, "profile_saved");
        });
    }

    private Reply<Void> changeEmail(Request<Void> request) {
        return submit(request, "email", (visit, account) -> {
            String email = request.form("email").orElse("");
            boolean done = identity.emailChanges()
                    .ask(request.context(), account.id(), email, request.formExactly("password"))
                    .isPresent();
            return visit.done(PATH, done ? "email_changed" : "email_asked", email);
        });
    }

    private Reply<Void> changePassword(Request<Void> request) {
        return submit(request, "password", (visit, account) -> {
            identity.accounts()
                    .changePassword(
                            request.context(),
                            account.id(),
                            request.caller().session().orElseThrow(),
                            request.formExactly("current"),
                            request.formExactly("password"));
            return visit.done(PATH, "password_changed");
        });
    }

    private Reply<Void> endSession(Request<Void> request) {
        Caller caller = request.caller();
        identity.sessions().revoke(request.context(), caller.account().orElseThrow(), request.path("id"));
        return frame.visit(request).done(PATH, "session_ended");
    }

    private Reply<Void> endOthers(Request<Void> request) {
        Caller caller = request.caller();
        identity.sessions().revokeOthers(request.context(), caller.account().orElseThrow(), caller.session());
        return frame.visit(request).done(PATH, "sessions_ended");
    }

    private Reply<Void> unlink(Request<Void> request) {
        return submit(request, "identities", (visit, account) -> {
            identity.externalSignIn()
                    .unlink(
                            request.context(),
                            account.id(),
                            request.form("issuer").orElse(""),
                            request.form("subject").orElse(""));
            return visit.done(PATH, "identity_unlinked");
        });
    }

    private Reply<Void> leave(Request<Void> request) {
        return submit(request, "workshops", (visit, account) -> {
            TenantId workshop = workshop(request.path("id"), account.id());
            OperationContext there = OperationContext.of(
                            workshop, request.context().actor())
                    .from(request.context().origin());
            members.leave(there, new MemberId(account.id().value()));
            identity.workplaces().remove(account.id(), workshop);
            identity.rights().happened();
            remembered.forget(account.id());
            return visit.done(workshop.equals(request.context().tenant()) ? "/workshops" : PATH, "workshop_left");
        });
    }

    /** What a person does not belong to is not there. */
    private TenantId workshop(String id, AccountId account) {
        return identity.workplaces().of(account).stream()
                .filter(place -> place.workshop().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> NozzlyException.notFound("workshop", id))
                .workshop();
    }

    private Reply<Void> submit(Request<Void> request, String form, BiFunction<Visit, Account, Reply<Void>> work) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> work.apply(visit, page.account(request)), refused -> page.show(request, form, plain(refused)));
    }

    /** A refused form without what must not be shown again. The API calls a new password {@code new}, the form calls it {@code password}. */
    static FormState plain(FormState form) {
        Map<String, String> values = new java.util.HashMap<>(form.values());
        values.keySet().removeAll(List.of("current", "password", "code"));
        Map<String, String> errors = new java.util.LinkedHashMap<>();
        form.errors().forEach((name, text) -> errors.put(name.equals("new") ? "password" : name, text));
        return new FormState(values, errors);
    }
}
