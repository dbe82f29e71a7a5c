package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Collects what text G-code says: every line of a file of moderate size, so that its moves can be held against its totals; of a large one both ends,
 * and all of it only when the ends do not hold time and material.
 */
final class TextGcodeReader {

    private final ReadLimits limits;

    TextGcodeReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** What the head alone tells. */
    static Recognition recognise(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .map(Generator::in)
                .flatMap(Optional::stream)
                .filter(Generator::certain)
                .findFirst()
                .map(known -> Recognition.CERTAIN)
                .orElse(Recognition.POSSIBLE);
    }

    /** Reads the text that begins at an offset and goes to the end of a file. */
    Evidence read(SeekableByteChannel channel, FileWindow text) throws IOException {
        if (text.length() <= limits.checkedBytes() || text.isShort()) {
            return everything(channel, text);
        }
        Evidence ends = Evidence.ofItsEnds(limits);
        LineScanner scanner = new LineScanner(limits.deadline(), ends);
        for (FileWindow end : text.ends()) {
            scanner.scan(ChannelFeed.of(channel, end), end.edges());
        }
        boolean enough = TextInterpreter.family(ends.settled()).isSatisfiedBy(ends);
        return enough ? ends : everything(channel, text);
    }

    private Evidence everything(SeekableByteChannel channel, FileWindow text) throws IOException {
        return everything(ChannelFeed.of(channel, text));
    }

    /** Reads all lines of a text. */
    Evidence everything(ByteFeed text) throws IOException {
        return everything(text, PictureBudget.of(limits));
    }

    /** Reads all lines of a text that is one of several in a file. */
    Evidence everything(ByteFeed text, PictureBudget pictures) throws IOException {
        Evidence evidence = Evidence.ofAllLines(limits, pictures);
        new LineScanner(limits.deadline(), evidence).scan(text);
        return evidence.settled();
    }
}
