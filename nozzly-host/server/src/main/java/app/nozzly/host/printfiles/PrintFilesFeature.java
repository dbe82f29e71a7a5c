package app.nozzly.host.printfiles;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.plugin.runtime.SlicerReaders;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Print files, their prices and the products made from them. Thread-safe. */
public final class PrintFilesFeature implements Feature {

    private final Nozzly nozzly;
    private final PrintFileReading reading;
    private final KeptPrintFiles kept;
    private final PageFrame frame;

    /**
     * The feature.
     *
     * @param readers the readers of the plugins that run
     * @param kept where results lie
     */
    public PrintFilesFeature(Nozzly nozzly, Supplier<SlicerReaders> readers, KeptPrintFiles kept, PageFrame frame) {
        this.nozzly = nozzly;
        this.reading = new PrintFileReading(readers, kept);
        this.kept = kept;
        this.frame = frame;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new PrintFilesApi(reading, kept, new PrintMatching(nozzly.spools()), nozzly.products())
                                .routes(),
                        new PricePages(frame, nozzly, reading, kept).routes(),
                        new StoryPages(frame, kept).routes())
                .flatMap(List::stream)
                .toList();
    }
}
