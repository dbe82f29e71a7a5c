package app.nozzly.host.live;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.events.EventRoom;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.RecentChanges;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /stock/events}: which things of the stock changed, told as it happens. Thread-safe. */
public final class LiveFeature implements Feature, AutoCloseable {

    /** Most readers of one workshop: every page that is looked at is one. */
    private static final int MOST_READERS = 200;

    private final Looks looks;
    private final EventRoom room = new EventRoom("stock", MOST_READERS);

    public LiveFeature(RecentChanges changes, Clock clock) {
        this.looks = new Looks(changes, clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(Routes.api(LiveFeature.class, "stock", Resource.STOCK)
                .get("/stock/events", "watchStock")
                .answersFile("text/event-stream")
                .handle(this::watch));
    }

    private <R> Reply<R> watch(Request<?> request) {
        OperationContext context = request.context();
        Optional<String> seen = request.header("Last-Event-ID").filter(id -> !id.isBlank());
        return room.follow(request, talk -> new ChangeFollower(looks, context, seen, talk));
    }

    /** How many readers there are in all workshops. */
    int readers() {
        return room.readers();
    }

    @Override
    public void close() {
        room.close();
    }
}
