package app.nozzly.host.spoolman;

import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.Route;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.outbound.WebReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.FilamentImport;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.store.Transactions;
import java.util.List;
import java.util.stream.Stream;

/** Spools from a running Spoolman, and filaments from catalogues in the form of SpoolmanDB. Thread-safe. */
public final class SpoolmanFeature implements Feature {

    private final Parts parts;
    private final WebReader web;
    private final JobDesk desk;
    private final PageFrame frame;

    /**
     * What the feature and its kind of job share. Thread-safe.
     *
     * @param transactions the store
     * @param files what is kept between the look and the import
     * @param filaments takes filaments over
     * @param spools takes spools over
     * @param money the workshop's currency
     * @param json reads JSON
     */
    public record Parts(
            Transactions transactions,
            ImportFiles files,
            FilamentImport filaments,
            SpoolImport spools,
            WorkshopMoney money,
            JsonFormat json) {

        SpoolmanImporting importing() {
            return new SpoolmanImporting(transactions, filaments, spools, money);
        }

        CatalogueImporting catalogues() {
            return new CatalogueImporting(transactions, filaments, json);
        }

        /** The job that imports what a Spoolman said. */
        public JobKind job() {
            return ImportSpoolman.kind(files, importing(), json);
        }

        /** The job that imports many filaments of a catalogue. */
        public JobKind catalogueJob() {
            return ImportCatalogue.kind(files, catalogues());
        }
    }

    public SpoolmanFeature(Parts parts, WebReader web, JobDesk desk, PageFrame frame) {
        this.parts = parts;
        this.web = web;
        this.desk = desk;
        this.frame = frame;
    }

    @Override
    public List<Route> routes() {
        SpoolmanServer server = new SpoolmanServer(web, parts.json());
        CatalogueDesk catalogues = new CatalogueDesk(desk, parts.files());
        SpoolmanDesk orders = new SpoolmanDesk(desk, parts.files(), parts.json());
        return Stream.of(
                        new SpoolmanApi(server, parts.importing(), orders).routes(),
                        new SpoolmanPages(frame, server, parts.importing(), orders).routes(),
                        new CatalogueApi(parts.catalogues(), catalogues).routes(),
                        new CataloguePages(frame, parts.catalogues(), catalogues).routes())
                .flatMap(List::stream)
                .toList();
    }
}
