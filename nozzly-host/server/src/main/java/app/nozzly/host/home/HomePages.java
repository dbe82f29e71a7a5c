package app.nozzly.host.home;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Styleguide;
import java.util.List;

/** {@code /}, {@code /palette.json} and {@code /styleguide}. Thread-safe. */
public final class HomePages implements Feature {

    private final PageFrame frame;
    private final HomePage home;
    private final Palette palette;

    public HomePages(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.home = new HomePage(nozzly);
        this.palette = new Palette(nozzly.spools(), nozzly.products());
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(HomePages.class);
        return List.of(
                pages.page("/", RouteAccess.account(), this::home),
                pages.get("/palette.json", "palette")
                        .accountOnly()
                        .answers(Palette.Found.class)
                        .handle(request -> Reply.of(palette.find(request, frame.visit(request)))),
                pages.page("/styleguide", RouteAccess.account(), this::styleguide));
    }

    private Reply<Void> home(Request<Void> request) {
        if (!request.caller().isInWorkshop()) {
            return Reply.seeOther("/workshops");
        }
        Visit visit = frame.visit(request);
        String title = visit.texts().say("home.greeting", visit.workshop().name());
        return visit.page("home", visit.shell(title), home.view(request, visit));
    }

    private Reply<Void> styleguide(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.page(
                "styleguide",
                visit.shell(visit.texts().say("styleguide.title")),
                new Styleguide(visit.figures()).view());
    }
}
