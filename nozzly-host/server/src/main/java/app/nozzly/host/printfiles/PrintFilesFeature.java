package app.nozzly.host.printfiles;

import app.nozzly.catalog.Products;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.inventory.Spools;
import app.nozzly.plugin.runtime.SlicerReaders;
import java.util.List;
import java.util.function.Supplier;

/** Print files and the products made from them. Thread-safe. */
public final class PrintFilesFeature implements Feature {

    private final Supplier<SlicerReaders> readers;
    private final KeptPrintFiles kept;
    private final Spools spools;
    private final Products products;

    public PrintFilesFeature(Supplier<SlicerReaders> readers, KeptPrintFiles kept, Spools spools, Products products) {
        this.readers = readers;
        this.kept = kept;
        this.spools = spools;
        this.products = products;
    }

    @Override
    public List<Route> routes() {
        return new PrintFilesApi(new PrintFileReading(readers, kept), kept, new PrintMatching(spools), products)
                .routes();
    }
}
