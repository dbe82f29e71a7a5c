package app.nozzly.host.channels;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.pricing.Channels;
import app.nozzly.pricing.FeeScheduleBook;
import java.time.Clock;
import java.util.List;

/** The pages of the sales channels. Thread-safe. */
public final class ChannelPagesFeature implements Feature {

    private final PageFrame frame;
    private final Channels channels;
    private final FeeScheduleBook schedules;
    private final Clock clock;

    public ChannelPagesFeature(PageFrame frame, Channels channels, FeeScheduleBook schedules, Clock clock) {
        this.frame = frame;
        this.channels = channels;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return new ChannelPages(frame, channels, schedules, clock).routes();
    }
}
