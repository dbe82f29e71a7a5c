package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Request;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.jobs.Job;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.util.Map;
import java.util.UUID;

/** Keeps what a Spoolman said until it is imported, and orders imports that take longer than a request. Thread-safe. */
final class SpoolmanDesk {

    private static final Permission CHANGE = new Permission(Resource.SPOOLS, Action.CHANGE);
    private static final Permission TYPES = new Permission(Resource.MATERIALS, Action.CREATE);

    private final JobDesk jobs;
    private final ImportFiles files;
    private final JsonFormat json;

    SpoolmanDesk(JobDesk jobs, ImportFiles files, JsonFormat json) {
        this.jobs = jobs;
        this.files = files;
        this.json = json;
    }

    /** Spools come used up or out of use, and material types may be made: routes ask for the permission to add spools. */
    static void requireMay(Request<?> request, SpoolmanOrder order) {
        request.caller().authority().permissions().require(CHANGE);
        if (order.newTypes()) {
            request.caller().authority().permissions().require(TYPES);
        }
    }

    /** @throws NozzlyException {@code too_large} when it is more than a file may be */
    UUID keep(OperationContext context, SpoolmanSnapshot snapshot) {
        byte[] kept = snapshot.kept(json);
        ImportFiles.requireSize(kept.length);
        return files.keep(context, "Spoolman " + snapshot.source().address(), kept);
    }

    /** @throws NozzlyException {@code not_found} when it is not kept or not any more */
    SpoolmanSnapshot kept(OperationContext context, String id) {
        KeptFile file = files.get(context, id);
        if (!file.name().startsWith("Spoolman ")) {
            throw NozzlyException.notFound("file", id);
        }
        return SpoolmanSnapshot.of(file.content(), json);
    }

    void forget(OperationContext context, UUID id) {
        files.forget(context, id);
    }

    Job order(OperationContext context, UUID file, boolean skipErrors) {
        return jobs.submit(
                context,
                ImportSpoolman.CODE,
                Map.of(ImportSpoolman.FILE, file.toString(), ImportSpoolman.SKIP, String.valueOf(skipErrors)));
    }
}
