package app.nozzly.pricing;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Optional;
import java.util.UUID;

/** The places to sell. Thread-safe. */
public final class Channels {

    /** What the id of a channel's own fees begins with. */
    public static final String OWN_FEES = "custom-";

    private static final String KIND = "sales_channel";

    private final Transactions transactions;
    private final IdSource ids;
    private final SaleDay day;

    public Channels(Transactions transactions, IdSource ids, SaleDay day) {
        this.transactions = transactions;
        this.ids = ids;
        this.day = day;
    }

    /** @throws NozzlyException {@code already_exists} when the name is taken, {@code validation_failed} when there is no such fee schedule */
    public SalesChannel add(OperationContext context, ChannelDraft draft) {
        return transactions.write(context, session -> {
            return insert(context, session, draft);
        });
    }

    /**
     * Adds a channel under a fee schedule, in its currency, with no tax, shipping, price ending or facts.
     *
     * @param name for people
     * @param schedule id of a schedule of the catalogue, for example {@code etsy-gb}
     * @throws NozzlyException {@code already_exists} when the name is taken, {@code validation_failed} when there is no such schedule
     */
    public SalesChannel add(OperationContext context, String name, String schedule) {
        return transactions.write(context, session -> {
            ChannelDraft draft =
                    ChannelDraft.of(name, FeeScheduleBook.of(session).get(schedule));
            return insert(context, session, draft);
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public SalesChannel get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    public Page<SalesChannel> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context,
                session -> session.repository(SalesChannelRepository.class).list(query));
    }

    /**
     * Replaces a channel.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since
     */
    public SalesChannel replace(OperationContext context, String id, Optional<Version> version, ChannelDraft draft) {
        return transactions.write(context, session -> {
            SalesChannel current = find(session, id);
            Trail trail = transactions.trail(context, session);
            SalesChannel changed =
                    build(trail, session, current.id(), draft).withVersion(version.orElse(current.version()));
            return update(trail, session, current, changed);
        });
    }

    /** Takes a channel out of use. Doing so twice is harmless. */
    public SalesChannel deactivate(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            SalesChannel current = find(session, id);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            Trail trail = transactions.trail(context, session);
            return done
                    ? current
                    : update(trail, session, current, current.withVersion(read).deactivated());
        });
    }

    static SalesChannel find(StoreSession session, String id) {
        return parse(id)
                .flatMap(session.repository(SalesChannelRepository.class)::find)
                .orElseThrow(() -> NozzlyException.notFound("sales channel", id));
    }

    private SalesChannel insert(OperationContext context, StoreSession session, ChannelDraft draft) {
        Trail trail = transactions.trail(context, session);
        SalesChannel channel = build(trail, session, new ChannelId(ids.next()), draft);
        session.repository(SalesChannelRepository.class).insert(channel);
        trail.created(KIND, channel.id(), channel.name(), channel);
        return channel;
    }

    private static SalesChannel update(Trail trail, StoreSession session, SalesChannel current, SalesChannel changed) {
        SalesChannel stored = session.repository(SalesChannelRepository.class).update(changed);
        trail.changed(KIND, stored.id(), stored.name(), current, stored);
        return stored;
    }

    /** The channel of a draft, once its fees are kept and its terms can be computed on. */
    private SalesChannel build(Trail trail, StoreSession session, ChannelId id, ChannelDraft draft) {
        Optional<String> ownFees =
                draft.customFees().map(fees -> FeeScheduleBook.keep(trail, session, fees.withId(OWN_FEES + id)));
        ChannelTerms terms = ownFees.map(draft.terms()::withFeeSchedule).orElse(draft.terms());
        SalesChannel channel = new SalesChannel(
                id, draft.name(), draft.kind(), draft.currency(), terms, draft.active(), Version.INITIAL);
        ChannelPricing.of(ChannelFees.terms(channel, FeeScheduleBook.of(session), day.today(session)));
        return channel;
    }

    private static Optional<ChannelId> parse(String id) {
        try {
            return Optional.of(new ChannelId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
