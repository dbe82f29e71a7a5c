package app.nozzly.host.pricing;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.ShortList;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleBook;
import app.nozzly.pricing.FeeScheduleText;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /fee-schedules}. Thread-safe. */
final class SchedulesApi {

    private static final ShortList<ScheduleJson> SCHEDULES = new ShortList<>(
            new ListFields(
                    Set.of("id", "platform", "seller_country"),
                    Set.of("platform", "seller_country"),
                    List.of(new SortKey("id", false))),
            schedule -> Map.of(
                    "id", schedule.id(),
                    "platform", schedule.platform(),
                    "seller_country", schedule.sellerCountry()));

    private final FeeScheduleBook book;

    SchedulesApi(FeeScheduleBook book) {
        this.book = book;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SchedulesApi.class, "pricing", Resource.CHANNELS);
        return List.of(
                routes.get("/fee-schedules", "listFeeSchedules")
                        .answersPage(ScheduleJson.class, SCHEDULES.fields())
                        .handle(this::list),
                routes.post("/fee-schedules", "createFeeSchedule")
                        .body(ScheduleInput.class)
                        .creates(ScheduleJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/fee-schedules/{id}", "getFeeSchedule")
                        .answers(ScheduleJson.class)
                        .versioned()
                        .handle(this::get),
                routes.put("/fee-schedules/{id}", "replaceFeeSchedule")
                        .body(ScheduleInput.class)
                        .answers(ScheduleJson.class)
                        .versioned()
                        .handle(this::replace));
    }

    private Reply<Page<ScheduleJson>> list(Request<Void> request) {
        Map<String, ScheduleJson> newest = new LinkedHashMap<>();
        Set<String> own = ownIds(request.context());
        book.all(request.context()).all().stream()
                .forEach(schedule ->
                        newest.putIfAbsent(schedule.id(), ScheduleJson.of(schedule, own.contains(schedule.id()))));
        return Reply.of(SCHEDULES.page(List.copyOf(newest.values()), request.listQuery()));
    }

    private Reply<ScheduleJson> get(Request<Void> request) {
        String id = request.path("id");
        FeeSchedule schedule =
                book.all(request.context()).find(id).orElseThrow(() -> NozzlyException.notFound("fee schedule", id));
        Optional<OwnFeeSchedule> own = own(request.context(), id);
        Reply<ScheduleJson> reply = Reply.of(ScheduleJson.of(schedule, own.isPresent()));
        return own.map(OwnFeeSchedule::version).map(reply::version).orElse(reply);
    }

    private Reply<ScheduleJson> create(Request<ScheduleInput> request) {
        String text = request.body().text();
        return request.perform(
                context -> book.add(context, text),
                own -> Reply.created(Routes.API_BASE + "/fee-schedules/" + own.id(), json(own))
                        .version(own.version()));
    }

    private Reply<ScheduleJson> replace(Request<ScheduleInput> request) {
        String id = request.path("id");
        OwnFeeSchedule present =
                own(request.context(), id).orElseThrow(() -> NozzlyException.notFound("fee schedule", id));
        request.expect("fee schedule", id, present.version());
        String text = request.body().text();
        return request.perform(
                context -> book.replace(context, id, request.expectedVersion(), text),
                own -> Reply.of(json(own)).version(own.version()));
    }

    private Optional<OwnFeeSchedule> own(OperationContext context, String id) {
        return book.own(context).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst();
    }

    private Set<String> ownIds(OperationContext context) {
        return book.own(context).stream().map(OwnFeeSchedule::id).collect(Collectors.toSet());
    }

    private static ScheduleJson json(OwnFeeSchedule own) {
        return ScheduleJson.of(FeeScheduleText.read(own.id(), own.text()).get(0), true);
    }
}
