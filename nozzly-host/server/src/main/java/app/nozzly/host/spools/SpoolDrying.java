package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.inventory.Drying;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.NozzlyException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** When a spool was dried: told on its page, and noted there with one button. Thread-safe. */
final class SpoolDrying {

    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);

    /** Stands in an address for no day. */
    private static final String UNKNOWN = "unknown";

    private final PageFrame frame;
    private final Spools spools;
    private final Clock clock;

    SpoolDrying(PageFrame frame, Spools spools, Clock clock) {
        this.frame = frame;
        this.spools = spools;
        this.clock = clock;
    }

    List<Route> routes(Routes routes) {
        return List.of(
                routes.form("/spools/{id}/dried", CHANGE, this::today),
                routes.form("/spools/{id}/dried/{day}", CHANGE, this::back));
    }

    /** Where a spool is noted as dried today. */
    static String href(String path) {
        return path + "/dried";
    }

    /**
     * The day and how long ago that is. Of what needs drying it is told also that nobody knows; of the rest only what is known.
     *
     * @param today the day at the workshop
     */
    static Optional<String> told(Spool spool, Visit visit, LocalDate today) {
        OptionalLong days = Drying.daysSince(spool, today);
        if (days.isPresent()) {
            String day = visit.figures().date(spool.details().driedAt().orElseThrow());
            return Optional.of(told(visit, day, days.getAsLong()));
        }
        return Optional.of(visit.texts().say("spool.dried_unknown"))
                .filter(word -> Drying.isNeededBy(spool.filament().materialType()));
    }

    private static String told(Visit visit, String day, long days) {
        if (days < 0) {
            return day;
        }
        String key = days == 0 ? "on_this_day" : days == 1 ? "yesterday" : "ago";
        return visit.texts().say("spool.dried_" + key, day, days);
    }

    private Reply<Void> today(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), visit.workshop().timeZone());
        String before = present.details().driedAt().map(LocalDate::toString).orElse(UNKNOWN);
        String path = SpoolPictures.href(present);
        return request.perform(
                context -> spools.dried(context, present.id().toString(), Optional.of(today)),
                spool -> visit.doneUndoable(path, href(path) + "/" + before, "spool_dried", spool.code()));
    }

    private Reply<Void> back(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        Optional<LocalDate> day = day(request.path("day"));
        return request.perform(
                context -> spools.dried(context, present.id().toString(), day),
                spool -> visit.done(SpoolPictures.href(spool), "spool_dried_undone", spool.code()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.equals(UNKNOWN) ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            NozzlyException refusal = NozzlyException.notFound("day", text);
            refusal.initCause(none);
            throw refusal;
        }
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }
}
