package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.problem.Message;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.workshop.NewWorkshop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of jobs whose host ends, on either database. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TakeOverSuite {

    private static final Actor ANNA = new Actor(Actor.Kind.USER, "anna", "Anna");

    final Places place;

    TakeOverSuite(Places place) {
        this.place = place;
    }

    @AfterAll
    void end() {
        place.close();
        JobHost.await(
                "no thread left",
                Duration.ofSeconds(10),
                () -> JobSuite.threads().isEmpty());
    }

    @Test
    void O9_aJobOfAKilledHostIsBegunAgainAndItsEffectHappensOnce() {
        AtomicInteger effects = new AtomicInteger();
        CountDownLatch effectDone = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<JobHost> self = new AtomicReference<>();
        JobHost first = JobHost.start(place.open(), JobHost.kind("pays", run -> {
            pay(self, run, effects);
            effectDone.countDown();
            wait(never);
            return TestWords.counted(1);
        }));
        self.set(first);
        OperationContext shop = shop(first);
        Job job = first.order(shop, "pays");
        wait(effectDone);
        // The host is killed after the effect and before the end is noted: nothing of it reaches the database any more.
        first.line.cut();
        first.store.close();
        long killed = System.nanoTime();
        AtomicReference<JobHost> other = new AtomicReference<>();
        try (JobHost second = JobHost.start(place.open(), JobHost.kind("pays", run -> {
            pay(other, run, effects);
            return TestWords.counted(2);
        }))) {
            other.set(second);
            Job done = second.await(shop, job, JobState.DONE);
            long seconds = Duration.ofNanos(System.nanoTime() - killed).toSeconds();
            System.out.println("taken over and done " + seconds + " s after the host was killed");
            assertTrue(seconds <= 30, seconds + " s");
            assertEquals(2, done.attempts());
            assertEquals(1, effects.get());
            never.countDown();
            first.scheduler.stop();
            assertEquals("counted 2", second.get(shop, job).outcome().orElseThrow());
        }
    }

    /** Pays once: what says so is in the store. */
    private static void pay(AtomicReference<JobHost> host, JobRun run, AtomicInteger effects) {
        JobHost.await("the host", Duration.ofSeconds(5), () -> host.get() != null);
        boolean mine = host.get()
                .nozzly
                .transactions()
                .write(
                        run.context(),
                        session -> session.repository(SharedStateRepository.class)
                                .replace(
                                        "paid",
                                        Optional.empty(),
                                        "yes",
                                        Instant.now().plusSeconds(3600)));
        if (mine) {
            effects.incrementAndGet();
        }
    }

    @Test
    void aHostThatStopsHandsBackWhatTellsHowFarItIs() {
        AtomicInteger begun = new AtomicInteger();
        JobHost first = JobHost.start(place.open(), JobHost.kind("long", run -> endless(run, begun)));
        OperationContext shop = shop(first);
        Job job = first.order(shop, "long");
        first.await(shop, job, JobState.RUNNING);
        long stopping = System.nanoTime();
        first.scheduler.stop();
        long took = Duration.ofNanos(System.nanoTime() - stopping).toMillis();
        assertTrue(took < 8_000, took + " ms");
        Job handed = first.get(shop, job);
        assertEquals(JobState.QUEUED, handed.state());
        assertTrue(handed.outcome().orElseThrow().contains("stopped"), handed.toString());
        first.store.close();
        try (JobHost second = JobHost.start(place.open(), JobHost.kind("long", run -> TestWords.counted(5)))) {
            Job done = second.await(shop, job, JobState.DONE);
            assertEquals(2, done.attempts());
        }
    }

    @Test
    void aHostThatStopsLeavesWhatSaysNothing() {
        CountDownLatch gate = new CountDownLatch(1);
        JobHost first = JobHost.start(place.open(), JobHost.kind("silent", run -> {
            wait(gate);
            return TestWords.counted(1);
        }));
        OperationContext shop = shop(first);
        Job job = first.order(shop, "silent");
        first.await(shop, job, JobState.RUNNING);
        long stopping = System.nanoTime();
        first.close();
        long took = Duration.ofNanos(System.nanoTime() - stopping).toMillis();
        assertTrue(took < 9_000, took + " ms for a stop of at most 4 s");
        try (JobHost second = JobHost.start(place.open(), JobHost.kind("silent", run -> TestWords.counted(2)))) {
            Job done = second.await(shop, job, JobState.DONE);
            assertEquals("counted 2", done.outcome().orElseThrow());
            gate.countDown();
            JobHost.pause(300);
            assertEquals("counted 2", second.get(shop, job).outcome().orElseThrow());
        }
    }

    static Message endless(JobRun run, AtomicInteger begun) {
        begun.incrementAndGet();
        while (true) {
            run.progress(begun.get(), 0, "");
            JobHost.pause(10);
        }
    }

    static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody may interrupt work", stopped);
        }
    }

    static OperationContext shop(JobHost host) {
        return OperationContext.of(
                host.nozzly
                        .workshops()
                        .open(ANNA, NewWorkshop.of("SHOP", "Shop", CurrencyUnit.GBP))
                        .id(),
                ANNA);
    }
}
