package app.nozzly.host.profile;

import static app.nozzly.host.profile.ProfilePage.PATH;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.RouteHandler;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.SecondFactors;
import app.nozzly.host.signin.Entrance;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.EnrolmentView;
import app.nozzly.host.web.view.RecoveryCodesView;
import app.nozzly.identity.Account;
import app.nozzly.identity.SessionId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Switching the second factor of a person on and off, and new recovery codes. Thread-safe. */
final class SecondFactorPages {

    private static final String SET_UP = PATH + "/second-factor";

    private final PageFrame frame;
    private final ProfilePage page;
    private final Identity identity;

    SecondFactorPages(PageFrame frame, ProfilePage page, Identity identity) {
        this.frame = frame;
        this.page = page;
        this.identity = identity;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SecondFactorPages.class);
        return List.of(
                pages.page(SET_UP, RouteAccess.account(), this::begin),
                secret(pages, SET_UP, this::enable),
                secret(pages, SET_UP + "/off", this::disable),
                secret(pages, SET_UP + "/recovery-codes", this::renewCodes));
    }

    private static Route secret(Routes pages, String path, RouteHandler<Void, Void> handler) {
        return pages.post(path, path).accountOnly().secret().handle(handler);
    }

    private Reply<Void> begin(Request<Void> request) {
        Account account = page.account(request);
        return account.secondFactor().isPresent()
                ? Reply.seeOther(PATH)
                : enrolment(request, account, identity.secondFactors().begin(account), FormState.empty());
    }

    private Reply<Void> enable(Request<Void> request) {
        Account account = page.account(request);
        if (account.secondFactor().isPresent()) {
            return Reply.seeOther(PATH);
        }
        Visit visit = frame.visit(request);
        return visit.submit(() -> enabled(request, account), form -> again(request, account, form));
    }

    private Reply<Void> enabled(Request<Void> request, Account account) {
        SessionId session = request.caller().session().orElseThrow();
        confirmPassword(request, account);
        SecondFactors.Enabled enabled = identity.secondFactors()
                .enable(
                        request.context(),
                        account.id(),
                        session,
                        request.form("enrolment").orElse(""),
                        request.form("code").orElse(""));
        request.becomes(enabled.signedIn().secret());
        return Entrance.keeping(codes(request, enabled.recoveryCodes()), enabled.signedIn());
    }

    /** The same key once more, for the app has it by now. */
    private Reply<Void> again(Request<Void> request, Account account, FormState form) {
        return identity.secondFactors()
                .resume(account, request.form("enrolment").orElse(""))
                .map(enrolment -> enrolment(request, account, enrolment, ProfilePages.plain(form)))
                .orElseGet(() -> Reply.seeOther(SET_UP));
    }

    /** An open browser is not enough. */
    private void confirmPassword(Request<Void> request, Account account) {
        identity.confirmations()
                .byPasswordIfSet(
                        account.id(),
                        request.formExactly("password"),
                        request.context().origin());
    }

    private Reply<Void> disable(Request<Void> request) {
        return withCode(request, "factor", this::confirmPassword, (account, session) -> {
            identity.secondFactors().disable(request.context(), account.id(), session);
            return frame.visit(request).done(PATH, "factor_off");
        });
    }

    private Reply<Void> renewCodes(Request<Void> request) {
        return withCode(
                request,
                "codes",
                (same, account) -> {},
                (account, session) ->
                        codes(request, identity.secondFactors().renewRecoveryCodes(request.context(), account.id())));
    }

    /** What is done once the person has shown a code. */
    @FunctionalInterface
    private interface Work {
        Reply<Void> with(Account account, SessionId session);
    }

    private Reply<Void> withCode(
            Request<Void> request, String form, BiConsumer<Request<Void>, Account> before, Work work) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    Account account = page.account(request);
                    before.accept(request, account);
                    identity.confirmations()
                            .byCode(
                                    account.id(),
                                    request.form("code").orElse(""),
                                    request.context().origin());
                    return work.with(account, request.caller().session().orElseThrow());
                },
                refused -> page.show(request, form, ProfilePages.plain(refused)));
    }

    private Reply<Void> enrolment(
            Request<Void> request, Account account, SecondFactors.Enrolment enrolment, FormState form) {
        Visit visit = frame.visit(request);
        FormState filled = new FormState(Map.of("enrolment", enrolment.sealed()), form.errors());
        EnrolmentView view = new EnrolmentView(
                QrCodes.of(visit.texts().say("factor.picture"), enrolment.uri()),
                enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "),
                account.passwordHash().isPresent(),
                filled);
        return visit.page("secondFactor", below(visit, "factor.set_up_title"), view);
    }

    private Reply<Void> codes(Request<Void> request, List<String> codes) {
        Visit visit = frame.visit(request);
        return visit.page("recoveryCodes", below(visit, "factor.codes_title"), new RecoveryCodesView(codes));
    }

    private static Shell below(Visit visit, String key) {
        return visit.shell(visit.texts().say(key)).below(new Crumb(visit.texts().say("profile.title"), PATH));
    }
}
