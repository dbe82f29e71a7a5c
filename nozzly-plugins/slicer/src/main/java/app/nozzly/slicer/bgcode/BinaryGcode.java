package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Objects;

/**
 * A file of binary G-code whose blocks were found: its metadata and pictures, and the way to the text of its moves. Of use while its channel is open;
 * the state is immutable, but all reading goes through the one channel, so one thread at a time.
 */
public final class BinaryGcode {

    private final FileBytes file;
    private final BlockHeaders headers;
    private final GcodeIndex gcode;
    private final List<MetadataEntry> metadata;
    private final List<EmbeddedPicture> pictures;
    private final List<RefusedPicture> refusedPictures;
    private final boolean truncated;

    private BinaryGcode(FileBytes file, BlockHeaders headers, BlockWalk walk) {
        this.file = file;
        this.headers = headers;
        this.gcode = walk.gcode();
        this.metadata = List.copyOf(walk.metadata().entries());
        this.pictures = List.copyOf(walk.pictures().pictures());
        this.refusedPictures = List.copyOf(walk.pictures().refused());
        this.truncated = walk.isTruncated();
    }

    /**
     * Finds all blocks and reads all but the G-code.
     *
     * @param name the file's name, for the texts of refusals
     * @param channel the file; stays open, and its position is not kept
     * @param sizeBytes its size
     * @param limits entries, pictures, expanded bytes and the deadline
     * @throws app.nozzly.plugin.printfile.UnreadableFileException when the file is of another version, or metadata is damaged, of an unknown form
     *     or too large
     */
    public static BinaryGcode open(String name, SeekableByteChannel channel, long sizeBytes, ReadLimits limits)
            throws IOException {
        FileBytes file = new FileBytes(channel, sizeBytes, limits.deadline(), new Refusals(name, Texts::of));
        BlockHeaders headers = BlockHeaders.in(file);
        BlockWalk walk = new BlockWalk(file, headers, limits);
        walk.walk();
        return new BinaryGcode(file, headers, walk);
    }

    /** All metadata in the order of the file; a key may occur more than once. */
    public List<MetadataEntry> metadata() {
        return metadata;
    }

    /** The pictures in the order of the file. */
    public List<EmbeddedPicture> pictures() {
        return pictures;
    }

    /** The pictures that were left out. */
    public List<RefusedPicture> refusedPictures() {
        return refusedPictures;
    }

    /** Whether the file ends in the middle of a block; that block is left out. */
    public boolean isTruncated() {
        return truncated;
    }

    /** How many whole G-code blocks there are. */
    public int gcodeBlockCount() {
        return gcode.count();
    }

    /** What a G-code block claims to be when it is decompressed; packed text becomes up to twice as much. */
    public long gcodeBlockBytes(int block) {
        Objects.checkIndex(block, gcode.count());
        return gcode.decodedBytes(block);
    }

    /**
     * The text of some G-code blocks, counted from zero.
     *
     * @param fromBlock first block
     * @param toBlock the block after the last one
     * @param mostBytes bytes that may come out of them together before the file is refused as too large
     */
    public GcodeText text(int fromBlock, int toBlock, long mostBytes) {
        Objects.checkFromToIndex(fromBlock, toBlock, gcode.count());
        return new GcodeText(file, headers, gcode, new GcodeRange(fromBlock, toBlock, mostBytes));
    }
}
