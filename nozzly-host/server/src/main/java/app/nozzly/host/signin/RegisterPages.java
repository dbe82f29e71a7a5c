package app.nozzly.host.signin;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Regions;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Accounts;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.RegistrationView;
import java.time.ZoneId;
import java.util.List;

/** Opening a workshop of one's own, where anybody may. Thread-safe. */
final class RegisterPages {

    static final String PATH = "/register";

    private final PageFrame frame;
    private final Accounts accounts;

    RegisterPages(PageFrame frame, Accounts accounts) {
        this.frame = frame;
        this.accounts = accounts;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(RegisterPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show), pages.form(PATH, RouteAccess.open(), this::register));
    }

    private Reply<Void> show(Request<Void> request) {
        FormState form = RegistrationForm.blank("", Regions.currencyOf(request.locale()), ZoneId.systemDefault());
        return page(request, form, true);
    }

    private Reply<Void> register(Request<Void> request) {
        return frame.visit(request)
                .submit(
                        () -> Entrance.enter(
                                accounts.register(RegistrationForm.read(request), Entrance.attempt(request)), "/"),
                        form -> page(request, form, false));
    }

    private Reply<Void> page(Request<Void> request, FormState form, boolean fresh) {
        Visit visit = frame.visit(request);
        if (!accounts.isRegistrationOpen()) {
            return visit.page(
                    "registrationClosed", visit.shell(visit.texts().say("register.closed_title")), SignInPages.PATH);
        }
        RegistrationView view = new RegistrationView(
                PATH,
                visit.texts().say("register.lead"),
                visit.texts().say("register.action"),
                form,
                Regions.currencies(),
                Regions.timeZones(ZoneId.systemDefault()),
                fresh,
                true);
        return visit.page("registration", visit.shell(visit.texts().say("register.title")), view);
    }
}
