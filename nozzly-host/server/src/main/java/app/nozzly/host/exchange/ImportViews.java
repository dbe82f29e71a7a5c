package app.nozzly.host.exchange;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.SpoolImportView;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportLine.Outcome;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.store.FieldChange;
import app.nozzly.store.KeptFile;
import java.util.List;

/** What a file would do, as a reader sees it. One thread. */
final class ImportViews {

    private static final int SHOWN_LINES = 20;
    private static final int SHOWN_ERRORS = 50;
    private static final int SHOWN_CHANGES = 12;

    private final Visit visit;

    ImportViews(Visit visit) {
        this.visit = visit;
    }

    SpoolImportView.Preview preview(KeptFile file, ImportPlan plan, String href, FormState form) {
        SpoolImportTally tally = plan.tally();
        return new SpoolImportView.Preview(
                file.name(),
                new SpoolImportView.Counts(
                        visit.figures().count(tally.created()),
                        visit.figures().count(tally.changed()),
                        visit.figures().count(tally.unchanged()),
                        visit.figures().count(tally.refused())),
                plan.rows().columns().ignored(),
                plan.changing().limit(SHOWN_LINES).map(this::line).toList(),
                errors(plan),
                tally.refused() > 0,
                tally.created() + tally.changed() > 0,
                href,
                form);
    }

    private List<SpoolImportView.Error> errors(ImportPlan plan) {
        return plan.errors(visit.locale())
                .limit(SHOWN_ERRORS)
                .map(error -> new SpoolImportView.Error(
                        visit.figures().count(error.row()).value(), error.column(), error.value(), error.message()))
                .toList();
    }

    private SpoolImportView.Line line(SpoolImportLine line) {
        boolean fresh = line.outcome() == Outcome.CREATED;
        return new SpoolImportView.Line(
                visit.figures().count(line.row()).value(),
                visit.texts().say(fresh ? "import.new" : "import.changed"),
                fresh ? Tone.GOOD : Tone.ACCENT,
                line.code().orElse(""),
                line.changes().stream()
                        .limit(SHOWN_CHANGES)
                        .map(ImportViews::change)
                        .toList());
    }

    private static SpoolImportView.Change change(FieldChange change) {
        return new SpoolImportView.Change(
                change.field(), change.before().orElse(""), change.after().orElse(""));
    }
}
