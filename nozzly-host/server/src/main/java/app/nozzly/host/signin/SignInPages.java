package app.nozzly.host.signin;

import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SignInView;
import java.util.List;
import java.util.Optional;

/** Signing in with address and password, into the demo workshop, and out again. Thread-safe. */
final class SignInPages {

    static final String PATH = "/sign-in";

    private final PageFrame frame;
    private final Identity identity;
    private final Optional<String> external;

    SignInPages(PageFrame frame, Identity identity, Optional<String> external) {
        this.frame = frame;
        this.identity = identity;
        this.external = external;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SignInPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show),
                pages.form(PATH, RouteAccess.open(), this::signIn),
                pages.form(PATH + "/demo", RouteAccess.open(), this::enterDemo),
                pages.form("/sign-out", RouteAccess.open(), this::signOut));
    }

    private Reply<Void> show(Request<Void> request) {
        if (request.caller().account().isPresent()) {
            return Reply.seeOther(Entrance.next(request));
        }
        return identity.firstOwner().isWaitedFor() ? Reply.seeOther(SetUpPages.PATH) : page(request, FormState.empty());
    }

    private Reply<Void> signIn(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> Entrance.proceed(
                        identity.signIn()
                                .withPassword(
                                        request.form("email").orElse(""),
                                        request.formExactly("password"),
                                        Entrance.attempt(request)),
                        Entrance.next(request)),
                form -> page(request, form));
    }

    private Reply<Void> enterDemo(Request<Void> request) {
        return Entrance.enter(identity.firstOwner().enterDemo(Entrance.attempt(request)), Entrance.next(request));
    }

    private Reply<Void> signOut(Request<Void> request) {
        Caller caller = request.caller();
        if (caller.account().isPresent() && caller.session().isPresent()) {
            identity.sessions()
                    .signOut(
                            request.context(),
                            caller.account().get(),
                            caller.session().get());
        }
        return frame.visit(request).done(PATH, "signed_out").withoutSession();
    }

    private Reply<Void> page(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        SignInView view = new SignInView(
                form,
                Entrance.next(request),
                identity.firstOwner().mayEnterDemo(request.context().origin()),
                external,
                identity.passwordResets().isPossible(),
                identity.accounts().isRegistrationOpen());
        return visit.page("signIn", visit.shell(visit.texts().say("sign_in.title")), view);
    }
}
