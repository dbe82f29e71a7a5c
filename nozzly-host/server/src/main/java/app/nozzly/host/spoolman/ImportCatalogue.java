package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.jobs.JobFailure;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.jobs.JobRun;
import app.nozzly.host.jobs.JobWork;
import app.nozzly.host.jobs.Retries;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.problem.Message;
import app.nozzly.store.KeptFile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code import_catalogue}: imports chosen filaments of a catalogue. Thread-safe. */
final class ImportCatalogue implements JobWork {

    static final String CODE = "import_catalogue";
    static final String FILE = "file_id";
    static final String NEW_TYPES = "new_types";
    static final String SKIP = "skip_errors";

    private static final int MISTAKES_TOLD = 20;

    private final ImportFiles files;
    private final CatalogueImporting importing;

    private ImportCatalogue(ImportFiles files, CatalogueImporting importing) {
        this.files = files;
        this.importing = importing;
    }

    static JobKind kind(ImportFiles files, CatalogueImporting importing) {
        return JobKind.of(
                        CODE,
                        Message.of(ImportCatalogue.class, "job.kind.import_catalogue"),
                        new Permission(Resource.MATERIALS, Action.CREATE),
                        new ImportCatalogue(files, importing))
                .taking(FILE, NEW_TYPES, SKIP)
                .retrying(new Retries(3, Duration.ofSeconds(5)))
                .byProgram();
    }

    @Override
    public Message run(JobRun run) {
        KeptFile file = files.find(run.context(), run.arguments().getOrDefault(FILE, ""))
                .orElseThrow(() -> new JobFailure(Message.of(ImportCatalogue.class, "catalogue.gone")));
        Chosen chosen = new Chosen(
                importing.read(file.content()), "true".equals(run.arguments().get(NEW_TYPES)));
        CataloguePlan plan = importing.plan(run.context(), chosen);
        if (!"true".equals(run.arguments().get(SKIP)) && plan.isFaulty()) {
            throw new JobFailure(Message.of(
                    ImportCatalogue.class, "catalogue.failed", plan.tally().refused(), told(plan)));
        }
        FilamentImportTally tally = importing.run(
                run.context(), "catalogue-" + file.id(), chosen, (done, all) -> run.progress(done, all, ""));
        return outcome(tally, plan);
    }

    /** What was refused is in the plan: between the two a filament may be added, but none goes away. */
    private static Message outcome(FilamentImportTally tally, CataloguePlan plan) {
        String refused = plan.isFaulty()
                ? Message.of(
                                ImportCatalogue.class,
                                "catalogue.but",
                                plan.tally().refused(),
                                told(plan))
                        .toString()
                : "";
        Map<String, Integer> left = LeftOut.of(plan.entries());
        String unplaced = left.isEmpty()
                ? ""
                : Message.of(ImportCatalogue.class, "import.left_out", text(left))
                        .toString();
        return Message.of(
                ImportCatalogue.class,
                "catalogue.done",
                tally.created(),
                tally.brands(),
                tally.types(),
                tally.known(),
                refused,
                unplaced);
    }

    private static String text(Map<String, Integer> left) {
        return left.entrySet().stream()
                .map(entry -> Message.of(ImportCatalogue.class, "import.left_out_one", entry.getKey(), entry.getValue())
                        .toString())
                .collect(Collectors.joining(", "));
    }

    private static String told(CataloguePlan plan) {
        return plan.mistakes()
                .limit(MISTAKES_TOLD)
                .map(mistake -> Message.of(
                                ImportCatalogue.class,
                                "catalogue.mistake",
                                mistake.entry().manufacturer(),
                                mistake.entry().name(),
                                mistake.error().message().toString())
                        .toString())
                .collect(Collectors.joining("; "));
    }
}
