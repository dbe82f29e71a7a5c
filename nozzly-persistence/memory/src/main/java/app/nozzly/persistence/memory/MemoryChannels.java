package app.nozzly.persistence.memory;

import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sales channels by id and name. */
record MemoryChannels(MemorySession session) implements SalesChannelRepository {

    private static final Listing<SalesChannel> LISTING = new Listing<>(
            FIELDS,
            channel -> channel.id().toString(),
            Map.of("name", Column.text(SalesChannel::name), "kind", Column.text(MemoryChannels::kind)),
            channel -> Stream.of(channel.name()),
            Map.of(
                    "kind", channel -> Optional.of(kind(channel)),
                    "is_active", channel -> Optional.of(String.valueOf(channel.active()))));

    private static String kind(SalesChannel channel) {
        return channel.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void insert(SalesChannel channel) {
        session.write().channels.insert(channel);
    }

    @Override
    public SalesChannel update(SalesChannel channel) {
        return session.write().channels.update(channel);
    }

    @Override
    public Optional<SalesChannel> find(ChannelId id) {
        return session.read().channels.find(id);
    }

    @Override
    public List<SalesChannel> active() {
        return session.read()
                .channels
                .orderedBy(Tables.NAME)
                .filter(SalesChannel::active)
                .toList();
    }

    @Override
    public Page<SalesChannel> list(ListQuery query) {
        return LISTING.page(session.read().channels.rows(), query);
    }
}
