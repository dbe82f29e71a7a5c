package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ThumbnailFormat;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.bgcode.RefusedPicture.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Collects the pictures. None of them is worth refusing the file: what is wrong with one is only reported. */
final class PictureCollector {

    private static final List<ThumbnailFormat> FORMATS =
            List.of(ThumbnailFormat.PNG, ThumbnailFormat.JPEG, ThumbnailFormat.QOI);

    /** Of all pictures together. */
    private static final long MOST_BYTES = 12 * 1024 * 1024;

    private final ReadLimits limits;
    private final BlockDecoder decoder;
    private final List<EmbeddedPicture> pictures = new ArrayList<>();
    private final List<RefusedPicture> refused = new ArrayList<>();
    private long bytesLeft = MOST_BYTES;

    PictureCollector(ReadLimits limits, BlockDecoder decoder) {
        this.limits = limits;
        this.decoder = decoder;
    }

    List<EmbeddedPicture> pictures() {
        return pictures;
    }

    List<RefusedPicture> refused() {
        return refused;
    }

    /** Keeps the picture of a block or says why not. */
    void take(BlockHeader header) throws IOException {
        if (header.parameter(0) >= FORMATS.size()) {
            refuse(header, Reason.UNKNOWN_FORM);
        } else if (isTooLarge(header)) {
            refuse(header, Reason.TOO_LARGE);
        } else if (pictures.size() >= limits.thumbnails() || header.decodedBytes() > bytesLeft) {
            refuse(header, Reason.LEFT_OUT);
        } else {
            read(header);
        }
    }

    private boolean isTooLarge(BlockHeader header) {
        long largest = Math.min(limits.thumbnailBytes(), BlockDecoder.LARGEST_BYTES);
        return header.decodedBytes() > largest || header.storedBytes() > BlockDecoder.LARGEST_BYTES;
    }

    private void read(BlockHeader header) throws IOException {
        try {
            keep(header, decoder.data(header));
        } catch (UnreadableFileException unreadable) {
            refuse(header, reason(unreadable));
        }
    }

    private void keep(BlockHeader header, ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        bytesLeft -= bytes.length;
        ThumbnailFormat format = FORMATS.get(header.parameter(0));
        pictures.add(new EmbeddedPicture(format, header.parameter(1), header.parameter(2), bytes));
    }

    private void refuse(BlockHeader header, Reason reason) {
        refused.add(new RefusedPicture(header.parameter(1), header.parameter(2), reason));
    }

    /** What is wrong with the block stays with the picture; what is wrong with the storage does not. */
    private static Reason reason(UnreadableFileException unreadable) {
        return switch (unreadable.code()) {
            case UnreadableFileException.DAMAGED -> Reason.DAMAGED;
            case UnreadableFileException.UNSUPPORTED -> Reason.UNKNOWN_FORM;
            default -> throw unreadable;
        };
    }
}
