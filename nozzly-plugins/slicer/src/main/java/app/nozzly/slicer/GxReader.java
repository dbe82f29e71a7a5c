package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.quantity.PrintTime;
import app.nozzly.slicer.archive.GxHeader;
import app.nozzly.slicer.archive.GxPicture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads FlashForge {@code .gx}: text G-code behind a binary header, which states time and lengths where the text does not. */
final class GxReader {

    private final ReadLimits limits;

    GxReader(ReadLimits limits) {
        this.limits = limits;
    }

    PrintFile read(String name, SeekableByteChannel channel, long size) throws IOException {
        GxHeader header = GxHeader.read(channel, name);
        Evidence evidence = new TextGcodeReader(limits).read(channel, FileWindow.from(header.gcodeOffset(), size));
        evidence.container(facts(header));
        Interpretation result = TextInterpreter.interpret(evidence);
        if (result.lacksLayerHeight()) {
            result.file().layerHeightMm(header.layerHeightMm().map(Figure::stated));
        }
        List<Thumbnail> pictures = new ArrayList<>(evidence.thumbnails());
        pictures.addAll(pictures(header, channel, evidence.pictures()));
        result.file().thumbnails(pictures);
        evidence.pictures().report(result);
        return result.build();
    }

    private static ContainerFacts facts(GxHeader header) {
        Optional<PrintTime> time = Durations.ofSeconds(header.seconds().map(BigDecimal::valueOf));
        return new ContainerFacts(
                List.of(length(0, header.rightMm()), length(1, header.leftMm())), time, Optional.empty(), Map.of());
    }

    private static SlotAmounts length(int slot, long mm) {
        return SlotAmounts.ofLength(slot, Optional.of(BigDecimal.valueOf(mm)), FigureSource.STATED);
    }

    /** The pictures that others can show; older printers have bitmaps. */
    private List<Thumbnail> pictures(GxHeader header, SeekableByteChannel channel, PictureBudget budget)
            throws IOException {
        List<Thumbnail> found = new ArrayList<>();
        for (GxPicture picture : header.pictures()) {
            if (picture.bytes() <= limits.thumbnailBytes() && budget.takes(picture.bytes())) {
                ByteBuffer bytes = ByteBuffer.allocate((int) picture.bytes());
                channel.position(picture.offset());
                while (bytes.hasRemaining() && channel.read(bytes) > 0) {
                    // a channel may deliver less than was asked for
                }
                ImageHeader.of(bytes.array())
                        .ifPresent(image -> found.add(Thumbnail.of(image.size(), image.format(), bytes.array())));
            }
        }
        return found;
    }
}
