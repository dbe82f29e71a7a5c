package app.nozzly.host.signin;

import app.nozzly.access.AccessError;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.ExternalSignIn;
import app.nozzly.host.security.ExternalWay;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.host.security.oidc.OidcProvider;
import app.nozzly.host.web.view.ExternalView;
import app.nozzly.problem.NozzlyException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in with an OpenID Connect provider: out to it, and back. The way out is a page and not a redirect, because our pages may send forms to nobody
 * else, not even by a detour. Thread-safe.
 */
final class ExternalPages {

    /** Where the provider sends browsers back to. */
    static final String CALLBACK = "/sign-in/external/callback";

    private static final String TICKET = "nozzly_external";
    /** What a provider may send along; nothing else is read. */
    private static final List<String> PARAMETERS =
            List.of("state", "code", "iss", "error", "error_description", "session_state");

    private final PageFrame frame;
    private final ExternalSignIn signIn;
    private final ExternalWay way;
    private final SiteAddress site;

    ExternalPages(PageFrame frame, ExternalSignIn signIn, ExternalWay way, SiteAddress site) {
        this.frame = frame;
        this.signIn = signIn;
        this.way = way;
        this.site = site;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ExternalPages.class);
        return List.of(
                pages.form("/sign-in/external", RouteAccess.open(), this::leave),
                pages.page(CALLBACK, RouteAccess.open(), this::comeBack));
    }

    private Reply<Void> leave(Request<Void> request) {
        ExternalWay.Departure departure = way.begin(URI.create(site.of(CALLBACK)), Entrance.next(request));
        Visit visit = frame.visit(request);
        ExternalView view = new ExternalView(way.name(), departure.address().toString());
        return visit.page("external", visit.shell(visit.texts().say("external.title", way.name())), view)
                .header("Refresh", "0; url=" + departure.address())
                .cookie(TICKET, departure.ticket(), OidcProvider.REQUEST_LIFETIME);
    }

    private Reply<Void> comeBack(Request<Void> request) {
        Optional<String> ticket = request.cookie(TICKET);
        if (ticket.isEmpty()) {
            throw new NozzlyException(
                    AccessError.UNAUTHORIZED, app.nozzly.problem.Message.of(ExternalPages.class, "external.no_ticket"));
        }
        ExternalWay.Return found = way.finish(ticket.get(), parameters(request));
        return Entrance.proceed(signIn.signInExternally(found.user(), Entrance.attempt(request)), found.next())
                .withoutCookie(TICKET);
    }

    private static Map<String, List<String>> parameters(Request<Void> request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            List<String> values = request.queries(name);
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        }
        return parameters;
    }
}
