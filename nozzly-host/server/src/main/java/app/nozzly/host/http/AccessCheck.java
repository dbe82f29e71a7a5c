package app.nozzly.host.http;

import app.nozzly.access.AccessError;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place that decides whether a caller may use a route, before its handler runs. Whoever lacks the permission hears "not found" about what is not
 * there for them, and "forbidden" only about what is, just like those who have it. Thread-safe.
 */
final class AccessCheck {

    /** Where somebody who works in no workshop chooses one. */
    private static final String WORKSHOPS = "/workshops";

    private final RouteTable table;

    AccessCheck(RouteTable table) {
        this.table = table;
    }

    /**
     * Lets a caller go on, or shows a reader of pages where to go instead.
     *
     * @return the way elsewhere; empty when the handler may run
     * @throws NozzlyException {@code unauthorized}, {@code no_workshop}, {@code not_found} or {@code forbidden}
     */
    Optional<Answer> turnedAway(Request<?> request) {
        RouteAccess access = request.route().access();
        if (!(access instanceof RouteAccess.Open) && !request.caller().isKnown()) {
            return elsewhere(request, AccessError.UNAUTHORIZED, OwnPaths.signIn(page(request)));
        }
        CsrfTokens.check(request);
        if (access instanceof RouteAccess.Account) {
            requirePerson(request.caller());
        } else if (access instanceof RouteAccess.Workshop workshop) {
            if (!request.caller().isInWorkshop()) {
                return elsewhere(request, HttpError.NO_WORKSHOP, WORKSHOPS);
            }
            workshop.permissions().forEach(permission -> require(request, permission));
        }
        return Optional.empty();
    }

    private static void requirePerson(Caller caller) {
        if (caller.account().isEmpty()) {
            throw new NozzlyException(AccessError.FORBIDDEN, Message.of(AccessCheck.class, "access.person"));
        }
    }

    private void require(Request<?> request, Permission permission) {
        Permissions granted = request.caller().authority().permissions();
        if (!granted.allow(permission)) {
            refuseWhatIsNotThere(request);
            granted.require(permission);
        }
    }

    /** Asks the route that shows the thing in the path; what it answers is thrown away. */
    private void refuseWhatIsNotThere(Request<?> request) {
        Optional<Matched> shown = shown(request);
        if (shown.isEmpty()) {
            return;
        }
        try {
            discard(answer(request.to(shown.get())));
        } catch (NozzlyException refusal) {
            if (refusal.code() == CommonError.NOT_FOUND) {
                throw refusal;
            }
        }
    }

    /** The GET route of the longest beginning of the path that ends in a place; programs' routes before pages. */
    private Optional<Matched> shown(Request<?> request) {
        List<String> template = request.route().template().segments();
        List<String> path = PathTemplate.split(request.exchange().path());
        for (int length = template.size(); length > 0; length--) {
            if (PathTemplate.isPlace(template.get(length - 1))) {
                String beginning = "/" + String.join("/", path.subList(0, length));
                Optional<Matched> found = table.find(HttpMethod.GET, Routes.API_BASE + beginning)
                        .or(() -> table.find(HttpMethod.GET, beginning))
                        .filter(matched -> matched.route().template().endsInPlace());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <B> Reply<?> answer(Request<B> request) {
        return ((RouteHandler<B, ?>) request.route().handler()).answer(request);
    }

    private static void discard(Reply<?> reply) {
        if (reply.body() instanceof Reply.Stream stream) {
            try {
                stream.stream().close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static Optional<Answer> elsewhere(Request<?> request, ErrorCode code, String location) {
        Route route = request.route();
        boolean page = route.kind() == Route.Kind.PAGE;
        if (page && request.header("HX-Request").isPresent()) {
            return Optional.of(Answer.of(Statuses.of(code), Map.of("HX-Redirect", location), new byte[0]));
        }
        if (page && !route.method().unsafe() && route.output().type().isEmpty()) {
            return Optional.of(Answer.of(303, Map.of("Location", location), new byte[0]));
        }
        throw Problems.refusal(code);
    }

    /** The page on which the reader is. */
    private static String page(Request<?> request) {
        Optional<String> script = request.header("HX-Current-URL");
        if (script.isPresent()) {
            return OwnPaths.ofPage(script.get());
        }
        String query = request.exchange().queryString();
        return request.exchange().path() + (query == null ? "" : "?" + query);
    }
}
