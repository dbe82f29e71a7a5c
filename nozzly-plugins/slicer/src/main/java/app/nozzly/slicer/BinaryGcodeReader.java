package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.slicer.bgcode.BinaryGcode;
import app.nozzly.slicer.bgcode.EmbeddedPicture;
import app.nozzly.slicer.bgcode.MetadataEntry;
import app.nozzly.slicer.bgcode.MetadataKind;
import app.nozzly.slicer.bgcode.RefusedPicture;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** Reads binary G-code: totals and settings from its metadata, parts and moves from its text, of which a large file needs the ends only. */
final class BinaryGcodeReader {

    private static final String PRODUCER = "Producer";
    private static final String OBJECTS = "objects_info";
    private static final int MOST_REFUSED = 4;
    private static final long END_BYTES = 1024L * 1024L;

    private final ReadLimits limits;

    BinaryGcodeReader(ReadLimits limits) {
        this.limits = limits;
    }

    PrintFile read(String name, SeekableByteChannel channel, long size) throws IOException {
        BinaryGcode file = BinaryGcode.open(name, channel, size, limits);
        Evidence evidence = text(file);
        file.metadata().forEach(entry -> add(entry, evidence));
        Interpretation result = TextInterpreter.interpret(evidence);
        pictures(file, result);
        if (file.isTruncated()) {
            result.warn("truncated");
        }
        return result.build();
    }

    private Evidence text(BinaryGcode file) throws IOException {
        int blocks = file.gcodeBlockCount();
        int head = blocksOf(file, 0, 1);
        int tail = blocksOf(file, blocks - 1, -1);
        boolean gapless = head + tail >= blocks;
        if (gapless || textBytes(file) <= limits.checkedBytes()) {
            return everything(file);
        }
        Evidence ends = Evidence.ofItsEnds(limits);
        LineScanner scanner = new LineScanner(limits.deadline(), ends);
        scanner.scan(file.text(0, head, limits.expandedBytes())::read, new LineScanner.Edges(false, true));
        scanner.scan(
                file.text(blocks - tail, blocks, limits.expandedBytes())::read, new LineScanner.Edges(true, false));
        return statesTotals(file) ? ends : everything(file);
    }

    private Evidence everything(BinaryGcode file) throws IOException {
        return new TextGcodeReader(limits)
                .everything(file.text(0, file.gcodeBlockCount(), limits.expandedBytes())::read, PictureBudget.none());
    }

    private static boolean statesTotals(BinaryGcode file) {
        Evidence metadata = Evidence.ofItsEnds(ReadLimits.standard());
        file.metadata().forEach(entry -> add(entry, metadata));
        return TextInterpreter.family(metadata).isSatisfiedBy(metadata);
    }

    /** How many blocks from one end on hold as much text as an end of a file needs. */
    private static int blocksOf(BinaryGcode file, int from, int step) {
        long bytes = 0;
        int count = 0;
        for (int block = from; block >= 0 && block < file.gcodeBlockCount() && bytes < END_BYTES; block += step) {
            bytes += file.gcodeBlockBytes(block);
            count++;
        }
        return count;
    }

    private static long textBytes(BinaryGcode file) {
        long bytes = 0;
        for (int block = 0; block < file.gcodeBlockCount(); block++) {
            bytes += file.gcodeBlockBytes(block);
        }
        return bytes;
    }

    private static void add(MetadataEntry entry, Evidence evidence) {
        if (entry.kind() == MetadataKind.FILE && entry.key().equals(PRODUCER)) {
            Generator.named(entry.value()).ifPresent(evidence::producer);
        } else if (entry.key().equals(OBJECTS)) {
            evidence.objects().comment("; " + OBJECTS + " = " + entry.value());
        } else if (entry.kind() == MetadataKind.SLICER) {
            evidence.statements().setting(entry.key(), entry.value());
        } else {
            evidence.statements().statement(entry.key(), entry.value());
        }
    }

    private void pictures(BinaryGcode file, Interpretation result) {
        List<Thumbnail> found = new ArrayList<>();
        for (EmbeddedPicture picture : file.pictures()) {
            byte[] bytes = picture.bytes();
            ImageHeader.of(bytes)
                    .ifPresentOrElse(
                            header -> found.add(Thumbnail.of(header.size(), header.format(), bytes)),
                            () -> result.warn("thumbnail_damaged", picture.width() + "x" + picture.height()));
        }
        result.file().thumbnails(found);
        List<RefusedPicture> wrong = file.refusedPictures().stream()
                .filter(refused -> refused.reason() != RefusedPicture.Reason.LEFT_OUT)
                .toList();
        wrong.stream()
                .limit(MOST_REFUSED)
                .forEach(refused -> result.warn(warning(refused), refused.width() + "x" + refused.height()));
        PictureBudget budget = PictureBudget.none();
        budget.leaveOut(file.refusedPictures().size() - wrong.size());
        budget.report(result);
    }

    private static String warning(RefusedPicture refused) {
        return refused.reason() == RefusedPicture.Reason.TOO_LARGE ? "thumbnail_too_large" : "thumbnail_damaged";
    }
}
