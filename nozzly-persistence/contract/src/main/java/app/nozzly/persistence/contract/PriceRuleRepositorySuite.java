package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceRuleRepository;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link PriceRuleRepository} does. */
public abstract class PriceRuleRepositorySuite extends VersionedSuite<PriceRule> {

    @Override
    protected PriceRule fresh(StoreSession session) {
        return samples.priceRule(product(session).id(), channel(session).id());
    }

    @Override
    protected List<PriceRule> extremes(StoreSession session) {
        return Stream.of("0", "0.000001", "-99.999999", "999999999.999999")
                .flatMap(value -> Stream.of(PriceRule.Kind.values()).map(kind -> {
                    PriceRule any = fresh(session);
                    return new PriceRule(any.product(), any.channel(), kind, new BigDecimal(value), Version.INITIAL);
                }))
                .toList();
    }

    @Override
    protected PriceRule changed(StoreSession session, PriceRule stored) {
        return samples.priceRule(stored.product(), stored.channel()).withVersion(stored.version());
    }

    @Override
    protected void insert(StoreSession session, PriceRule rule) {
        repository(session).insert(rule);
    }

    @Override
    protected PriceRule update(StoreSession session, PriceRule rule) {
        return repository(session).update(rule);
    }

    @Override
    protected Optional<PriceRule> find(StoreSession session, PriceRule rule) {
        return repository(session).find(rule.product(), rule.channel());
    }

    @Override
    protected Version version(PriceRule rule) {
        return rule.version();
    }

    @Override
    protected PriceRule withVersion(PriceRule rule, Version version) {
        return rule.withVersion(version);
    }

    @Test
    void aProductHasOneRuleForAChannel() {
        TestTenant tenant = tenant();
        PriceRule rule = stored(tenant);
        PriceRule second = samples.priceRule(rule.product(), rule.channel());
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, second)));
        assertEquals(Optional.of(rule), tenant.read(session -> find(session, rule)));
    }

    @Test
    void rulesOfProductsComeOrderedByProductAndChannel() {
        TestTenant tenant = tenant();
        List<Product> products =
                Stream.generate(() -> tenant.write(this::product)).limit(4).toList();
        List<SalesChannel> channels =
                Stream.generate(() -> tenant.write(this::channel)).limit(4).toList();
        List<PriceRule> rules = new ArrayList<>();
        for (Product product : products) {
            for (SalesChannel channel : channels) {
                rules.add(samples.priceRule(product.id(), channel.id()));
            }
        }
        java.util.Collections.shuffle(rules, samples.random());
        tenant.change(session -> rules.forEach(rule -> insert(session, rule)));
        List<ProductId> asked = products.stream().skip(1).map(Product::id).toList();
        List<PriceRule> expected = rules.stream()
                .filter(rule -> asked.contains(rule.product()))
                .sorted(Comparator.comparing((PriceRule rule) -> rule.product().toString())
                        .thenComparing(rule -> rule.channel().toString()))
                .toList();
        assertEquals(expected, tenant.read(session -> repository(session).ofProducts(asked)));
        assertEquals(List.of(), tenant.read(session -> repository(session).ofProducts(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).ofProducts(asked)));
    }

    @Test
    void manyRulesAreStoredAtOnceByVersion() {
        TestTenant tenant = tenant();
        List<PriceRule> old = Stream.generate(() -> stored(tenant)).limit(3).toList();
        List<PriceRule> fresh =
                Stream.generate(() -> tenant.write(this::fresh)).limit(3).toList();
        PriceRule same = old.get(0);
        PriceRule changed = new PriceRule(
                old.get(1).product(),
                old.get(1).channel(),
                PriceRule.Kind.PROFIT,
                new BigDecimal("7.654321"),
                old.get(1).version());
        List<PriceRule> all = new ArrayList<>(fresh);
        all.add(same);
        all.add(changed);
        tenant.change(session -> repository(session).putAll(all));
        List<PriceRule> expected = new ArrayList<>(fresh);
        expected.add(same);
        expected.add(changed.withVersion(changed.version().next()));
        expected.add(old.get(2));
        expected.forEach(rule -> assertEquals(Optional.of(rule), tenant.read(session -> find(session, rule))));
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).putAll(List.of(changed))));
        tenant.change(session -> repository(session).putAll(List.of()));
    }

    @Test
    void productsAndChannelsOfAnotherTenantCannotBeReferredTo() {
        PriceRule foreign = stored(tenant());
        TestTenant tenant = tenant();
        Product product = tenant.write(this::product);
        SalesChannel channel = tenant.write(this::channel);
        for (PriceRule rule : List.of(
                samples.priceRule(foreign.product(), channel.id()),
                samples.priceRule(product.id(), foreign.channel()))) {
            assertThrows(RuntimeException.class, () -> tenant.change(session -> insert(session, rule)));
            assertEquals(Optional.empty(), tenant.read(session -> find(session, rule)));
        }
    }

    @Test
    void ofSeveralThatSetTheFirstRuleOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        PriceRule rule = tenant.write(this::fresh);
        List<Boolean> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        8,
                        thread -> tenant.write(session -> {
                            insert(session, rule);
                            return true;
                        })));
        assertEquals(List.of(true), winners);
    }

    private Product product(StoreSession session) {
        Product product = samples.product();
        session.repository(ProductRepository.class).insert(product);
        return product;
    }

    private SalesChannel channel(StoreSession session) {
        SalesChannel channel = samples.channel();
        session.repository(SalesChannelRepository.class).insert(channel);
        return channel;
    }

    private static PriceRuleRepository repository(StoreSession session) {
        return session.repository(PriceRuleRepository.class);
    }
}
