package app.nozzly.host.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Authority;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.host.TickingClock;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.limits.RateLimitPolicy.Rate;
import app.nozzly.identity.SessionId;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How often somebody may ask, by a clock of the test. */
class CallerLimitsTest {

    private static final RateLimitPolicy POLICY = new RateLimitPolicy(new Rate(2, 4), new Rate(3, 6), new Rate(1, 2));
    private static final TenantId WORKSHOP = new TenantId(new UUID(1, 1));

    private final TickingClock clock = new TickingClock();
    private final Feature feature = () -> java.util.List.of(
            Routes.api(CallerLimitsTest.class, "x").get("/x", "x").open().handle(request -> Reply.nothing()));
    private final Route route = feature.routes().get(0);

    private static Caller session(TenantId workshop, long number) {
        return new Caller(
                Caller.Kind.BROWSER,
                OperationContext.of(workshop, new Actor(Actor.Kind.USER, "u", "U")),
                Authority.FULL,
                Optional.empty(),
                Optional.of(new SessionId(new UUID(2, number))));
    }

    private static Caller stranger(String address) {
        return new Caller(
                Caller.Kind.NOBODY,
                Caller.NOBODY.context().from(new Origin(address, "", "")),
                Authority.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private int letThrough(RateLimits limits, Caller caller, int tries) {
        int through = 0;
        for (int index = 0; index < tries; index++) {
            through += limits.check(caller, route).isEmpty() ? 1 : 0;
        }
        return through;
    }

    @Test
    void aBurstIsTakenAndThenOnlyTheRate() {
        RateLimits limits = CallerLimits.local(POLICY, clock);
        Caller caller = session(WORKSHOP, 1);
        assertEquals(4, letThrough(limits, caller, 10));
        RateLimits.Exceeded exceeded = limits.check(caller, route).orElseThrow();
        assertEquals("caller", exceeded.name());
        assertEquals(4, exceeded.quota());
        assertEquals(Duration.ofSeconds(2), exceeded.window());
        assertEquals(Duration.ofMillis(500), exceeded.retryAfter());
        clock.tick(Duration.ofSeconds(1));
        assertEquals(2, letThrough(limits, caller, 10));
        clock.tick(Duration.ofHours(1));
        assertEquals(4, letThrough(limits, caller, 10));
    }

    @Test
    void theSessionsOfAWorkshopShareItsLimitAndOthersDoNot() {
        RateLimits limits = CallerLimits.local(POLICY, clock);
        assertEquals(4, letThrough(limits, session(WORKSHOP, 1), 4));
        assertEquals(2, letThrough(limits, session(WORKSHOP, 2), 4));
        assertEquals(
                "workshop",
                limits.check(session(WORKSHOP, 3), route).orElseThrow().name());
        assertEquals(4, letThrough(limits, session(new TenantId(new UUID(1, 2)), 4), 4));
        assertEquals(4, letThrough(limits, session(TenantId.INSTALLATION, 5), 9));
    }

    @Test
    void strangersHaveTheLimitOfTheirAddress() {
        RateLimits limits = CallerLimits.local(POLICY, clock);
        assertEquals(2, letThrough(limits, stranger("203.0.113.9"), 5));
        assertEquals(2, letThrough(limits, stranger("203.0.113.10"), 5));
        assertEquals(2, letThrough(limits, stranger("2001:db8:1:2::1"), 5));
        assertEquals(0, letThrough(limits, stranger("2001:db8:1:2:ffff::9"), 5));
        assertEquals(2, letThrough(limits, stranger("2001:db8:1:3::1"), 5));
        assertEquals(2, letThrough(limits, stranger(""), 5));
    }

    @Test
    void strangersCannotFillTheMemory() {
        LatestUsed<Integer> latest = new LatestUsed<>(100);
        for (int index = 0; index < 10_000; index++) {
            latest.get("name " + index, name -> 7);
            latest.get("often", name -> 8);
        }
        assertEquals(100, latest.size());
        assertEquals(8, latest.get("often", name -> 9));
    }

    @Test
    void standardLimitsAreThoseOfTheDocument() {
        assertEquals(new Rate(20, 100), RateLimitPolicy.STANDARD.caller());
        assertEquals(new Rate(100, 500), RateLimitPolicy.STANDARD.workshop());
        assertEquals(new Rate(10, 50), RateLimitPolicy.STANDARD.address());
        assertEquals(Duration.ofSeconds(5), RateLimitPolicy.STANDARD.workshop().recovery());
    }

    @Test
    void twoHostsOnOneStoreKeepOneLimit() {
        try (CountingStore store = new CountingStore()) {
            Transactions transactions = new Transactions(store, clock);
            RateLimits first = CallerLimits.shared(POLICY, transactions, clock);
            RateLimits second = CallerLimits.shared(POLICY, transactions, clock);
            Caller caller = session(TenantId.INSTALLATION, 1);
            int through = letThrough(first, caller, 10);
            clock.tick(Duration.ofMillis(201));
            letThrough(first, caller, 1);
            assertTrue(through >= 4 && through <= 5, "through " + through);
            assertFalse(letThrough(second, caller, 10) > 2, "the other host knows nothing of it");
            clock.tick(Duration.ofHours(1));
            assertTrue(letThrough(second, caller, 10) >= 4);
        }
    }

    /** In no time at all: the clock stands still, so that only the count makes the hosts ask the store. */
    @Test
    void twoHostsAskedInTurnsLetATenthMoreThroughAtMost() {
        try (CountingStore store = new CountingStore()) {
            RateLimitPolicy hundred = new RateLimitPolicy(new Rate(20, 100), new Rate(100, 500), new Rate(10, 50));
            Transactions transactions = new Transactions(store, clock);
            RateLimits first = CallerLimits.shared(hundred, transactions, clock);
            RateLimits second = CallerLimits.shared(hundred, transactions, clock);
            Caller caller = session(TenantId.INSTALLATION, 1);
            int through = 0;
            for (int index = 0; index < 200; index++) {
                through += letThrough(index % 2 == 0 ? first : second, caller, 1);
            }
            assertTrue(through >= 100 && through <= 111, "through " + through);
        }
    }

    @Test
    void theStoreIsNotAskedForEveryRequest() {
        try (CountingStore store = new CountingStore()) {
            RateLimitPolicy wide = new RateLimitPolicy(new Rate(1000, 1000), new Rate(1000, 1000), new Rate(1, 1));
            RateLimits limits = CallerLimits.shared(wide, new Transactions(store, clock), clock);
            Caller caller = session(TenantId.INSTALLATION, 1);
            assertEquals(500, letThrough(limits, caller, 500));
            int asked = store.asked.get();
            assertTrue(
                    asked <= 12, "once for each hundred, a tenth of the burst, and each time at most twice: " + asked);
            clock.tick(Duration.ofMillis(250));
            letThrough(limits, caller, 100);
            assertTrue(store.asked.get() <= asked + 3, "asked " + store.asked.get());
        }
    }

    @Test
    void whileTheStoreDoesNotAnswerNobodyIsRefused() {
        CountingStore store = new CountingStore();
        RateLimits limits = CallerLimits.shared(POLICY, new Transactions(store, clock), clock);
        store.close();
        store.broken = true;
        assertEquals(10, letThrough(limits, session(TenantId.INSTALLATION, 1), 10));
    }

    /** Counts how often it is asked. */
    private static final class CountingStore implements Store {

        private final MemoryStore store = new MemoryStore();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean broken;

        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            count();
            return store.inTransaction(context, work);
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            count();
            return store.read(context, work);
        }

        private void count() {
            asked.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("no store");
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
