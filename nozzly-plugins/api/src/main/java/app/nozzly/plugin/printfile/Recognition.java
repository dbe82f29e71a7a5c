package app.nozzly.plugin.printfile;

/** How sure a {@link SlicerReader} is about a file, from least to most; the host asks the surest reader. */
public enum Recognition {
    /** Nothing known about such a file. */
    NONE,
    /** The reader knows what the file is, and that it cannot read it: {@link SlicerReader#read} will say why. */
    REFUSED,
    /** Probably readable, such as an unknown relative of a known slicer. */
    POSSIBLE,
    /** A file of this reader. */
    CERTAIN
}
