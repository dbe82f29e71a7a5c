package app.nozzly.host.signin;

import app.nozzly.access.AccessError;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.SignIn;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SecondStepView;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** The second step of signing in: a code of the app, or a recovery code. Thread-safe. */
final class SecondStepPages {

    static final String PATH = "/sign-in/second-factor";

    private final PageFrame frame;
    private final SignIn signIn;

    SecondStepPages(PageFrame frame, SignIn signIn) {
        this.frame = frame;
        this.signIn = signIn;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SecondStepPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show), pages.form(PATH, RouteAccess.open(), this::confirm));
    }

    private Reply<Void> show(Request<Void> request) {
        return Entrance.step(request).isPresent()
                ? page(request, FormState.empty())
                : Reply.seeOther(Entrance.with(SignInPages.PATH, Entrance.next(request)));
    }

    private Reply<Void> confirm(Request<Void> request) {
        Optional<String> step = Entrance.step(request);
        if (step.isEmpty()) {
            return frame.visit(request).done(Entrance.with(SignInPages.PATH, Entrance.next(request)), "sign_in_again");
        }
        try {
            return Entrance.enter(
                    signIn.withSecondFactor(step.get(), request.form("code").orElse(""), Entrance.attempt(request)),
                    Entrance.next(request));
        } catch (NozzlyException refusal) {
            if (refusal.code() != AccessError.UNAUTHORIZED) {
                throw refusal;
            }
            Visit visit = frame.visit(request);
            return page(request, FormState.refused(java.util.Map.of(), refusal, visit.locale()))
                    .status(401);
        }
    }

    private Reply<Void> page(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        return visit.page(
                "secondStep",
                visit.shell(visit.texts().say("second_step.title")),
                new SecondStepView(form, Entrance.next(request)));
    }
}
