package app.nozzly.plugin.printfile;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A file to read: seekable, and to be opened as often as needed. Thread-safe. */
public interface PrintFileSource {

    /** The file's name as the user gave it: a hint and a label, never a path to be opened; may be empty. */
    String name();

    /** Size in bytes. */
    long sizeBytes() throws IOException;

    /** A new channel for reading, at the beginning. The caller closes it. */
    SeekableByteChannel open() throws IOException;

    /** A file on disk, named like the file. */
    static PrintFileSource of(Path file) {
        return new PathSource(String.valueOf(file.getFileName()), file);
    }

    /** A file on disk, under the name that the user gave it. */
    static PrintFileSource of(String name, Path file) {
        return new PathSource(name, file);
    }

    /** Bytes in memory; they are copied. */
    static PrintFileSource of(String name, byte[] bytes) {
        return new BytesSource(name, bytes.clone());
    }
}
