package app.nozzly.host.pricing;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.Channels;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import java.util.List;

/** {@code /sales-channels}. Thread-safe. */
final class ChannelsApi {

    private final Channels channels;
    private final WorkshopMoney money;

    ChannelsApi(Channels channels, WorkshopMoney money) {
        this.channels = channels;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ChannelsApi.class, "channels");
        return List.of(
                routes.get("/sales-channels", "listSalesChannels")
                        .answersPage(ChannelJson.class, SalesChannelRepository.FIELDS)
                        .handle(request -> Reply.of(channels.list(request.context(), request.listQuery())
                                .map(ChannelJson::of))),
                routes.post("/sales-channels", "createSalesChannel")
                        .body(ChannelInput.class)
                        .creates(ChannelJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get("/sales-channels/{id}", "getSalesChannel")
                        .answers(ChannelJson.class)
                        .versioned()
                        .handle(request -> reply(channels.get(request.context(), request.path("id")))),
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

    private Reply<ChannelJson> create(Request<ChannelInput> request) {
        ChannelDraft draft = request.body().draft(money.currency(request.context()));
        return request.perform(
                context -> channels.add(context, draft),
                channel -> Reply.created(Routes.API_BASE + "/sales-channels/" + channel.id(), ChannelJson.of(channel))
                        .version(channel.version()));
    }

    private Reply<ChannelJson> replace(Request<ChannelInput> request) {
        SalesChannel present = present(request);
        ChannelDraft draft = request.body().draft(present.currency());
        return request.perform(
                context -> channels.replace(context, request.path("id"), request.expectedVersion(), draft),
                ChannelsApi::reply);
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

    private static Reply<ChannelJson> reply(SalesChannel channel) {
        return Reply.of(ChannelJson.of(channel)).version(channel.version());
    }
}
