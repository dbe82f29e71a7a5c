package app.nozzly.plugin.printfile;

import app.nozzly.plugin.PluginFactory;

/**
 * Makes {@link SlicerReader}s. Its {@linkplain #capabilities() capabilities} are any of the constants here; a contract suite expects each of them
 * unless the reader says otherwise.
 */
public interface SlicerReaderFactory extends PluginFactory<SlicerReader> {

    /** The reader finds several filaments of one file and keeps them apart. */
    String SEVERAL_FILAMENTS = "several_filaments";

    /** The reader finds pictures in the file. */
    String THUMBNAILS = "thumbnails";

    /** The reader finds the parts that are printed. */
    String OBJECTS = "objects";

    /** The reader tells the prints of a container apart. */
    String SEVERAL_PLATES = "several_plates";

    /** The reader adds up the moves of a file that states no totals. */
    String MEASURES_MOVES = "measures_moves";
}
