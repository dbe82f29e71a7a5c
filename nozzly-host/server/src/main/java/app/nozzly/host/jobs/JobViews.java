package app.nozzly.host.jobs;

import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.JobStateView;
import app.nozzly.host.web.view.JobView;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jobs as a reader sees them. One thread. */
final class JobViews {

    private final Visit visit;

    JobViews(Visit visit) {
        this.visit = visit;
    }

    JobStateView state(Job job) {
        boolean live = !job.state().isEnd();
        return new JobStateView(
                job.id().toString(),
                job.state().code(),
                say("job.state."
                        + (live && job.cancelRequested()
                                ? "cancelling"
                                : job.state().code())),
                tone(job.state()),
                live,
                new JobStateView.Progress(
                        job.progress().done(),
                        job.progress().total(),
                        job.state() == JobState.DONE ? "" : text(job.progress())));
    }

    /** @param resultHref page of what it did */
    JobView page(Job job, String path, FormState form, boolean mayChange, Optional<String> resultHref) {
        boolean live = !job.state().isEnd();
        boolean repeatable = job.state() == JobState.FAILED || job.state() == JobState.CANCELLED;
        return new JobView(
                state(job),
                job.outcome().orElse(""),
                facts(job),
                form,
                Optional.of(path + "/cancel").filter(href -> mayChange && live && !job.cancelRequested()),
                Optional.of(path + "/retry").filter(href -> mayChange && repeatable),
                resultHref,
                live ? Routes.API_BASE + "/jobs/" + job.id() + "/events" : "");
    }

    private List<Fact> facts(Job job) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("job.who"), job.requestedBy().name()));
        facts.add(new Fact(say("job.when"), visit.figures().dateTime(job.createdAt())));
        moment("job.started", job.startedAt()).ifPresent(facts::add);
        moment("job.ended", job.endedAt()).ifPresent(facts::add);
        facts.add(new Fact(
                say("job.attempts"),
                visit.texts()
                        .say(
                                "job.attempts_text",
                                visit.figures().count(job.attempts()).value())));
        job.arguments().forEach((name, value) -> facts.add(new Fact(name, value)));
        return facts;
    }

    private Optional<Fact> moment(String key, Optional<Instant> moment) {
        return moment.map(time -> new Fact(say(key), visit.figures().dateTime(time)));
    }

    private String text(JobProgress progress) {
        String far = progress.total() > 0
                ? visit.texts()
                        .say(
                                "job.progress_text",
                                visit.figures().count(progress.done()).value(),
                                visit.figures().count(progress.total()).value())
                : "";
        return Stream.of(far, progress.note()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Tone tone(JobState state) {
        return switch (state) {
            case QUEUED -> Tone.NEUTRAL;
            case RUNNING -> Tone.ACCENT;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.WARN;
        };
    }

    private String say(String key) {
        return visit.texts().say(key);
    }
}
