package app.nozzly.slicer;

import java.io.IOException;

/** Bytes that come front to back, from a file or out of a container. Used by one thread. */
@FunctionalInterface
interface ByteFeed {

    /** The next bytes, at least one and at most so many; -1 at the end. */
    int read(byte[] buffer, int offset, int length) throws IOException;
}
