package app.nozzly.host.signin;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.PasswordResets;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.NewPasswordView;
import app.nozzly.host.web.view.ResetView;
import java.util.List;
import java.util.Optional;

/** A new password for who has forgotten theirs. Whether an address has an account is not told. Thread-safe. */
final class ResetPages {

    private static final String PATH = "/reset";
    private static final LinkCode CODE = new LinkCode("nozzly_reset");

    private final PageFrame frame;
    private final PasswordResets resets;

    ResetPages(PageFrame frame, PasswordResets resets) {
        this.frame = frame;
        this.resets = resets;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ResetPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show),
                pages.form(PATH, RouteAccess.open(), this::open),
                pages.form(PATH + "/ask", RouteAccess.open(), this::ask),
                pages.form(PATH + "/password", RouteAccess.open(), this::set));
    }

    private Reply<Void> show(Request<Void> request) {
        return email(request)
                .map(email -> password(request, email, FormState.empty()))
                .orElseGet(() -> page(request, FormState.empty(), FormState.empty()));
    }

    private Optional<String> email(Request<Void> request) {
        return CODE.kept(request).flatMap(resets::find);
    }

    private Reply<Void> open(Request<Void> request) {
        Optional<String> code =
                LinkCode.typed(request).filter(typed -> resets.find(typed).isPresent());
        return code.map(good -> CODE.keep(Reply.seeOther(PATH), good))
                .orElseGet(() -> page(request, FormState.empty(), LinkPages.wrong(frame.visit(request)))
                        .status(404));
    }

    private Reply<Void> ask(Request<Void> request) {
        Visit visit = frame.visit(request);
        String email = request.form("email").orElse("");
        return visit.submit(
                () -> {
                    resets.ask(email, request.context().origin());
                    return visit.done(SignInPages.PATH, "reset_asked");
                },
                form -> page(request, form, FormState.empty()));
    }

    private Reply<Void> set(Request<Void> request) {
        Optional<String> email = email(request);
        if (email.isEmpty()) {
            return Reply.seeOther(PATH);
        }
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    String mark = resets.confirm(
                            CODE.kept(request).orElse(""),
                            request.formExactly("password"),
                            request.context().origin());
                    return CODE.forget(
                            visit.done(SignInPages.PATH, "password_set").browserMark(mark));
                },
                form -> password(request, email.get(), form));
    }

    private Reply<Void> page(Request<Void> request, FormState form, FormState codeForm) {
        Visit visit = frame.visit(request);
        return visit.page(
                "reset",
                visit.shell(visit.texts().say("reset.title")),
                new ResetView(form, resets.isPossible(), codeForm));
    }

    private Reply<Void> password(Request<Void> request, String email, FormState form) {
        Visit visit = frame.visit(request);
        return visit.page(
                "newPassword", visit.shell(visit.texts().say("reset.set_title")), new NewPasswordView(email, form));
    }
}
