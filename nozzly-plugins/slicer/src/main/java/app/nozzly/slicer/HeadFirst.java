package app.nozzly.slicer;

import app.nozzly.plugin.printfile.SlicerReader;
import java.io.IOException;
import java.util.Arrays;

/** A feed whose beginning was looked at before it is read. */
final class HeadFirst implements ByteFeed {

    private final byte[] head;
    private final ByteFeed rest;
    private int given;

    private HeadFirst(byte[] head, ByteFeed rest) {
        this.head = head;
        this.rest = rest;
    }

    static HeadFirst of(ByteFeed feed) throws IOException {
        byte[] head = new byte[SlicerReader.HEAD_BYTES];
        int filled = 0;
        int count = feed.read(head, 0, head.length);
        while (count > 0) {
            filled += count;
            count = filled < head.length ? feed.read(head, filled, head.length - filled) : 0;
        }
        return new HeadFirst(Arrays.copyOf(head, filled), feed);
    }

    /** As much of the beginning as recognising a file needs. */
    byte[] head() {
        return head;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (given == head.length) {
            return rest.read(buffer, offset, length);
        }
        int count = Math.min(length, head.length - given);
        System.arraycopy(head, given, buffer, offset, count);
        given += count;
        return count;
    }
}
