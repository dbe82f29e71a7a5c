package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What holds for everything that carries a version.
 *
 * @param <T> what is stored
 */
public abstract class VersionedSuite<T> extends StoreSuite {

    private static final int EDITORS = 8;

    /** A new thing by chance; what it refers to may be written first. */
    protected abstract T fresh(StoreSession session);

    /** New things with everything empty, with everything full, with the longest, largest and strangest values. */
    protected abstract List<T> extremes(StoreSession session);

    /** The same thing with every field that an update may change drawn anew, the version kept. */
    protected abstract T changed(StoreSession session, T stored);

    protected abstract void insert(StoreSession session, T thing);

    protected abstract T update(StoreSession session, T thing);

    /** The thing as stored now, by identity. */
    protected abstract Optional<T> find(StoreSession session, T thing);

    protected abstract Version version(T thing);

    protected abstract T withVersion(T thing, Version version);

    /** Where a thing of this tenant can be written. */
    protected TestTenant home() {
        return tenant();
    }

    /** A new thing that has been committed. */
    protected final T stored(TestTenant tenant) {
        return tenant.write(session -> {
            T thing = fresh(session);
            insert(session, thing);
            return thing;
        });
    }

    @Test
    void whatIsInsertedIsReadBackEqual() {
        for (int round = 0; round < 20; round++) {
            TestTenant tenant = home();
            T thing = stored(tenant);
            assertEquals(Optional.of(thing), tenant.read(session -> find(session, thing)));
        }
    }

    @Test
    void emptyFullAndExtremeValuesAreReadBackEqual() {
        TestTenant counting = home();
        int count = counting.write(this::extremes).size();
        for (int index = 0; index < count; index++) {
            int chosen = index;
            TestTenant tenant = home();
            T thing = tenant.write(session -> {
                T extreme = extremes(session).get(chosen);
                insert(session, extreme);
                return extreme;
            });
            assertEquals(Optional.of(thing), tenant.read(session -> find(session, thing)));
        }
    }

    @Test
    void twoUpdatesAreReadBackEqual() {
        TestTenant tenant = home();
        T first = stored(tenant);
        T second = tenant.write(session -> update(session, changed(session, first)));
        assertEquals(Optional.of(second), tenant.read(session -> find(session, second)));
        T third = tenant.write(session -> update(session, changed(session, second)));
        assertEquals(Optional.of(third), tenant.read(session -> find(session, third)));
        assertEquals(new Version(2), version(third));
    }

    @Test
    void aThingJustInsertedHasVersionZero() {
        TestTenant tenant = home();
        T thing = stored(tenant);
        assertEquals(
                Version.INITIAL,
                version(tenant.read(session -> find(session, thing)).orElseThrow()));
    }

    @Test
    void anUpdateGivesWhatIsStoredOneVersionOn() {
        TestTenant tenant = home();
        T before = stored(tenant);
        T wanted = tenant.write(session -> changed(session, before));
        T after = tenant.write(session -> update(session, wanted));
        assertEquals(withVersion(wanted, version(before).next()), after);
        assertEquals(Optional.of(after), tenant.read(session -> find(session, before)));
    }

    @Test
    void anUpdateThatChangesNothingCountsToo() {
        TestTenant tenant = home();
        T before = stored(tenant);
        T after = tenant.write(session -> update(session, before));
        assertEquals(withVersion(before, version(before).next()), after);
        assertEquals(Optional.of(after), tenant.read(session -> find(session, before)));
    }

    @Test
    void aTransactionSeesItsOwnWrites() {
        TestTenant tenant = home();
        tenant.change(session -> {
            T thing = fresh(session);
            insert(session, thing);
            assertEquals(Optional.of(thing), find(session, thing));
            T after = update(session, changed(session, thing));
            assertEquals(Optional.of(after), find(session, thing));
            assertEquals(new Version(1), version(after));
            T last = update(session, changed(session, after));
            assertEquals(Optional.of(last), find(session, thing));
            assertEquals(new Version(2), version(last));
        });
    }

    @Test
    void aStaleUpdateIsRefusedAndLeavesWhatIsStored() {
        TestTenant tenant = home();
        T stale = stored(tenant);
        T current = tenant.write(session -> update(session, changed(session, stale)));
        T late = tenant.write(session -> changed(session, stale));
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant.change(session -> update(session, late)));
        T early = withVersion(late, version(current).next());
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant.change(session -> update(session, early)));
        assertEquals(Optional.of(current), tenant.read(session -> find(session, stale)));
    }

    @Test
    void anUpdateOfWhatDoesNotExistIsRefused() {
        TestTenant tenant = home();
        T unknown = tenant.write(this::fresh);
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant.change(session -> update(session, unknown)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, unknown)));
    }

    @Test
    void aRolledBackInsertLeavesNothing() {
        TestTenant tenant = home();
        T thing = tenant.write(this::fresh);
        rollBack(tenant, session -> insert(session, thing));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, thing)));
        tenant.change(session -> insert(session, thing));
        assertEquals(Optional.of(thing), tenant.read(session -> find(session, thing)));
    }

    @Test
    void aRolledBackUpdateLeavesWhatWas() {
        TestTenant tenant = home();
        T thing = stored(tenant);
        T wanted = tenant.write(session -> changed(session, thing));
        rollBack(tenant, session -> update(session, wanted));
        assertEquals(Optional.of(thing), tenant.read(session -> find(session, thing)));
        assertEquals(withVersion(wanted, new Version(1)), tenant.write(session -> update(session, wanted)));
    }

    @Test
    void anotherTenantNeitherSeesNorChanges() {
        TestTenant owner = home();
        T thing = stored(owner);
        T wanted = owner.write(session -> changed(session, thing));
        TestTenant stranger = home();
        assertNotEquals(Optional.of(thing), stranger.read(session -> find(session, thing)));
        assertThrows(RuntimeException.class, () -> stranger.change(session -> update(session, wanted)));
        assertNotEquals(Optional.of(wanted), stranger.read(session -> find(session, thing)));
        assertEquals(Optional.of(thing), owner.read(session -> find(session, thing)));
    }

    @Test
    void ofSeveralEditorsOfOneVersionOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = home();
        T thing = stored(tenant);
        T wanted = tenant.write(session -> changed(session, thing));
        List<T> winners = Refusals.winners(
                CommonError.VERSION_CONFLICT,
                Race.run(EDITORS, editor -> tenant.write(session -> update(session, wanted))));
        assertEquals(List.of(withVersion(wanted, new Version(1))), winners);
        assertEquals(Optional.of(winners.get(0)), tenant.read(session -> find(session, thing)));
    }

    /** Does work in a transaction that fails at its end. */
    protected static void rollBack(TestTenant tenant, java.util.function.Consumer<StoreSession> work) {
        ExpectedFailure failure = new ExpectedFailure();
        RuntimeException thrown = assertThrows(
                ExpectedFailure.class,
                () -> tenant.change(session -> {
                    work.accept(session);
                    throw failure;
                }));
        assertEquals(failure, thrown, "the exception passes unchanged");
    }

    /** Thrown to roll a transaction back. */
    static final class ExpectedFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
