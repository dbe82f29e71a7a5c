package app.nozzly.host.web;

import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.SystemView;
import java.util.List;
import java.util.function.UnaryOperator;

/** A host with everything, some of it in trouble, and one with next to nothing. */
final class SystemSamples {

    private final UnaryOperator<String> word;

    SystemSamples(UnaryOperator<String> word) {
        this.word = word;
    }

    SystemView full() {
        return new SystemView(
                false,
                new Figure("26 h 12 min", ""),
                new Figure("17", "", Tone.BAD),
                List.of(new Fact("Version", word.apply("0.1.0")), new Fact("Java", "17.0.17+10 (Debian)")),
                List.of(new Fact("Database", "PostgreSQL"), new Fact("Connections", "8 of 8 in use, 0 idle")),
                List.of(
                        new SystemView.Check("Everything has been started", true),
                        new SystemView.Check("The database answers", false)),
                List.of(
                        new SystemView.Jobs(word.apply("verify_ledger"), "queued", new Figure("3", "")),
                        new SystemView.Jobs("backup", "failed", new Figure("1", ""))),
                List.of(
                        plugin("slicer", "running", Tone.GOOD, "", "0", ""),
                        plugin("market", "refused", Tone.BAD, word.apply("no zip"), "12", word.apply("read"))));
    }

    SystemView bare() {
        return new SystemView(
                true,
                new Figure("0 min", ""),
                new Figure("0", ""),
                List.of(new Fact("Version", word.apply("development"))),
                List.of(),
                List.of(new SystemView.Check("Everything has been started", true)),
                List.of(),
                List.of());
    }

    private SystemView.Plugin plugin(
            String name, String state, Tone tone, String cause, String failures, String resting) {
        return new SystemView.Plugin(
                word.apply(name),
                "1.0.0",
                state,
                tone,
                cause,
                new Figure("1,204", ""),
                new Figure(failures, ""),
                resting);
    }
}
