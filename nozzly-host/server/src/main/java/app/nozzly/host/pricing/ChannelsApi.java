package app.nozzly.host.pricing;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.Channels;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleBook;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /sales-channels}. Thread-safe. */
final class ChannelsApi {

    private final Channels channels;
    private final FeeScheduleBook book;
    private final WorkshopMoney money;

    ChannelsApi(Channels channels, FeeScheduleBook book, WorkshopMoney money) {
        this.channels = channels;
        this.book = book;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ChannelsApi.class, "channels", Resource.CHANNELS);
        return List.of(
                routes.get("/sales-channels", "listSalesChannels")
                        .answersPage(ChannelJson.class, SalesChannelRepository.FIELDS)
                        .handle(this::list),
                routes.post("/sales-channels", "createSalesChannel")
                        .body(ChannelInput.class)
                        .creates(ChannelJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/sales-channels/{id}", "getSalesChannel")
                        .answers(ChannelJson.class)
                        .versioned()
                        .handle(this::get),
                routes.put("/sales-channels/{id}", "replaceSalesChannel")
                        .body(ChannelInput.class)
                        .answers(ChannelJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete("/sales-channels/{id}", "deactivateSalesChannel")
                        .versioned()
                        .handle(this::deactivate));
    }

    private Reply<Page<ChannelJson>> list(Request<Void> request) {
        FeeSchedules schedules = book.all(request.context());
        return Reply.of(channels.list(request.context(), request.listQuery())
                .map(channel -> ChannelJson.of(channel, schedules::find)));
    }

    private Reply<ChannelJson> get(Request<Void> request) {
        SalesChannel channel = channels.get(request.context(), request.path("id"));
        return reply(channel, book.all(request.context())::find);
    }

    /** The schedules as they are once a channel with fees of its own is kept: those fees stand for its schedule. */
    private Function<String, Optional<FeeSchedule>> after(Request<?> request, ChannelDraft draft) {
        FeeSchedules schedules = book.all(request.context());
        return id -> draft.customFees().or(() -> schedules.find(id));
    }

    private Reply<ChannelJson> create(Request<ChannelInput> request) {
        ChannelDraft draft = request.body().draft(money.currency(request.context()));
        Function<String, Optional<FeeSchedule>> schedules = after(request, draft);
        return request.perform(
                context -> channels.add(context, draft),
                channel -> Reply.created(
                                Routes.API_BASE + "/sales-channels/" + channel.id(), ChannelJson.of(channel, schedules))
                        .version(channel.version()));
    }

    private Reply<ChannelJson> replace(Request<ChannelInput> request) {
        SalesChannel present = present(request);
        ChannelDraft draft = request.body().draft(present.currency());
        Function<String, Optional<FeeSchedule>> schedules = after(request, draft);
        return request.perform(
                context -> channels.replace(context, request.path("id"), request.expectedVersion(), draft),
                channel -> reply(channel, schedules));
    }

    private Reply<Void> deactivate(Request<Void> request) {
        present(request);
        return request.perform(
                context -> channels.deactivate(context, request.path("id"), request.expectedVersion()),
                channel -> Reply.nothing());
    }

    private SalesChannel present(Request<?> request) {
        SalesChannel present = channels.get(request.context(), request.path("id"));
        request.expect("sales channel", present.name(), present.version());
        return present;
    }

    private static Reply<ChannelJson> reply(SalesChannel channel, Function<String, Optional<FeeSchedule>> schedules) {
        return Reply.of(ChannelJson.of(channel, schedules)).version(channel.version());
    }
}
