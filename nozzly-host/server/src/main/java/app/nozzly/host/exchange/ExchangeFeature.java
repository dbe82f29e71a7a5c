package app.nozzly.host.exchange;

import app.nozzly.context.IdSource;
import app.nozzly.customfields.CustomFields;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Route;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.Spools;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Spools from files and into files. Thread-safe. */
public final class ExchangeFeature implements Feature {

    private final Parts parts;
    private final Spools spools;
    private final JobDesk desk;
    private final PageFrame frame;

    /**
     * What the feature and its kind of job share. Thread-safe.
     *
     * @param transactions the store
     * @param ids ids of files
     * @param clock when they are kept
     * @param imports takes spools over
     * @param money the workshop's currency
     * @param json reads JSON
     */
    public record Parts(
            Transactions transactions,
            IdSource ids,
            Clock clock,
            SpoolImport imports,
            WorkshopMoney money,
            JsonFormat json) {

        /** Where files wait. */
        public ImportFiles files() {
            return new ImportFiles(transactions, ids, clock);
        }

        CustomFields fields() {
            return new CustomFields(transactions, ids);
        }

        Suppliers suppliers() {
            return new Suppliers(transactions, ids);
        }

        SpoolImporting importing() {
            return new SpoolImporting(transactions, imports, fields(), money, json);
        }

        /** The job that imports files of many rows. */
        public JobKind job() {
            return ImportSpools.kind(files(), importing());
        }
    }

    public ExchangeFeature(Parts parts, Spools spools, JobDesk desk, PageFrame frame) {
        this.parts = parts;
        this.spools = spools;
        this.desk = desk;
        this.frame = frame;
    }

    @Override
    public List<Route> routes() {
        ImportDesk orders = new ImportDesk(desk);
        return Stream.of(
                        new SpoolExport(spools, parts.fields(), parts.suppliers(), parts.json()).routes(),
                        new SpoolImportApi(parts.importing(), parts.files(), orders).routes(),
                        new SpoolImportPages(frame, parts.importing(), parts.files(), orders).routes())
                .flatMap(List::stream)
                .toList();
    }
}
