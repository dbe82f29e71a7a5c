package app.nozzly.host.spoolman;

import app.nozzly.context.OperationContext;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.jobs.Job;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.util.Map;
import java.util.UUID;

/** Keeps catalogues until they are imported, and orders imports that take longer than a request. Thread-safe. */
final class CatalogueDesk {

    private static final String MARK = "Catalogue ";

    private final JobDesk jobs;
    private final ImportFiles files;

    /**
     * How an import is done. Immutable.
     *
     * @param newTypes whether material types that are not known are made
     * @param skipErrors whether filaments with mistakes are left out; otherwise a mistake changes nothing
     */
    record Wishes(boolean newTypes, boolean skipErrors) {}

    CatalogueDesk(JobDesk jobs, ImportFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    /** @throws NozzlyException {@code too_large} when it is more than a file may be */
    UUID keep(OperationContext context, String name, byte[] catalogue) {
        ImportFiles.requireSize(catalogue.length);
        return files.keep(context, MARK + name, catalogue);
    }

    /** @throws NozzlyException {@code not_found} when it is not kept or not any more */
    KeptFile kept(OperationContext context, String id) {
        KeptFile file = files.get(context, id);
        if (!file.name().startsWith(MARK)) {
            throw NozzlyException.notFound("file", id);
        }
        return file;
    }

    /** How whoever sent it called it. */
    static String name(KeptFile file) {
        return file.name().substring(MARK.length());
    }

    Job order(OperationContext context, UUID file, Wishes wishes) {
        return jobs.submit(
                context,
                ImportCatalogue.CODE,
                Map.of(
                        ImportCatalogue.FILE, file.toString(),
                        ImportCatalogue.NEW_TYPES, String.valueOf(wishes.newTypes()),
                        ImportCatalogue.SKIP, String.valueOf(wishes.skipErrors())));
    }
}
