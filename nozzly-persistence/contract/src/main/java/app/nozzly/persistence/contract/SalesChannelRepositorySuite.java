package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Percentage;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link SalesChannelRepository} does. */
public abstract class SalesChannelRepositorySuite extends ListedSuite<SalesChannel> {

    @Override
    protected SalesChannel fresh(StoreSession session) {
        return samples.channel();
    }

    @Override
    protected List<SalesChannel> extremes(StoreSession session) {
        Map<String, String> facts = new TreeMap<>();
        for (int fact = 0; fact < 50; fact++) {
            facts.put("%02d".formatted(fact) + "码".repeat(98), fact == 0 ? "" : "ü".repeat(99) + "\\");
        }
        facts.remove("49" + "码".repeat(98));
        facts.put(Samples.AWKWARD, Samples.AWKWARD);
        Money most = Money.parse("KWD 99999999.999");
        ChannelTerms full = new ChannelTerms(
                Optional.of("码".repeat(100)),
                Percentage.ofPercent("1000"),
                true,
                most,
                most,
                Optional.of("99999.999"),
                facts);
        Money nothing = Money.parse("JPY 0");
        ChannelTerms empty = new ChannelTerms(
                Optional.empty(), Percentage.ZERO, false, nothing, nothing, Optional.empty(), Map.of());
        return List.of(channel("ü".repeat(100), ChannelKind.WHOLESALE, full), channel("x", ChannelKind.ETSY, empty));
    }

    @Override
    protected SalesChannel changed(StoreSession session, SalesChannel stored) {
        SalesChannel other = samples.channel();
        return new SalesChannel(
                stored.id(),
                other.name(),
                other.kind(),
                other.currency(),
                other.terms(),
                !stored.active(),
                stored.version());
    }

    @Override
    protected SalesChannel saying(StoreSession session, String words) {
        SalesChannel any = samples.channel();
        return named(any, words + " " + samples.word());
    }

    @Override
    protected void insert(StoreSession session, SalesChannel channel) {
        repository(session).insert(channel);
    }

    @Override
    protected SalesChannel update(StoreSession session, SalesChannel channel) {
        return repository(session).update(channel);
    }

    @Override
    protected Optional<SalesChannel> find(StoreSession session, SalesChannel channel) {
        return repository(session).find(channel.id());
    }

    @Override
    protected Page<SalesChannel> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return SalesChannelRepository.FIELDS;
    }

    @Override
    protected String id(SalesChannel channel) {
        return channel.id().toString();
    }

    @Override
    protected Version version(SalesChannel channel) {
        return channel.version();
    }

    @Override
    protected SalesChannel withVersion(SalesChannel channel, Version version) {
        return channel.withVersion(version);
    }

    @Override
    protected Map<String, Function<SalesChannel, Optional<Comparable<?>>>> sortValues() {
        return Map.of("name", channel -> Optional.of(channel.name()), "kind", channel -> Optional.of(kind(channel)));
    }

    @Override
    protected Map<String, Function<SalesChannel, Optional<String>>> filterValues() {
        return Map.of(
                "kind", channel -> Optional.of(kind(channel)),
                "is_active", channel -> Optional.of(String.valueOf(channel.active())));
    }

    @Test
    void everyKindIsKept() {
        TestTenant tenant = tenant();
        for (ChannelKind kind : ChannelKind.values()) {
            SalesChannel channel =
                    channel(samples.word(), kind, samples.channel().terms());
            tenant.change(session -> insert(session, channel));
            assertEquals(Optional.of(channel), tenant.read(session -> find(session, channel)));
        }
    }

    @Test
    void aNameIsTakenInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        SalesChannel first = named(samples.channel(), "My Shop");
        SalesChannel second = named(samples.channel(), "Fair");
        tenant.change(session -> insert(session, first));
        tenant.change(session -> insert(session, second));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, named(samples.channel(), "MY SHOP"))));
        assertRefused(
                CommonError.ALREADY_EXISTS, () -> tenant.change(session -> update(session, named(second, "my shop"))));
        tenant().change(session -> insert(session, named(samples.channel(), "My Shop")));
    }

    @Test
    void activeChannelsComeOrderedByName() {
        TestTenant tenant = tenant();
        List<SalesChannel> channels =
                Stream.generate(() -> stored(tenant)).limit(12).toList();
        List<SalesChannel> expected = channels.stream()
                .filter(SalesChannel::active)
                .sorted(Comparator.comparing(SalesChannel::name))
                .toList();
        assertEquals(expected, tenant.read(session -> repository(session).active()));
        assertEquals(List.of(), tenant().read(session -> repository(session).active()));
    }

    private SalesChannel channel(String name, ChannelKind kind, ChannelTerms terms) {
        return new SalesChannel(
                new ChannelId(samples.uuid()),
                name,
                kind,
                terms.shippingPaid().getCurrencyUnit(),
                terms,
                true,
                Version.INITIAL);
    }

    private static SalesChannel named(SalesChannel channel, String name) {
        return new SalesChannel(
                channel.id(),
                name,
                channel.kind(),
                channel.currency(),
                channel.terms(),
                channel.active(),
                channel.version());
    }

    private static String kind(SalesChannel channel) {
        return channel.kind().name().toLowerCase(Locale.ROOT);
    }

    private static SalesChannelRepository repository(StoreSession session) {
        return session.repository(SalesChannelRepository.class);
    }
}
