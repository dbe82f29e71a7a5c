package app.nozzly.jobs;

import static app.nozzly.TestWorkshop.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.TestWorkshop;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditLog;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobsTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Jobs jobs = new Jobs(test.transactions, test.ids, test.clock);
    private final AuditLog log = new AuditLog(test.transactions);
    private final List<Job> queue = new ArrayList<>();

    @Test
    void aJobIsAskedForAndQueued() {
        Job job = submit(test.context);
        assertEquals(JobState.QUEUED, job.state());
        assertEquals(test.context.actor(), job.requestedBy());
        assertEquals(NOW, job.createdAt());
        assertEquals(List.of(job), queue);
        assertEquals(job, jobs.get(test.context, job.id().toString()));
        assertEquals(List.of(job), jobs.list(test.context, ListQuery.FIRST_PAGE).items());
        assertEquals(List.of("job.created"), told());
        OperationContext elsewhere = TestWorkshop.contextOf(new TenantId(new UUID(9, 9)));
        for (String absent : List.of(new UUID(9, 9).toString(), "", "job")) {
            Refused.with(CommonError.NOT_FOUND, () -> jobs.get(test.context, absent));
        }
        Refused.with(CommonError.NOT_FOUND, () -> jobs.get(elsewhere, job.id().toString()));
    }

    @Test
    void whatWaitsAlreadyIsNotPutInTwice() {
        Job first = order("export", "a", 5);
        assertEquals(first, order("export", "a", 5));
        Job other = order("export", "b", 5);
        assertEquals(List.of(first, other), queue);
        store(first.started(NOW));
        Job second = order("export", "a", 5);
        assertEquals(3, queue.size(), "one that runs has not seen all there is to see");
        assertEquals(List.of("job.created", "job.created", "job.created"), told());
        assertEquals(second, order("export", "a", 1));
    }

    @Test
    void aWorkshopHasOnlySoManyJobsOpen() {
        Job failed = end(JobState.FAILED);
        for (int place = 0; place < 3; place++) {
            order("export", String.valueOf(place), 3);
        }
        NozzlyException refusal = Refused.with(JobError.TOO_MANY_JOBS, () -> order("export", "x", 3));
        assertEquals(
                "3 jobs of the workshop wait or run already, and no more than that may; wait until one has ended, or call one off",
                refusal.getMessage());
        Refused.with(
                JobError.TOO_MANY_JOBS,
                () -> jobs.retry(test.context, failed.id().toString(), 3, (session, job) -> queue.add(job)));
        store(queue.get(1).started(NOW));
        Refused.with(JobError.TOO_MANY_JOBS, () -> order("export", "x", 3));
        jobs.cancel(test.context, queue.get(2).id().toString());
        order("export", "x", 3);
    }

    private Job order(String kind, String what, int most) {
        return jobs.order(
                test.context, new JobOrder(kind, Map.of("what", what), most), (session, job) -> queue.add(job));
    }

    /** What is not queued was not asked for. */
    @Test
    void aQueueThatRefusesTakesTheJobWithIt() {
        assertThrows(
                IllegalStateException.class,
                () -> jobs.submit(test.context, "export", Map.of(), (session, job) -> {
                    throw new IllegalStateException("full");
                }));
        assertEquals(0, jobs.list(test.context, ListQuery.FIRST_PAGE).total());
        assertEquals(List.of(), told());
    }

    @Test
    void whatTheProgramAsksItselfIsNotTold() {
        submit(test.workshop.context(Actor.SYSTEM));
        assertEquals(1, queue.size());
        assertEquals(List.of(), told());
    }

    @Test
    void aWaitingJobIsCalledOffAtOnce() {
        Job off = jobs.cancel(test.context, submit(test.context).id().toString());
        assertEquals(JobState.CANCELLED, off.state());
        assertEquals(Optional.of("called off before it began"), off.outcome());
        assertEquals(Optional.of(NOW), off.endedAt());
        NozzlyException refusal = Refused.with(
                JobError.JOB_ENDED, () -> jobs.cancel(test.context, off.id().toString()));
        assertEquals(
                "the job is over (cancelled) and cannot be called off; start it again if it should be done once more",
                refusal.getMessage());
    }

    @Test
    void aRunningJobIsAskedToEnd() {
        Job running = store(submit(test.context).started(NOW));
        Job asked = jobs.cancel(test.context, running.id().toString());
        assertEquals(JobState.RUNNING, asked.state());
        assertTrue(asked.cancelRequested());
        assertEquals(1, asked.attempts());
        assertTrue(jobs.cancel(test.context, running.id().toString()).cancelRequested());
        assertEquals(List.of("job.changed", "job.created"), told());
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"FAILED", "CANCELLED"})
    void whatWentWrongIsDoneOnceMore(JobState end) {
        Job ended = end(end);
        Job again = jobs.retry(test.context, ended.id().toString(), 20, (session, job) -> queue.add(job));
        assertEquals(JobState.QUEUED, again.state());
        assertEquals(1, again.attempts());
        assertEquals(Optional.empty(), again.outcome());
        assertEquals(Optional.empty(), again.endedAt());
        assertFalse(again.cancelRequested());
        assertEquals(2, queue.size());
        assertEquals(2, again.started(NOW).attempts());
    }

    @Test
    void whatWentWellOrIsUnderWayIsNotDoneOnceMore() {
        Job done = end(JobState.DONE);
        Job running = store(submit(test.context).started(NOW));
        Job waiting = submit(test.context);
        for (Job job : List.of(done, running, waiting)) {
            Refused.with(
                    JobError.JOB_NOT_FAILED,
                    () -> jobs.retry(test.context, job.id().toString(), 20, (session, any) -> queue.add(any)));
        }
        Refused.with(
                JobError.JOB_ENDED, () -> jobs.cancel(test.context, done.id().toString()));
        Refused.with(CommonError.NOT_FOUND, () -> jobs.cancel(test.context, "none"));
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void endsAreEnds(JobState state) {
        assertEquals(List.of("done", "failed", "cancelled").contains(state.code()), state.isEnd());
    }

    @Test
    void aJobIsWhatItWasMadeOf() {
        Map<String, String> arguments = new HashMap<>(Map.of("b", "2", "a", "1"));
        Job job = Job.queued(new JobId(new UUID(1, 1)), "export", arguments, Actor.SYSTEM, NOW);
        arguments.clear();
        assertEquals("{a=1, b=2}", job.arguments().toString());
        assertThrows(UnsupportedOperationException.class, () -> job.arguments().clear());
        assertEquals(new Version(4), job.withVersion(new Version(4)).version());
        assertEquals("00000000-0000-0001-0000-000000000001", job.id().toString());
        assertThrows(NullPointerException.class, () -> new JobId(null));
    }

    @Test
    void longTextsAreCut() {
        Job job = Job.queued(new JobId(new UUID(1, 1)), "export", Map.of(), Actor.SYSTEM, NOW)
                .ended(JobState.FAILED, new JobProgress(1, 2, "n".repeat(600)), "o".repeat(5000), NOW);
        assertEquals(4000, job.outcome().orElseThrow().length());
        assertEquals(500, job.progress().note().length());
        assertEquals("job_ended", JobError.JOB_ENDED.code());
    }

    private Job submit(OperationContext context) {
        return jobs.submit(context, "export", Map.of("format", "csv"), (session, job) -> queue.add(job));
    }

    private Job end(JobState state) {
        return store(store(submit(test.context).started(NOW))
                .cancelling()
                .ended(state, new JobProgress(3, 3, ""), "so it went", NOW));
    }

    private Job store(Job job) {
        return test.store.inTransaction(
                test.context, session -> session.repository(JobRepository.class).update(job));
    }

    private List<String> told() {
        return log.list(test.context, ListQuery.FIRST_PAGE).items().stream()
                .map(AuditEntry::action)
                .filter(action -> action.startsWith("job."))
                .sorted()
                .toList();
    }
}
