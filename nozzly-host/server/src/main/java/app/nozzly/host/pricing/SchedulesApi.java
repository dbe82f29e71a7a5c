package app.nozzly.host.pricing;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleBook;
import app.nozzly.pricing.FeeScheduleText;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /fee-schedules}. Thread-safe. */
final class SchedulesApi {

    private final FeeScheduleBook book;

    SchedulesApi(FeeScheduleBook book) {
        this.book = book;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SchedulesApi.class, "pricing");
        return List.of(
                routes.get("/fee-schedules", "listFeeSchedules")
                        .query(Parameter.text("platform").example("etsy"))
                        .answers(Schedules.class)
                        .handle(this::list),
                routes.post("/fee-schedules", "createFeeSchedule")
                        .body(ScheduleInput.class)
                        .creates(ScheduleJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/fee-schedules/{id}", "getFeeSchedule")
                        .answers(ScheduleJson.class)
                        .handle(this::get),
                routes.put("/fee-schedules/{id}", "replaceFeeSchedule")
                        .body(ScheduleInput.class)
                        .answers(ScheduleJson.class)
                        .handle(this::replace));
    }

    /** All schedules at once: there are few. Immutable. */
    record Schedules(List<ScheduleJson> items, Optional<String> nextCursor, long total) {}

    private Reply<Schedules> list(Request<Void> request) {
        Map<String, ScheduleJson> newest = new LinkedHashMap<>();
        Set<String> own = ownIds(request.context());
        book.all(request.context()).all().stream()
                .filter(schedule -> request.query("platform")
                        .map(schedule.platform()::equalsIgnoreCase)
                        .orElse(true))
                .sorted(java.util.Comparator.comparing(FeeSchedule::id))
                .forEach(schedule ->
                        newest.putIfAbsent(schedule.id(), ScheduleJson.of(schedule, own.contains(schedule.id()))));
        Page<ScheduleJson> page = new Page<>(List.copyOf(newest.values()), Optional.empty(), newest.size());
        return Reply.of(new Schedules(page.items(), page.nextCursor(), page.total()));
    }

    private Reply<ScheduleJson> get(Request<Void> request) {
        String id = request.path("id");
        FeeSchedule schedule =
                book.all(request.context()).find(id).orElseThrow(() -> NozzlyException.notFound("fee schedule", id));
        return Reply.of(ScheduleJson.of(schedule, ownIds(request.context()).contains(id)));
    }

    private Reply<ScheduleJson> create(Request<ScheduleInput> request) {
        String text = request.body().text();
        return request.perform(
                context -> book.add(context, text),
                own -> Reply.created(Routes.API_BASE + "/fee-schedules/" + own.id(), json(own)));
    }

    private Reply<ScheduleJson> replace(Request<ScheduleInput> request) {
        String text = request.body().text();
        return request.perform(
                context -> book.replace(context, request.path("id"), request.expectedVersion(), text),
                own -> Reply.of(json(own)));
    }

    private Set<String> ownIds(OperationContext context) {
        return book.own(context).stream().map(OwnFeeSchedule::id).collect(Collectors.toSet());
    }

    private static ScheduleJson json(OwnFeeSchedule own) {
        return ScheduleJson.of(FeeScheduleText.read(own.id(), own.text()).get(0), true);
    }
}
