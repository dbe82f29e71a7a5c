package app.nozzly.plugin;

import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.util.List;

/**
 * Entry point of a plugin, found by {@link java.util.ServiceLoader} in the plugin's own package. Needs a public constructor without parameters.
 * Every method has a default, so that a plugin names only what it offers and later extension points leave it unchanged. The host calls each method
 * once, on its own thread and with a deadline; the constructor must return soon and start no thread.
 */
public interface NozzlyPlugin {

    /** Readers of slicer output; none by default. */
    default List<SlicerReaderFactory> slicerReaders() {
        return List.of();
    }
}
