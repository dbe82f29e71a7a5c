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
import java.util.stream.Stream;

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
        settings(header, result);
        List<Thumbnail> pictures = new ArrayList<>(evidence.thumbnails());
        pictures.addAll(pictures(header, channel, evidence.pictures(), result));
        result.file().thumbnails(pictures);
        evidence.pictures().report(result);
        return result.build();
    }

    private static void settings(GxHeader header, Interpretation result) {
        if (result.lacksLayerHeight()) {
            result.file().layerHeightMm(header.layerHeightMm().map(Figure::stated));
        }
        if (result.lacksBed()) {
            result.file()
                    .bedTemperatureCelsius(
                            header.bedCelsius().map(BigDecimal::valueOf).map(Figure::stated));
        }
        if (result.lacksNozzles()) {
            result.file()
                    .firstLayerNozzleTemperaturesCelsius(Stream.of(
                                    header.nozzleRightCelsius().filter(celsius -> header.rightMm() > 0),
                                    header.nozzleLeftCelsius().filter(celsius -> header.leftMm() > 0))
                            .flatMap(Optional::stream)
                            .map(BigDecimal::valueOf)
                            .toList());
        }
    }

    private static ContainerFacts facts(GxHeader header) {
        Optional<PrintTime> time = Durations.ofSeconds(header.seconds().map(BigDecimal::valueOf));
        return new ContainerFacts(
                List.of(length(0, header.rightMm()), length(1, header.leftMm())), time, Optional.empty(), Map.of());
    }

    private static SlotAmounts length(int slot, long mm) {
        return SlotAmounts.ofLength(slot, Optional.of(BigDecimal.valueOf(mm)), FigureSource.STATED);
    }

    /** The pictures that others can show; the bitmaps of older printers are passed over. */
    private List<Thumbnail> pictures(
            GxHeader header, SeekableByteChannel channel, PictureBudget budget, Interpretation result)
            throws IOException {
        List<Thumbnail> found = new ArrayList<>();
        for (GxPicture picture : header.pictures()) {
            if (picture.format() == GxPicture.Format.BMP) {
                continue;
            }
            String size = picture.bytes() + " bytes";
            if (picture.bytes() > limits.thumbnailBytes()) {
                result.warn("thumbnail_too_large", size);
            } else if (budget.takes(picture.bytes())) {
                byte[] bytes = bytes(picture, channel);
                ImageHeader.of(bytes)
                        .ifPresentOrElse(
                                image -> found.add(Thumbnail.of(image.size(), image.format(), bytes)),
                                () -> result.warn("thumbnail_damaged", size));
            }
        }
        return found;
    }

    private static byte[] bytes(GxPicture picture, SeekableByteChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) picture.bytes());
        channel.position(picture.offset());
        while (bytes.hasRemaining() && channel.read(bytes) > 0) {
            // a channel may deliver less than was asked for
        }
        return bytes.array();
    }
}
