package app.nozzly.host.pricing;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import java.util.List;
import java.util.stream.Stream;

/** Channels, fee schedules, fees and prices. Thread-safe. */
public final class PricingFeature implements Feature {

    private final Nozzly nozzly;
    private final WorkshopMoney money;

    public PricingFeature(Nozzly nozzly, WorkshopMoney money) {
        this.nozzly = nozzly;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new ChannelsApi(nozzly.channels(), nozzly.feeSchedules(), money).routes(),
                        new SchedulesApi(nozzly.feeSchedules()).routes(),
                        new PricingApi(nozzly, money).routes(),
                        new PriceListApi(nozzly, money).routes())
                .flatMap(List::stream)
                .toList();
    }
}
