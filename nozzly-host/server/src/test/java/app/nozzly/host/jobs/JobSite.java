package app.nozzly.host.jobs;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.Browser;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.http.Feature;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A host with API and pages of jobs. Work of the kind {@code steps} goes on by one of five steps whenever it may; {@code breaks} fails. */
final class JobSite implements AutoCloseable {

    final TestHost host;
    final Browser browser;
    final Semaphore steps = new Semaphore(0);
    JobStreams streams;
    private MemoryJobQueue queue;

    JobSite(Path folder) {
        this.host = TestHost.with(folder, this::features);
        this.browser = new Browser(host);
    }

    private List<Feature> features(TestHost.Services services) {
        Nozzly nozzly = Nozzly.builder().store(services.store).build();
        JobKinds kinds = new JobKinds(List.of(
                VerifyLedger.kind(nozzly.stockCheck()),
                VerifyLedger.sums(nozzly.balanceCheck()),
                NoteCheckpoints.kind(nozzly.checkpoints()),
                JobHost.kind("steps", this::steps),
                JobKind.of(
                                "looks_at_trail",
                                TestWords.counted(1),
                                new Permission(Resource.AUDIT, Action.VIEW),
                                run -> TestWords.counted(7))
                        .taking("n"),
                JobHost.kind("breaks", run -> {
                    throw new IllegalStateException("a secret of the machine");
                })));
        queue = new MemoryJobQueue(nozzly.transactions(), kinds);
        JobDesk desk = new JobDesk(nozzly.jobs(), kinds, queue);
        streams = new JobStreams(desk, Clock.systemUTC());
        PageFrame frame = new PageFrame(services.workshops, Templates.precompiled(), List.of(Area.values()));
        return List.of(new JobsFeature(frame, desk, streams));
    }

    private app.nozzly.problem.Message steps(JobRun run) {
        for (int done = 1; done <= 5; done++) {
            while (!steps.tryAcquire()) {
                run.requireNotCancelled();
                JobHost.pause(5);
            }
            run.progress(done, 5, "step " + done);
            JobHost.pause(15);
        }
        return TestWords.counted(5);
    }

    /** A new workshop, and nothing of the one before goes on. */
    void openWorkshop() {
        for (String state : new String[] {"queued", "running"}) {
            host.get("/jobs?state=" + state)
                    .json()
                    .path("items")
                    .forEach(job -> host.post("/jobs/" + job.path("id").asText() + "/cancel", ""));
        }
        JobHost.await(
                "an end",
                Duration.ofSeconds(20),
                () -> host.get("/jobs?state=running").at("/total").equals("0"));
        host.openAnother();
        steps.drainPermits();
    }

    /** Orders a job and gives its id. */
    String order(String kind) {
        Answer answer = host.post("/jobs", "{'kind':'" + kind + "'}");
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.at("/id");
    }

    /** Waits until a job is in a state. */
    Answer await(String id, String state) {
        JobHost.await(
                state,
                Duration.ofSeconds(20),
                () -> host.get("/jobs/" + id).at("/state").equals(state));
        return host.get("/jobs/" + id);
    }

    @Override
    public void close() {
        steps.release(1000);
        queue.close();
        host.close();
        streams.close();
    }
}
