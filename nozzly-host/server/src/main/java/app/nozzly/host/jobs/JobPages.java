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
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.JobsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.store.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of jobs. Thread-safe. */
final class JobPages implements Feature {

    private static final String PATH = "/jobs";
    private static final String STATE = "state";
    private static final Permission ORDERING = new Permission(Resource.JOBS, Action.CREATE);
    private static final Permission CHANGING = new Permission(Resource.JOBS, Action.CHANGE);
    private static final RouteAccess ORDER = RouteAccess.to(Action.CREATE, Resource.JOBS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.JOBS);

    private final PageFrame frame;
    private final JobDesk desk;

    JobPages(PageFrame frame, JobDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(JobPages.class, Resource.JOBS);
        return List.of(
                pages.page(PATH, this::list),
                pages.form(PATH, ORDER, this::order),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}/cancel", CHANGE, this::callOff),
                pages.form(PATH + "/{id}/retry", CHANGE, this::repeat));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        Listing listing = Listing.of(request, PATH, "q", STATE);
        Map<String, String> filters = new LinkedHashMap<>();
        listing.filter(STATE).ifPresent(state -> filters.put(STATE, state));
        Page<Job> page = desk.list(request.context(), listing.query(listing.filter("q"), filters));
        JobViews views = new JobViews(visit);
        JobsView view = new JobsView(
                page.items().stream()
                        .map(job -> row(visit, views, desk.seen(permissions(request), job)))
                        .toList(),
                starts(request, visit),
                PATH,
                PATH,
                FormState.of(listing.filters()),
                states(visit),
                !listing.filters().isEmpty(),
                listing.pager(page, visit),
                Routes.API_BASE + "/jobs/events");
        return visit.page(
                "jobs",
                visit.shell(visit.texts().say("jobs.title")).in(Area.SETTINGS).below(settings(visit)),
                view);
    }

    private JobsView.Row row(Visit visit, JobViews views, Job job) {
        return new JobsView.Row(
                new Link(desk.name(job, visit.locale()), path(job)),
                views.state(job),
                job.requestedBy().name(),
                visit.figures().dateTime(job.createdAt()),
                job.outcome().orElse(""));
    }

    private List<Choice> starts(Request<?> request, Visit visit) {
        Permissions permissions = permissions(request);
        return desk.kinds().stream()
                .filter(kind -> permissions.allow(ORDERING) && permissions.allow(kind.permission()))
                .filter(kind -> kind.arguments().isEmpty())
                .map(kind -> new Choice(kind.code(), kind.name().text(visit.locale())))
                .toList();
    }

    private static List<Choice> states(Visit visit) {
        return Arrays.stream(JobState.values())
                .map(state -> new Choice(state.code(), visit.texts().say("job.state." + state.code())))
                .toList();
    }

    private Reply<Void> order(Request<Void> request) {
        Visit visit = frame.visit(request);
        JobDesk.Order order = new JobDesk.Order(request.form("kind").orElse(""), Map.of());
        return request.perform(
                context -> desk.order(context, permissions(request), order),
                job -> visit.done(path(job), "job.ordered", desk.name(job, visit.locale())));
    }

    private Reply<Void> show(Request<Void> request) {
        return show(request, frame.visit(request), FormState.empty());
    }

    private Reply<Void> callOff(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> request.perform(
                        context -> desk.callOff(context, permissions(request), request.path("id")),
                        job -> visit.done(path(job), "job.called_off", desk.name(job, visit.locale()))),
                form -> show(request, visit, form));
    }

    private Reply<Void> repeat(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> request.perform(
                        context -> desk.repeat(context, permissions(request), request.path("id")),
                        job -> visit.done(path(job), "job.repeated", desk.name(job, visit.locale()))),
                form -> show(request, visit, form));
    }

    private Reply<Void> show(Request<Void> request, Visit visit, FormState form) {
        Job job = desk.seen(permissions(request), desk.get(request.context(), request.path("id")));
        boolean may = permissions(request).allow(CHANGING) && desk.mayStart(permissions(request), job);
        return visit.page(
                "job",
                visit.shell(desk.name(job, visit.locale()))
                        .in(Area.SETTINGS)
                        .below(settings(visit), new Crumb(visit.texts().say("jobs.title"), PATH)),
                new JobViews(visit).page(job, path(job), form, may, desk.resultHref(job)));
    }

    private static Crumb settings(Visit visit) {
        return new Crumb(visit.texts().say(Area.SETTINGS.key()), Area.SETTINGS.href());
    }

    private static Permissions permissions(Request<?> request) {
        return request.caller().authority().permissions();
    }

    private static String path(Job job) {
        return PATH + "/" + job.id();
    }
}
