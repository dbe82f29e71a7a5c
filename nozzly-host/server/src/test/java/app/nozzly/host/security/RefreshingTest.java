package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S2: a refresh token is good once; a copy ends the session. */
class RefreshingTest {

    private static final int INTERLEAVINGS = 1000;

    private final People people = People.open();

    @BeforeEach
    void register() {
        people.register("ada@example.com");
    }

    @AfterEach
    void close() {
        people.close();
    }

    private Tokens refresh(String token) {
        return people.identity.refreshing().refresh(token, People.HOME);
    }

    private void refused(String token) {
        assertEquals("unauthorized", People.refusal(() -> refresh(token)));
    }

    @Test
    void S2_eachRefreshGivesTheNextToken() {
        Tokens first = people.tokens("ada@example.com");
        Tokens second = refresh(first.refreshToken());
        assertNotEquals(first.refreshToken(), second.refreshToken());
        people.byBearer(second.accessToken());
        people.clock.pass(Duration.ofMinutes(1));
        Tokens third = refresh(second.refreshToken());
        assertEquals(
                3,
                Set.of(first.refreshToken(), second.refreshToken(), third.refreshToken())
                        .size());
    }

    @Test
    void S2_theOneBeforeGetsTheSameSuccessorForTenSecondsAndThenEndsTheSession() {
        Tokens first = people.tokens("ada@example.com");
        Tokens second = refresh(first.refreshToken());
        people.clock.pass(Duration.ofSeconds(10));
        assertEquals(second.refreshToken(), refresh(first.refreshToken()).refreshToken());
        people.byBearer(second.accessToken());
        people.clock.pass(Duration.ofMillis(1));
        refused(first.refreshToken());
        refused(second.refreshToken());
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(second.accessToken())));
        assertTrue(people.trail(TenantId.INSTALLATION).contains("session.copied_token"));
    }

    @Test
    void S2_anOlderOneEndsTheWholeFamilyAtOnce() {
        Tokens first = people.tokens("ada@example.com");
        Tokens second = refresh(first.refreshToken());
        Tokens third = refresh(second.refreshToken());
        Tokens elsewhere = people.tokens("ada@example.com");
        refused(first.refreshToken());
        refused(second.refreshToken());
        refused(third.refreshToken());
        refresh(elsewhere.refreshToken());
    }

    @Test
    void S2_everyFlippedBitIsNoticed() {
        Tokens tokens = people.tokens("ada@example.com");
        byte[] token = tokens.refreshToken().getBytes(StandardCharsets.US_ASCII);
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(new String(changed, StandardCharsets.ISO_8859_1));
        }
        refused("");
        refused("nzr_");
        refused(tokens.accessToken());
        refresh(tokens.refreshToken());
    }

    @Test
    void aSessionEndsAfterSevenIdleDaysAndAfterThirtyInAll() {
        Tokens idle = people.tokens("ada@example.com");
        people.clock.pass(Duration.ofDays(7));
        refused(idle.refreshToken());
        Tokens busy = people.tokens("ada@example.com");
        for (int day = 0; day < 29; day++) {
            people.clock.pass(Duration.ofDays(1));
            busy = refresh(busy.refreshToken());
        }
        people.clock.pass(Duration.ofDays(1));
        refused(busy.refreshToken());
    }

    /** Whoever races: all who are answered get one and the same successor, and no two live tokens lead to different ones. */
    @Test
    void S2_racingRefreshesNeverFork() throws Exception {
        long seed = Long.getLong("nozzly.seed", System.nanoTime());
        System.out.println("S2 seed " + seed);
        Random random = new Random(seed);
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        Identity other = people.another(false, true);
        Tokens present = people.tokens("ada@example.com");
        int forks = 0;
        try {
            for (int round = 0; round < INTERLEAVINGS; round++) {
                Set<String> successors = race(crowd, random, other, present.refreshToken());
                forks += successors.size() - 1;
                assertEquals(1, successors.size(), "seed " + seed + " round " + round);
                present = new Tokens("", successors.iterator().next(), 0);
                if (random.nextInt(20) == 0) {
                    present = steal(random, present);
                }
                people.clock.pass(Duration.ofSeconds(random.nextInt(600)));
            }
        } finally {
            crowd.shutdown();
        }
        System.out.println("S2 forks " + forks + " of " + INTERLEAVINGS + " bar 0 " + (forks == 0 ? "pass" : "fail"));
    }

    private Set<String> race(ExecutorService crowd, Random random, Identity other, String token) throws Exception {
        int racers = 2 + random.nextInt(3);
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<String>> answers = new ArrayList<>();
        for (int racer = 0; racer < racers; racer++) {
            Identity host = random.nextBoolean() ? people.identity : other;
            int spin = random.nextInt(2000);
            Callable<String> work = () -> {
                start.await();
                for (int turn = 0; turn < spin; turn++) {
                    Thread.onSpinWait();
                }
                return host.refreshing().refresh(token, People.HOME).refreshToken();
            };
            answers.add(crowd.submit(work));
        }
        Set<String> successors = new HashSet<>();
        for (Future<String> answer : answers) {
            successors.add(answer.get());
        }
        return successors;
    }

    /** A thief shows an old token: nobody goes on with that session, and the person signs in again. */
    private Tokens steal(Random random, Tokens present) {
        Tokens next = refresh(present.refreshToken());
        Tokens afterNext = refresh(next.refreshToken());
        refused(
                random.nextBoolean()
                        ? present.refreshToken()
                        : next.refreshToken().substring(1));
        try {
            refresh(present.refreshToken());
        } catch (NozzlyException revoked) {
            assertEquals("unauthorized", revoked.code().code());
        }
        refused(afterNext.refreshToken());
        return people.tokens("ada@example.com");
    }
}
