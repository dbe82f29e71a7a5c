package app.nozzly.host.web;

import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.JobStateView;
import app.nozzly.host.web.view.JobView;
import app.nozzly.host.web.view.JobsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.VerifyView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pages of jobs with contents. */
final class JobSamples {

    private static final String EVENTS = "/api/v1/jobs/events";

    private final UnaryOperator<String> word;

    JobSamples(UnaryOperator<String> word) {
        this.word = word;
    }

    JobsView list() {
        return new JobsView(
                List.of(
                        row(running(), ""),
                        row(
                                state("j2", "done", "Done", Tone.GOOD),
                                "Every balance is the sum of its movements: 1,204 ledger entries and 37 spools checked."),
                        row(state("j3", "failed", "Failed", Tone.BAD), "The ledger is broken"),
                        row(state("j4", "cancelled", "Called off", Tone.WARN), "called off")),
                List.of(new Choice("verify_ledger", word.apply("Check the ledger"))),
                "/jobs",
                "/jobs",
                FormState.of(Map.of()),
                List.of(new Choice("running", "Running")),
                false,
                new Pager("4 of 120", Optional.empty(), Optional.of("/jobs?cursor=x")),
                EVENTS);
    }

    JobsView none() {
        return new JobsView(
                List.of(),
                List.of(new Choice("verify_ledger", word.apply("Check the ledger"))),
                "/jobs",
                "/jobs",
                FormState.of(Map.of()),
                List.of(),
                false,
                Pager.whole("0 of 0"),
                EVENTS);
    }

    JobView underWay() {
        return new JobView(
                running(),
                "",
                facts(),
                FormState.empty(),
                Optional.of("/jobs/j1/cancel"),
                Optional.empty(),
                Optional.empty(),
                "/api/v1/jobs/j1/events");
    }

    JobView failed() {
        return new JobView(
                state("j3", "failed", "Failed", Tone.BAD),
                word.apply("The ledger is broken: entry 14 of the ledger says that 820 g are left."),
                facts(),
                FormState.empty(),
                Optional.empty(),
                Optional.of("/jobs/j3/retry"),
                Optional.empty(),
                "");
    }

    VerifyView check() {
        VerifyView.Report broken = new VerifyView.Report(
                state("j3", "failed", "Failed", Tone.BAD),
                word.apply("The ledger is broken: spool FIL-014: entry 14 of the ledger says that 820 g are left."),
                List.of(word.apply("component CMP-003: entry 2 of the component's ledger was changed")),
                facts());
        return new VerifyView(
                List.of(new Choice("verify_ledger", word.apply("Check the ledger"))),
                "/verify",
                Optional.of(broken),
                Optional.of(broken),
                Optional.of(new VerifyView.Report(running(), "", List.of(), facts())),
                EVENTS);
    }

    VerifyView unchecked() {
        return new VerifyView(List.of(), "/verify", Optional.empty(), Optional.empty(), Optional.empty(), EVENTS);
    }

    private JobsView.Row row(JobStateView state, String outcome) {
        return new JobsView.Row(
                new Link(word.apply("Check the ledger"), "/jobs/" + state.id()),
                state,
                word.apply("Anna"),
                "28 Nov 2026, 20:14",
                word.apply(outcome));
    }

    private List<Fact> facts() {
        return List.of(new Fact("By", word.apply("Anna")), new Fact("Ordered", "28 Nov 2026, 20:14"));
    }

    private JobStateView running() {
        return new JobStateView(
                "j1",
                "running",
                "Running",
                Tone.ACCENT,
                true,
                new JobStateView.Progress(420, 1241, word.apply("420 of 1,241")));
    }

    private static JobStateView state(String id, String code, String text, Tone tone) {
        return new JobStateView(id, code, text, tone, false, new JobStateView.Progress(0, 0, ""));
    }
}
