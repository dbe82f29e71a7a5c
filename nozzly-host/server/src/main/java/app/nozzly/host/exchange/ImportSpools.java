package app.nozzly.host.exchange;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.jobs.JobFailure;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.jobs.JobRun;
import app.nozzly.host.jobs.JobWork;
import app.nozzly.host.jobs.Retries;
import app.nozzly.inventory.SpoolImportResult;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code import_spools}: imports a file that was sent in. The file stays until the housekeeping: a host that is stopped between the last row and the end of
 * the job begins again and needs it. Thread-safe.
 */
final class ImportSpools implements JobWork {

    static final String CODE = "import_spools";
    static final String FILE = "file_id";
    static final String SKIP = "skip_errors";
    static final String SUPPLIERS = "suppliers";

    private static final int ERRORS_TOLD = 20;

    private final ImportFiles files;
    private final SpoolImporting importing;

    private ImportSpools(ImportFiles files, SpoolImporting importing) {
        this.files = files;
        this.importing = importing;
    }

    static JobKind kind(ImportFiles files, SpoolImporting importing) {
        return JobKind.of(
                        CODE,
                        Message.of(ImportSpools.class, "job.kind.import_spools"),
                        new Permission(Resource.SPOOLS, Action.CREATE),
                        new ImportSpools(files, importing))
                .taking(FILE, SKIP, SUPPLIERS)
                .retrying(new Retries(3, Duration.ofSeconds(5)))
                .leadingTo("/spools")
                .byProgram();
    }

    @Override
    public Message run(JobRun run) {
        KeptFile file = files.find(run.context(), run.arguments().getOrDefault(FILE, ""))
                .orElseThrow(() -> new JobFailure(Message.of(ImportSpools.class, "import.gone")));
        boolean suppliers = "true".equals(run.arguments().get(SUPPLIERS));
        SpoolRows rows = importing.read(run.context(), file.content(), ImportDesk.closed(suppliers));
        if (!"true".equals(run.arguments().get(SKIP))) {
            requireFlawless(importing.plan(run.context(), rows));
        }
        SpoolImportResult result =
                importing.run(run.context(), "import-" + file.id(), rows, (done, all) -> run.progress(done, all, ""));
        return outcome(rows, result);
    }

    private static void requireFlawless(ImportPlan plan) {
        try {
            plan.requireFlawless();
        } catch (NozzlyException refusal) {
            throw new JobFailure(Message.of(
                    ImportSpools.class, "import.failed", refusal.text().toString(), told(plan.errors(Locale.ENGLISH))));
        }
    }

    private static Message outcome(SpoolRows rows, SpoolImportResult result) {
        SpoolImportTally tally = result.tally();
        int refused = tally.refused() + rows.unreadable().size();
        ImportPlan plan = ImportPlan.of(rows, result.refused());
        return refused == 0
                ? Message.of(ImportSpools.class, "import.done", tally.created(), tally.changed(), tally.unchanged())
                : Message.of(
                        ImportSpools.class,
                        "import.done_but",
                        tally.created(),
                        tally.changed(),
                        tally.unchanged(),
                        refused,
                        told(plan.errors(Locale.ENGLISH)));
    }

    private static String told(java.util.stream.Stream<ImportJson.ImportErrorJson> errors) {
        return errors.limit(ERRORS_TOLD)
                .map(error -> Message.of(ImportSpools.class, "import.row", error.row(), error.column(), error.message())
                        .toString())
                .collect(Collectors.joining("; "));
    }
}
