package app.nozzly.host.exchange;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Request;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.jobs.Job;
import java.util.Map;
import java.util.UUID;

/** Orders imports that take longer than a request. Thread-safe. */
final class ImportDesk {

    private static final Permission CHANGE = new Permission(Resource.SPOOLS, Action.CHANGE);

    private final JobDesk jobs;

    ImportDesk(JobDesk jobs) {
        this.jobs = jobs;
    }

    /** An import may change spools too, whatever is in the file: routes ask for the permission to add them. */
    static void requireMayChange(Request<?> request) {
        request.caller().authority().permissions().require(CHANGE);
    }

    Job order(OperationContext context, UUID file, boolean skipErrors) {
        return jobs.submit(
                context,
                ImportSpools.CODE,
                Map.of(ImportSpools.FILE, file.toString(), ImportSpools.SKIP, String.valueOf(skipErrors)));
    }
}
