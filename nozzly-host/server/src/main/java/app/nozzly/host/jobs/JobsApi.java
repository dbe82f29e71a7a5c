package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.ShortList;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobRepository;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /jobs} and {@code /job-kinds}. Thread-safe. */
final class JobsApi implements Feature {

    private static final String STREAM = "text/event-stream";
    private static final ShortList<JobKindJson> KINDS = new ShortList<>(
            new ListFields(Set.of("kind", "name"), Set.of("kind"), List.of(new SortKey("kind", false))),
            kind -> Map.of("kind", kind.kind(), "name", kind.name()));

    private final JobDesk desk;
    private final JobStreams streams;

    JobsApi(JobDesk desk, JobStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    @Override
    public List<Route> routes() {
        Routes api = Routes.api(JobsApi.class, "jobs", Resource.JOBS);
        return List.of(
                api.get("/jobs", "listJobs")
                        .answersPage(JobJson.class, JobRepository.FIELDS)
                        .handle(this::list),
                api.get("/jobs/{id}", "getJob").answers(JobJson.class).handle(this::get),
                api.post("/jobs", "startJob")
                        .body(JobInput.class)
                        .creates(JobJson.class)
                        .fails(409)
                        .handle(this::start),
                api.post("/jobs/{id}/cancel", "cancelJob")
                        .answers(JobJson.class)
                        .needs(Action.CHANGE, Resource.JOBS)
                        .handle(this::cancel),
                api.post("/jobs/{id}/retry", "retryJob")
                        .answers(JobJson.class)
                        .needs(Action.CHANGE, Resource.JOBS)
                        .fails(409)
                        .handle(this::retry),
                api.get("/jobs/{id}/events", "watchJob").answersFile(STREAM).handle(this::watch),
                api.get("/jobs/events", "watchJobs").answersFile(STREAM).handle(this::watchAll),
                api.get("/job-kinds", "listJobKinds")
                        .answersPage(JobKindJson.class, KINDS.fields())
                        .handle(this::kinds));
    }

    private Reply<Page<JobJson>> list(Request<Void> request) {
        return Reply.of(desk.list(request.context(), request.listQuery()).map(job -> json(request, job)));
    }

    private Reply<JobJson> get(Request<Void> request) {
        return reply(request, desk.get(request.context(), request.path("id")));
    }

    private Reply<JobJson> start(Request<JobInput> request) {
        JobDesk.Order order = request.body().order();
        return request.perform(
                context -> desk.order(context, permissions(request), order),
                job -> reply(request, job).header("Location", Routes.API_BASE + "/jobs/" + job.id()));
    }

    private Reply<JobJson> cancel(Request<Void> request) {
        return request.perform(
                context -> desk.callOff(context, permissions(request), request.path("id")), job -> reply(request, job));
    }

    private Reply<JobJson> retry(Request<Void> request) {
        return request.perform(
                context -> desk.repeat(context, permissions(request), request.path("id")), job -> reply(request, job));
    }

    private Reply<Void> watch(Request<Void> request) {
        return streams.one(request, request.path("id"));
    }

    private Reply<Void> watchAll(Request<Void> request) {
        return streams.all(request);
    }

    private Reply<Page<JobKindJson>> kinds(Request<Void> request) {
        List<JobKindJson> kinds = desk.kinds().stream()
                .map(kind -> JobKindJson.of(kind, permissions(request).allow(kind.permission()), request.locale()))
                .toList();
        return Reply.of(KINDS.page(kinds, request.listQuery()));
    }

    private Reply<JobJson> reply(Request<?> request, Job job) {
        return Reply.of(json(request, job));
    }

    private JobJson json(Request<?> request, Job job) {
        return desk.seen(request.caller(), job, request.locale());
    }

    private static Permissions permissions(Request<?> request) {
        return request.caller().authority().permissions();
    }
}
