package app.nozzly.slicer.archive;

import java.io.IOException;

/** Turns the packed bytes of an entry into its content. */
interface EntryDecoder {

    /** At least one byte, or -1 at the end. */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** Packed bytes used so far. */
    long consumedBytes();

    /** Frees what the decoder holds. May be called more than once. */
    void end();
}
