package app.nozzly.host.workshop;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.WorkshopLogos;
import java.util.List;
import java.util.Optional;

/** The workshop's logo: the picture itself, and the forms that change it. Thread-safe. */
public final class LogoPages implements Feature {

    static final String PATH = "/workshop/logo";
    static final String UPLOAD = "/settings/logo";

    private final PageFrame frame;
    private final WorkshopLogos logos;
    private final KnownLogos known;
    private final SettingsPages settings;

    public LogoPages(PageFrame frame, WorkshopLogos logos, KnownLogos known, SettingsPages settings) {
        this.frame = frame;
        this.logos = logos;
        this.known = known;
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(LogoPages.class, Resource.WORKSHOP);
        return List.of(
                pages.page(PATH, this::show),
                pages.post(UPLOAD, UPLOAD)
                        .needs(Action.CHANGE, Resource.WORKSHOP)
                        .upload("file")
                        .handle(this::upload),
                pages.form(UPLOAD + "/remove", RouteAccess.to(Action.CHANGE, Resource.WORKSHOP), this::remove));
    }

    private Reply<Void> show(Request<Void> request) {
        return logos.find(request.context())
                .map(LogoContent::reply)
                .orElseThrow(() -> NozzlyException.notFound("logo", "of the workshop"))
                .header("Cache-Control", "private, no-cache");
    }

    private Reply<Void> upload(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    LogoContent content = LogoContent.read(request.upload());
                    logos.put(request.context(), Optional.empty(), content.format(), content.image());
                    known.forget(request.context().tenant());
                    return visit.done(SettingsPages.PATH, "logo_saved");
                },
                form -> settings.show(request, form));
    }

    private Reply<Void> remove(Request<Void> request) {
        logos.remove(request.context());
        known.forget(request.context().tenant());
        return frame.visit(request).done(SettingsPages.PATH, "logo_removed");
    }
}
