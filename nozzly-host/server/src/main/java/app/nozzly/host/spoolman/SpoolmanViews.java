package app.nozzly.host.spoolman;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.SpoolImportView;
import app.nozzly.host.web.view.SpoolmanImportView;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportTally;
import java.util.List;
import java.util.Map;

/** What a Spoolman would bring, as a reader sees it. One thread. */
final class SpoolmanViews {

    private static final int SHOWN_LINES = 20;
    private static final int SHOWN_MISTAKES = 50;
    private static final int SHOWN_CHANGES = 12;

    private final Visit visit;

    SpoolmanViews(Visit visit) {
        this.visit = visit;
    }

    SpoolmanImportView.Preview preview(SpoolmanPlan plan, String href, FormState form) {
        SpoolImportTally spools = plan.tally();
        return new SpoolmanImportView.Preview(
                visit.texts()
                        .say(
                                "spoolman.preview",
                                plan.snapshot().source().address(),
                                plan.snapshot().source().version()),
                new SpoolImportView.Counts(
                        visit.figures().count(spools.created()),
                        visit.figures().count(spools.changed()),
                        visit.figures().count(spools.unchanged()),
                        visit.figures().count(spools.refused())),
                visit.figures().count(plan.filaments().created()),
                visit.figures().count(plan.filaments().brands()),
                plan.newTypes(),
                plan.unknownTypes(),
                leftOut(plan),
                plan.changing().limit(SHOWN_LINES).map(this::line).toList(),
                mistakes(plan),
                plan.isFaulty(),
                plan.isWorthwhile(),
                href,
                form);
    }

    private List<String> leftOut(SpoolmanPlan plan) {
        return plan.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> visit.texts()
                        .say(
                                "spoolman.left_out_one",
                                entry.getKey(),
                                visit.figures().count(entry.getValue()).value()))
                .toList();
    }

    private List<SpoolImportView.Error> mistakes(SpoolmanPlan plan) {
        return plan.mistakes()
                .limit(SHOWN_MISTAKES)
                .map(mistake -> new SpoolImportView.Error(
                        visit.texts().say("spoolman." + mistake.thing(), String.valueOf(mistake.number())),
                        mistake.field(),
                        mistake.value(),
                        mistake.message().text(visit.locale())))
                .toList();
    }

    private SpoolImportView.Line line(SpoolImportLine line) {
        boolean fresh = line.outcome() == SpoolImportLine.Outcome.CREATED;
        return new SpoolImportView.Line(
                visit.texts().say("spoolman.spool", String.valueOf(line.row())),
                visit.texts().say(fresh ? "import.new" : "import.changed"),
                fresh ? Tone.GOOD : Tone.ACCENT,
                line.code().orElse(""),
                line.changes().stream()
                        .limit(SHOWN_CHANGES)
                        .map(change -> new SpoolImportView.Change(
                                change.field(),
                                change.before().orElse(""),
                                change.after().orElse("")))
                        .toList());
    }
}
