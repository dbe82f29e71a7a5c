package app.nozzly.host.signin;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.web.view.WorkshopsView;
import app.nozzly.problem.NozzlyException;
import java.util.List;

/** The workshops of a person, and going from one to another. Thread-safe. */
final class WorkshopsPages {

    private static final String PATH = "/workshops";

    private final PageFrame frame;
    private final Identity identity;
    private final RoleNames roles;

    WorkshopsPages(PageFrame frame, Identity identity, RoleNames roles) {
        this.frame = frame;
        this.identity = identity;
        this.roles = roles;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(WorkshopsPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.account(), this::show),
                pages.form(PATH + "/{id}/enter", RouteAccess.account(), this::enter));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        List<WorkshopsView.Row> rows = identity
                .workplaces()
                .of(request.caller().account().orElseThrow())
                .stream()
                .map(place -> new WorkshopsView.Row(
                        place.name(),
                        roles.name(place.workshop(), place.role(), visit.locale()),
                        RememberedWorkshops.enterHref(place.workshop()),
                        place.workshop().equals(request.context().tenant())))
                .toList();
        return visit.page("workshops", visit.shell(visit.texts().say("workshops.title")), new WorkshopsView(rows));
    }

    private Reply<Void> enter(Request<Void> request) {
        Caller caller = request.caller();
        TenantId workshop = workshop(request.path("id"));
        identity.signIn()
                .enterWorkshop(
                        request.context(),
                        caller.account().orElseThrow(),
                        caller.session().orElseThrow(() -> NozzlyException.notFound("session", "")),
                        workshop);
        return Reply.seeOther("/");
    }

    private static TenantId workshop(String id) {
        try {
            return TenantId.of(id);
        } catch (IllegalArgumentException | NozzlyException noId) {
            throw NozzlyException.notFound("workshop", id);
        }
    }
}
