package app.nozzly.plugin.printfile;

/**
 * Reads print files of one or more slicers. Thread-safe: the host calls it from several threads at once, off its request threads and with a
 * deadline. A file comes from a stranger: sizes in it are claims, names in it are labels, and no file may need more than a few MiB of heap.
 */
public interface SlicerReader {

    /** How many bytes of the beginning of a file {@link #recognise} is given, when the file has as many. */
    int HEAD_BYTES = 64 * 1024;

    /**
     * Says from its beginning whether this reader is the one for a file. Must be quick and must not throw for any input.
     *
     * @param head the first {@link #HEAD_BYTES} of the file, or the whole of a smaller one; not to be changed
     * @param name the file's name as the user gave it: a hint, it decides nothing; may be empty
     */
    Recognition recognise(byte[] head, String name);

    /**
     * Reads a file. Closes every channel that it opened, and calls {@link Deadline#check()} of the limits at least every few MiB.
     *
     * @throws UnreadableFileException when the file is of a kind that this reader does not read, or is damaged; the text names what was found
     *     and the remedy
     */
    PrintFile read(PrintFileSource source, ReadLimits limits);
}
