package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.ReadLimits;
import java.io.IOException;
import java.util.Optional;

/** Goes from block to block to the end of the file. Reads what is small; of G-code only where it is. */
final class BlockWalk {

    private static final int INI = 0;
    private static final int JSON = 1;

    private final FileBytes file;
    private final ReadLimits limits;
    private final BlockHeaders headers;
    private final BlockDecoder decoder;
    private final MetadataCollector metadata;
    private final PictureCollector pictures;
    private final GcodeIndex gcode;
    private int otherBlocks;
    private long expandedBytes;
    private boolean truncated;

    BlockWalk(FileBytes file, BlockHeaders headers, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        this.headers = headers;
        this.decoder = new BlockDecoder(file, headers);
        this.metadata = new MetadataCollector(file.refusals());
        this.pictures = new PictureCollector(limits, decoder);
        this.gcode = new GcodeIndex(file.sizeBytes(), file.refusals());
    }

    /** Takes every block that is whole; the first one that is not ends the walk, for nobody knows where the next one would be. */
    void walk() throws IOException {
        long at = BlockHeaders.FILE_HEADER_BYTES;
        while (at < file.sizeBytes() && !truncated) {
            Optional<BlockHeader> block = headers.at(at);
            if (block.isPresent()) {
                take(block.get());
                at = headers.end(block.get());
            }
            truncated = block.isEmpty();
        }
        if (gcode.count() == 0 && otherBlocks == 0) {
            throw file.refusals().damaged("file.no_blocks");
        }
    }

    private void take(BlockHeader header) throws IOException {
        if (header.type() == BlockHeader.GCODE) {
            gcode.add(header);
            return;
        }
        if (++otherBlocks > limits.entries()) {
            throw file.refusals().tooLarge("file.too_many_blocks", limits.entries(), Texts.of("kind.other"));
        }
        Optional<MetadataKind> kind = MetadataKind.ofType(header.type());
        if (kind.isPresent()) {
            takeMetadata(kind.get(), header);
        } else if (header.type() == BlockHeader.PICTURE) {
            pictures.take(header);
        }
    }

    /** JSON repeats the settings that stand as lines beside it. */
    private void takeMetadata(MetadataKind kind, BlockHeader header) throws IOException {
        int encoding = header.parameter(0);
        if (encoding == JSON) {
            return;
        }
        if (encoding != INI) {
            throw file.refusals().unsupported("block.encoding", header.offset(), encoding);
        }
        metadata.expect(header.decodedBytes());
        expandedBytes += header.decodedBytes();
        if (expandedBytes > limits.expandedBytes()) {
            throw file.refusals().tooLarge("file.expands", limits.expandedBytes());
        }
        metadata.take(kind, decoder.data(header));
    }

    MetadataCollector metadata() {
        return metadata;
    }

    PictureCollector pictures() {
        return pictures;
    }

    GcodeIndex gcode() {
        return gcode;
    }

    boolean isTruncated() {
        return truncated;
    }
}
