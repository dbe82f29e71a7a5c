package app.nozzly.host.signin;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Regions;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.FirstOwner;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.LinkCodeView;
import app.nozzly.host.web.view.RegistrationView;
import app.nozzly.workshop.Workshop;
import java.util.List;
import java.util.Optional;

/** The first owner of an installation: finds the link that the host printed, and makes the account. Thread-safe. */
final class SetUpPages {

    static final String PATH = "/set-up";

    private static final String OWNER = PATH + "/owner";
    private static final LinkCode CODE = new LinkCode("nozzly_set_up");

    private final PageFrame frame;
    private final FirstOwner firstOwner;

    SetUpPages(PageFrame frame, FirstOwner firstOwner) {
        this.frame = frame;
        this.firstOwner = firstOwner;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SetUpPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show),
                pages.form(PATH, RouteAccess.open(), this::open),
                pages.form(OWNER, RouteAccess.open(), this::setUp));
    }

    private Reply<Void> show(Request<Void> request) {
        if (!firstOwner.isWaitedFor()) {
            return Reply.seeOther(SignInPages.PATH);
        }
        return good(request).isPresent() ? form(request, present(), true) : ask(request, FormState.empty());
    }

    private Optional<String> good(Request<Void> request) {
        return CODE.kept(request).filter(firstOwner::isSetUpOffered);
    }

    private Reply<Void> open(Request<Void> request) {
        Optional<String> code = LinkCode.typed(request).filter(firstOwner::isSetUpOffered);
        return code.map(good -> CODE.keep(Reply.seeOther(PATH), good))
                .orElseGet(() ->
                        ask(request, LinkPages.wrong(frame.visit(request))).status(404));
    }

    private Reply<Void> setUp(Request<Void> request) {
        Optional<String> code = good(request);
        if (code.isEmpty()) {
            return Reply.seeOther(PATH);
        }
        return frame.visit(request)
                .submit(
                        () -> CODE.forget(Entrance.enter(
                                firstOwner.setUp(code.get(), RegistrationForm.read(request), Entrance.attempt(request)),
                                "/")),
                        form -> form(request, form, false));
    }

    private Reply<Void> ask(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        LinkCodeView view = new LinkCodeView(
                PATH,
                visit.texts().say("set_up.ask_lead"),
                form,
                List.of(visit.texts().say("set_up.where"), visit.texts().say("set_up.lost")));
        return visit.page("linkCode", visit.shell(visit.texts().say("set_up.ask_title")), view);
    }

    private FormState present() {
        Workshop workshop = firstOwner.present();
        return RegistrationForm.blank(workshop.name(), workshop.currency(), workshop.timeZone());
    }

    private Reply<Void> form(Request<Void> request, FormState form, boolean fresh) {
        Visit visit = frame.visit(request);
        RegistrationView view = new RegistrationView(
                OWNER,
                visit.texts().say("set_up.lead"),
                visit.texts().say("set_up.action"),
                form,
                Regions.currencies(),
                Regions.timeZones(firstOwner.present().timeZone()),
                fresh,
                false);
        return visit.page("registration", visit.shell(visit.texts().say("set_up.title")), view);
    }
}
