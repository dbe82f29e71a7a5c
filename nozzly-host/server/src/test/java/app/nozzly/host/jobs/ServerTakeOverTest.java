package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.OperationContext;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.problem.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, and two hosts at the same time. */
class ServerTakeOverTest extends TakeOverSuite {

    private static final int JOBS = 200;

    ServerTakeOverTest() {
        super(Places.server());
    }

    @Test
    void O9_twoHostsDoEachOfTwoHundredJobsOnce() {
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        long begun = System.nanoTime();
        try (JobHost first = JobHost.start(place.open(), JobHost.kind("short", run -> once(run, runs, here)));
                JobHost second = JobHost.start(place.open(), JobHost.kind("short", run -> once(run, runs, there)))) {
            OperationContext shop = shop(first);
            List<Job> jobs = new ArrayList<>();
            for (int number = 0; number < JOBS; number++) {
                JobHost host = number % 2 == 0 ? first : second;
                jobs.add(host.order(shop, "short", Map.of("n", String.valueOf(number))));
            }
            jobs.forEach(
                    job -> assertEquals(1, first.await(shop, job, JobState.DONE).attempts()));
        }
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.println(JOBS + " jobs in " + took + " ms: " + here + " by one host, " + there + " by the other");
        assertEquals(JOBS, runs.size());
        runs.forEach((number, count) -> assertEquals(1, count.get(), "runs of job " + number));
        assertTrue(here.get() > 0 && there.get() > 0, here + " and " + there);
    }

    @Test
    void aHostThatLostItsJobKeepsQuiet() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        try (JobHost first = JobHost.start(place.open(), JobHost.kind("slow", run -> {
            begun.countDown();
            wait(gate);
            return TestWords.counted(1);
        }))) {
            OperationContext shop = shop(first);
            Job job = first.order(shop, "slow");
            wait(begun);
            // Its heart is not heard any more, yet it works on.
            first.line.cut();
            try (JobHost second = JobHost.start(place.open(), JobHost.kind("slow", run -> TestWords.counted(2)))) {
                assertEquals(2, second.await(shop, job, JobState.DONE).attempts());
                gate.countDown();
                JobHost.pause(500);
                Job kept = second.get(shop, job);
                assertEquals("counted 2", kept.outcome().orElseThrow());
                assertEquals(JobState.DONE, kept.state());
            }
        }
    }

    @Test
    void aHostWithoutThreadsOnlyTakesOrders() {
        JobKind kind = JobHost.kind("short", run -> TestWords.counted(1));
        try (JobHost front = JobHost.start(place.open(), Clock.systemUTC(), JobHost.TERMS.withoutWork(), kind)) {
            OperationContext shop = shop(front);
            Job job = front.order(shop, "short");
            JobHost.pause(600);
            assertEquals(JobState.QUEUED, front.get(shop, job).state());
            try (JobHost back = JobHost.start(place.open(), kind)) {
                assertEquals(JobState.DONE, back.await(shop, job, JobState.DONE).state());
            }
        }
    }

    private static Message once(JobRun run, Map<String, AtomicInteger> runs, AtomicInteger host) {
        host.incrementAndGet();
        runs.computeIfAbsent(run.arguments().get("n"), any -> new AtomicInteger())
                .incrementAndGet();
        JobHost.pause(5);
        return TestWords.counted(1);
    }
}
