package app.nozzly.host.exchange;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Request;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.jobs.Job;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders imports that take longer than a request. Thread-safe. */
final class ImportDesk {

    static final Permission SUPPLIERS = new Permission(Resource.SUPPLIERS, Action.VIEW);

    private static final Permission CHANGE = new Permission(Resource.SPOOLS, Action.CHANGE);

    private final JobDesk jobs;

    ImportDesk(JobDesk jobs) {
        this.jobs = jobs;
    }

    /** An import may change spools too, whatever is in the file: routes ask for the permission to add them. */
    static void requireMayChange(Request<?> request) {
        request.caller().authority().permissions().require(CHANGE);
    }

    /** Who may not see suppliers cannot find out by a file which there are: as in the form of a spool, the one that is there stays. */
    static Set<SpoolColumn> closed(Request<?> request) {
        return closed(request.caller().authority().permissions().allow(SUPPLIERS));
    }

    static Set<SpoolColumn> closed(boolean suppliers) {
        return suppliers ? Set.of() : Set.of(SpoolColumn.SUPPLIER);
    }

    Job order(Request<?> request, OperationContext context, UUID file, boolean skipErrors) {
        return jobs.submit(
                context,
                ImportSpools.CODE,
                Map.of(
                        ImportSpools.FILE,
                        file.toString(),
                        ImportSpools.SKIP,
                        String.valueOf(skipErrors),
                        ImportSpools.SUPPLIERS,
                        String.valueOf(closed(request).isEmpty())));
    }
}
