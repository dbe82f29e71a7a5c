package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.VerifyView;
import app.nozzly.jobs.Job;
import app.nozzly.store.ListQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that has all ledgers recomputed and says what was found last. Thread-safe. */
final class VerifyPages implements Feature {

    private static final String PATH = "/verify";
    private static final Permission ORDERING = new Permission(Resource.JOBS, Action.CREATE);
    private static final List<String> OFFERED = List.of(VerifyLedger.SUMS, VerifyLedger.CODE, NoteCheckpoints.ONE);

    private final PageFrame frame;
    private final JobDesk desk;

    VerifyPages(PageFrame frame, JobDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(VerifyPages.class, Resource.SYSTEM);
        return List.of(
                pages.page(PATH, this::show),
                pages.form(PATH, RouteAccess.to(Action.CREATE, Resource.JOBS), this::order));
    }

    private Reply<Void> order(Request<Void> request) {
        Visit visit = frame.visit(request);
        JobDesk.Order order = new JobDesk.Order(request.form("kind").orElse(""), Map.of());
        return request.perform(
                context -> desk.order(context, permissions(request), order),
                job -> visit.done(PATH, "job.ordered", desk.name(job, visit.locale())));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        Crumb settings = new Crumb(visit.texts().say(Area.SETTINGS.key()), Area.SETTINGS.href());
        VerifyView view = new VerifyView(
                starts(request, visit),
                PATH,
                last(request, VerifyLedger.SUMS).map(job -> report(request, visit, job)),
                last(request, VerifyLedger.CODE).map(job -> report(request, visit, job)),
                last(request, NoteCheckpoints.ONE).map(job -> report(request, visit, job)),
                Routes.API_BASE + "/jobs/events");
        return visit.page(
                "verify",
                visit.shell(visit.texts().say("verify.title")).in(Area.SETTINGS).below(settings),
                view);
    }

    private Optional<Job> last(Request<?> request, String kind) {
        return desk.list(request.context(), ListQuery.first(1).withFilters(Map.of("kind", kind))).items().stream()
                .findFirst()
                .map(job -> desk.seen(permissions(request), job));
    }

    private VerifyView.Report report(Request<?> request, Visit visit, Job job) {
        JobViews views = new JobViews(visit);
        List<String> lines = job.outcome().map(text -> text.lines().toList()).orElse(List.of());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.texts().say("job.when"), visit.figures().dateTime(job.createdAt())));
        job.endedAt()
                .ifPresent(ended -> facts.add(
                        new Fact(visit.texts().say("job.ended"), visit.figures().dateTime(ended))));
        facts.add(new Fact(visit.texts().say("job.who"), job.requestedBy().name()));
        return new VerifyView.Report(
                views.state(job),
                lines.stream().findFirst().orElse(""),
                lines.stream().skip(1).toList(),
                facts);
    }

    private List<Choice> starts(Request<?> request, Visit visit) {
        Permissions permissions = permissions(request);
        return desk.kinds().stream()
                .filter(kind -> OFFERED.contains(kind.code()))
                .sorted(Comparator.comparingInt(kind -> OFFERED.indexOf(kind.code())))
                .filter(kind -> permissions.allow(ORDERING) && permissions.allow(kind.permission()))
                .map(kind -> new Choice(kind.code(), kind.name().text(visit.locale())))
                .toList();
    }

    private static Permissions permissions(Request<?> request) {
        return request.caller().authority().permissions();
    }
}
