package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.jobs.JobFailure;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.jobs.JobRun;
import app.nozzly.host.jobs.JobWork;
import app.nozzly.host.jobs.Retries;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code import_spoolman}: imports what a Spoolman said when it was looked through. It is not asked again. Thread-safe. */
final class ImportSpoolman implements JobWork {

    static final String CODE = "import_spoolman";
    static final String FILE = "file_id";
    static final String SKIP = "skip_errors";

    private static final int MISTAKES_TOLD = 20;

    private final ImportFiles files;
    private final SpoolmanImporting importing;
    private final JsonFormat json;

    private ImportSpoolman(ImportFiles files, SpoolmanImporting importing, JsonFormat json) {
        this.files = files;
        this.importing = importing;
        this.json = json;
    }

    static JobKind kind(ImportFiles files, SpoolmanImporting importing, JsonFormat json) {
        return JobKind.of(
                        CODE,
                        Message.of(ImportSpoolman.class, "job.kind.import_spoolman"),
                        new Permission(Resource.SPOOLS, Action.CREATE),
                        new ImportSpoolman(files, importing, json))
                .taking(FILE, SKIP)
                .retrying(new Retries(3, Duration.ofSeconds(5)))
                .leadingTo("/spools")
                .byProgram();
    }

    @Override
    public Message run(JobRun run) {
        KeptFile file = files.find(run.context(), run.arguments().getOrDefault(FILE, ""))
                .orElseThrow(() -> new JobFailure(Message.of(ImportSpoolman.class, "import.gone")));
        SpoolmanSnapshot snapshot = SpoolmanSnapshot.of(file.content(), json);
        if (!"true".equals(run.arguments().get(SKIP))) {
            requireFlawless(importing.plan(run.context(), snapshot));
        }
        return outcome(importing.run(
                run.context(), "spoolman-" + file.id(), snapshot, (done, all) -> run.progress(done, all, "")));
    }

    private static void requireFlawless(SpoolmanPlan plan) {
        try {
            plan.requireFlawless();
        } catch (NozzlyException refusal) {
            throw new JobFailure(Message.of(
                    ImportSpoolman.class, "import.failed", refusal.text().toString(), told(plan)));
        }
    }

    private static Message outcome(SpoolmanPlan plan) {
        SpoolImportTally spools = plan.tally();
        String done = Message.of(
                        ImportSpoolman.class,
                        "import.done",
                        spools.created(),
                        spools.changed(),
                        spools.unchanged(),
                        plan.filaments().created(),
                        plan.filaments().brands())
                .toString();
        String refused = plan.isFaulty()
                ? Message.of(
                                ImportSpoolman.class,
                                "import.but",
                                spools.refused(),
                                plan.filaments().refused(),
                                told(plan))
                        .toString()
                : "";
        String left = plan.leftOut().isEmpty()
                ? ""
                : Message.of(ImportSpoolman.class, "import.left_out", plan.leftOutText(Locale.ENGLISH))
                        .toString();
        return Message.of(ImportSpoolman.class, "import.outcome", done, refused, left);
    }

    private static String told(SpoolmanPlan plan) {
        return plan.mistakes()
                .limit(MISTAKES_TOLD)
                .map(mistake -> Message.of(
                                ImportSpoolman.class,
                                "import.mistake",
                                mistake.thing(),
                                String.valueOf(mistake.number()),
                                mistake.field(),
                                mistake.message().toString())
                        .toString())
                .collect(Collectors.joining("; "));
    }
}
