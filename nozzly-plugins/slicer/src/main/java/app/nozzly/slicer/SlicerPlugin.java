package app.nozzly.slicer;

import app.nozzly.plugin.NozzlyPlugin;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.util.List;

/** Entry point of the slicer plugin. */
public final class SlicerPlugin implements NozzlyPlugin {

    @Override
    public List<SlicerReaderFactory> slicerReaders() {
        return List.of(new PrintFileReaderFactory());
    }
}
