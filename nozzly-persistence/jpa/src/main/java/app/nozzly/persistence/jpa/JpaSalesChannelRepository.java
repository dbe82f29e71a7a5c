package app.nozzly.persistence.jpa;

import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sales channels by id and name. */
record JpaSalesChannelRepository(JpaSession session) implements SalesChannelRepository {

    private static final Listing<SalesChannelRow> LISTING = new Listing<>(
            FIELDS,
            SalesChannelRow.class,
            "c",
            "SalesChannelRow c",
            new SortColumn<>("c.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("c.nameKey", row -> row.nameKey),
                    "kind", SortColumn.text("c.kind", row -> row.kind)),
            List.of("c.nameKey"),
            Map.of("kind", Filter.constant("c.kind"), "is_active", Filter.flag("c.active")));

    @Override
    public void insert(SalesChannel channel) {
        session.insert(SalesChannelMapper.row(channel), subject(channel));
    }

    @Override
    public SalesChannel update(SalesChannel channel) {
        SalesChannelRow row = SalesChannelMapper.row(channel);
        row.version = channel.version().number();
        session.update(row, row.id, subject(channel));
        return channel.withVersion(channel.version().next());
    }

    @Override
    public Optional<SalesChannel> find(ChannelId id) {
        return session.find(SalesChannelRow.class, id.value()).map(SalesChannelMapper::channel);
    }

    @Override
    public List<SalesChannel> active() {
        return session
                .select(SalesChannelRow.class, LISTING.query() + "where c.active = true order by c.nameKey", Map.of())
                .stream()
                .map(SalesChannelMapper::channel)
                .toList();
    }

    @Override
    public Page<SalesChannel> list(ListQuery query) {
        return LISTING.page(session, query).map(SalesChannelMapper::channel);
    }

    private static Subject subject(SalesChannel channel) {
        return new Subject("sales channel", channel.id(), Map.of("name", channel.name()));
    }
}
