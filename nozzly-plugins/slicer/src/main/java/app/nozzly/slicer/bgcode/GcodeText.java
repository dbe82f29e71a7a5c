package app.nozzly.slicer.bgcode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The text of some G-code blocks, one after the other. Needs a few buffers of one block, however many there are. Not thread-safe. */
public final class GcodeText {

    private final FileBytes file;
    private final BlockHeaders headers;
    private final BlockDecoder decoder;
    private final GcodeIndex index;
    private final int to;
    private final long mostBytes;
    private int next;
    private long decodedBytes;
    private ByteBuffer ready = ByteBuffer.allocate(0);

    GcodeText(FileBytes file, BlockHeaders headers, GcodeIndex index, GcodeRange range) {
        this.file = file;
        this.headers = headers;
        this.decoder = new BlockDecoder(file, headers);
        this.index = index;
        this.next = range.from();
        this.to = range.to();
        this.mostBytes = range.mostBytes();
    }

    /**
     * Reads some of the text.
     *
     * @return how many bytes were read, at least one unless the length is zero, or -1 after the last block
     * @throws app.nozzly.plugin.printfile.UnreadableFileException when a block is damaged, of an unknown form or too large
     */
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        while (!ready.hasRemaining() && next < to) {
            ready = decode(next);
            next++;
        }
        if (!ready.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, ready.remaining());
        ready.get(buffer, offset, count);
        return count;
    }

    private ByteBuffer decode(int block) throws IOException {
        spend(index.decodedBytes(block));
        BlockHeader header = header(block);
        ByteBuffer text = decoder.text(header);
        spend(Math.max(0, text.remaining() - header.decodedBytes()));
        return text;
    }

    /** The header once more: the file may have changed since its blocks were found. */
    private BlockHeader header(int block) throws IOException {
        long offset = index.offset(block);
        return headers.at(offset)
                .filter(header -> header.type() == BlockHeader.GCODE)
                .filter(header -> header.decodedBytes() == index.decodedBytes(block))
                .orElseThrow(() -> file.refusals().damaged("block.moved", offset));
    }

    /** Counts the larger of decompressed and unpacked bytes: packed text may be nothing but commands. */
    private void spend(long bytes) {
        decodedBytes += bytes;
        if (decodedBytes > mostBytes) {
            throw file.refusals().tooLarge("file.expands", mostBytes);
        }
    }
}
