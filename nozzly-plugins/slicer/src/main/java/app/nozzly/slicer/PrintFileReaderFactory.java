package app.nozzly.slicer;

import app.nozzly.plugin.PluginContext;
import app.nozzly.plugin.PluginSettings;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.util.Set;

/** Makes the one reader of this plugin; there is nothing to set. */
final class PrintFileReaderFactory implements SlicerReaderFactory {

    @Override
    public String name() {
        return "print-files";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(SEVERAL_FILAMENTS, SEVERAL_PLATES, THUMBNAILS, OBJECTS, MEASURES_MOVES);
    }

    @Override
    public SlicerReader create(PluginSettings settings, PluginContext context) {
        return new PrintFileReader();
    }
}
