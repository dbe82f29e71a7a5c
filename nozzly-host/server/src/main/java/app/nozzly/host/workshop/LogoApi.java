package app.nozzly.host.workshop;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.WorkshopLogo;
import app.nozzly.workshop.WorkshopLogos;
import java.util.List;

/** {@code /workshop/logo}. Thread-safe. */
final class LogoApi {

    private static final String PATH = "/workshop/logo";

    private final WorkshopLogos logos;
    private final KnownLogos known;

    LogoApi(WorkshopLogos logos, KnownLogos known) {
        this.logos = logos;
        this.known = known;
    }

    List<Route> routes() {
        Routes routes = Routes.api(LogoApi.class, "workshop", Resource.WORKSHOP);
        return List.of(
                routes.get(PATH, "getWorkshopLogo")
                        .answersFile("image/*")
                        .versioned()
                        .handle(request -> LogoContent.reply(present(request.context()))),
                routes.put(PATH, "putWorkshopLogo")
                        .upload("file")
                        .answers(LogoJson.class)
                        .versioned()
                        .handle(this::put),
                routes.delete(PATH, "deleteWorkshopLogo")
                        .needs(Action.CHANGE, Resource.WORKSHOP)
                        .handle(this::delete));
    }

    private WorkshopLogo present(OperationContext context) {
        return logos.find(context).orElseThrow(() -> NozzlyException.notFound("logo", "of the workshop"));
    }

    /** The first logo has no version to name. */
    private Reply<LogoJson> put(Request<Void> request) {
        logos.find(request.context()).ifPresent(logo -> request.expect("logo", "of the workshop", logo.version()));
        LogoContent content = LogoContent.read(request.upload());
        Reply<LogoJson> reply = request.perform(
                context -> logos.put(context, request.expectedVersion(), content.format(), content.image()),
                logo -> Reply.of(LogoJson.of(logo)).version(logo.version(), LogoContent.mark(logo)));
        known.forget(request.context().tenant());
        return reply;
    }

    private Reply<Void> delete(Request<Void> request) {
        WorkshopLogo logo = present(request.context());
        request.expect("logo", "of the workshop", logo.version());
        logos.remove(request.context());
        known.forget(request.context().tenant());
        return Reply.nothing();
    }
}
