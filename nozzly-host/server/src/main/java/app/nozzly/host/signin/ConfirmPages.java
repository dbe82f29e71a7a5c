package app.nozzly.host.signin;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.EmailChanges;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.ConfirmView;
import app.nozzly.host.web.view.LinkCodeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A new address of a person answers. Thread-safe. */
final class ConfirmPages {

    private static final String PATH = "/confirm";
    private static final LinkCode CODE = new LinkCode("nozzly_confirm");

    private final PageFrame frame;
    private final EmailChanges changes;

    ConfirmPages(PageFrame frame, EmailChanges changes) {
        this.frame = frame;
        this.changes = changes;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ConfirmPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show),
                pages.form(PATH, RouteAccess.open(), this::open),
                pages.form(PATH + "/address", RouteAccess.open(), this::confirm));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        return CODE.kept(request)
                .flatMap(changes::find)
                .map(email ->
                        visit.page("confirm", visit.shell(visit.texts().say("confirm.title")), new ConfirmView(email)))
                .orElseGet(() -> ask(request, FormState.empty()));
    }

    private Reply<Void> open(Request<Void> request) {
        Optional<String> code =
                LinkCode.typed(request).filter(typed -> changes.find(typed).isPresent());
        return code.map(good -> CODE.keep(Reply.seeOther(PATH), good))
                .orElseGet(() ->
                        ask(request, LinkPages.wrong(frame.visit(request))).status(404));
    }

    private Reply<Void> confirm(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(() -> CODE.forget(confirmed(request, visit)), form -> refused(request, form));
    }

    private Reply<Void> confirmed(Request<Void> request, Visit visit) {
        String code = CODE.kept(request).orElse("");
        return visit.done(
                "/profile",
                "email_changed",
                changes.confirm(code, request.context().origin()).email());
    }

    /** The browser forgets a link that is over; after another refusal it may still do. */
    private Reply<Void> refused(Request<Void> request, FormState form) {
        Reply<Void> page = ask(
                request, new FormState(Map.of(), Map.of("code", form.allErrors().get(0))));
        return CODE.kept(request).flatMap(changes::find).isPresent() ? page : CODE.forget(page);
    }

    private Reply<Void> ask(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        LinkCodeView view = new LinkCodeView(
                PATH,
                visit.texts().say("confirm.ask_lead"),
                form,
                List.of(visit.texts().say("confirm.hint")));
        return visit.page("linkCode", visit.shell(visit.texts().say("confirm.ask_title")), view);
    }
}
