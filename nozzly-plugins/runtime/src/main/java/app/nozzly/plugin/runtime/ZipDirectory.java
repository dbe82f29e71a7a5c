package app.nozzly.plugin.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** The central directory of a zip, where alone it says which entries are symbolic links. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private ZipDirectory() {}

    /** Names of the entries that are symbolic links. */
    static List<String> links(byte[] zip) throws ZipException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<String> links = new ArrayList<>();
        int at = bytes.getInt(end(bytes) + 16);
        while (at >= 0 && at + ENTRY_BYTES <= zip.length && bytes.getInt(at) == ENTRY_SIGNATURE) {
            int nameBytes = bytes.getShort(at + 28) & 0xFFFF;
            int others = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            int unixMode = bytes.getInt(at + 38) >>> 16;
            if ((unixMode & FILE_TYPE) == LINK) {
                int length = Math.min(nameBytes, zip.length - at - ENTRY_BYTES);
                links.add(new String(zip, at + ENTRY_BYTES, length, StandardCharsets.UTF_8));
            }
            at += ENTRY_BYTES + nameBytes + others;
        }
        return links;
    }

    private static int end(ByteBuffer bytes) throws ZipException {
        int last = bytes.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new ZipException("no central directory");
    }
}
