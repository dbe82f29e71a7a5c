package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.StockThreshold;
import app.nozzly.inventory.StockThresholdId;
import app.nozzly.inventory.StockThresholdRepository;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link StockThresholdRepository} does. */
public abstract class StockThresholdRepositorySuite extends VersionedSuite<StockThreshold> {

    @Override
    protected StockThreshold fresh(StoreSession session) {
        return threshold(Optional.of(new MaterialKey(
                samples.word(),
                samples.maybe(samples::word),
                samples.maybe(samples::word),
                samples.maybe(samples::word),
                samples.maybe(() -> new BigDecimal("1.75")))));
    }

    @Override
    protected List<StockThreshold> extremes(StoreSession session) {
        String longest = "码".repeat(100);
        return List.of(
                threshold(Optional.empty()),
                threshold(Optional.of(MaterialKey.ofType("x"))).withLevel(Grams.ZERO),
                threshold(Optional.of(MaterialKey.of(Samples.AWKWARD, "|"))).withLevel(StockThreshold.MOST),
                threshold(Optional.of(new MaterialKey(
                                longest,
                                Optional.of(longest),
                                Optional.of(longest),
                                Optional.of(longest),
                                Optional.of(new BigDecimal("9.999")))))
                        .withLevel(Grams.of("0.000000001")));
    }

    @Override
    protected StockThreshold changed(StoreSession session, StockThreshold stored) {
        return stored.withLevel(samples.grams(5_000));
    }

    @Override
    protected void insert(StoreSession session, StockThreshold threshold) {
        repository(session).insert(threshold);
    }

    @Override
    protected StockThreshold update(StoreSession session, StockThreshold threshold) {
        return repository(session).update(threshold);
    }

    @Override
    protected Optional<StockThreshold> find(StoreSession session, StockThreshold threshold) {
        return repository(session).find(threshold.id());
    }

    @Override
    protected Version version(StockThreshold threshold) {
        return threshold.version();
    }

    @Override
    protected StockThreshold withVersion(StockThreshold threshold, Version version) {
        return threshold.withVersion(version);
    }

    @Test
    void aKeyHasOneThresholdInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        StockThreshold red = threshold(Optional.of(MaterialKey.of("PLA", "Red")));
        StockThreshold everything = threshold(Optional.empty());
        tenant.change(session -> Stream.of(red, everything).forEach(one -> insert(session, one)));
        StockThreshold again = threshold(Optional.of(MaterialKey.of("pla", "RED")));
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, again)));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, threshold(Optional.empty()))));
        assertEquals(
                List.of(everything, red),
                tenant.read(session -> repository(session).all()));
        assertEquals(List.of(), tenant().read(session -> repository(session).all()));
    }

    @Test
    void whatIsDeletedIsGoneAndMayComeBack() {
        TestTenant tenant = tenant();
        StockThreshold red = threshold(Optional.of(MaterialKey.of("PLA", "Red")));
        tenant.change(session -> insert(session, red));
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).delete(red.id(), new Version(1))));
        rollBack(tenant, session -> repository(session).delete(red.id(), red.version()));
        tenant.change(session -> repository(session).delete(red.id(), red.version()));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, red)));
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).delete(red.id(), red.version())));
        tenant.change(session -> insert(session, red));
        assertEquals(Optional.of(red), tenant.read(session -> find(session, red)));
    }

    private StockThreshold threshold(Optional<MaterialKey> key) {
        return new StockThreshold(new StockThresholdId(samples.uuid()), key, samples.grams(5_000), Version.INITIAL);
    }

    private static StockThresholdRepository repository(StoreSession session) {
        return session.repository(StockThresholdRepository.class);
    }
}
