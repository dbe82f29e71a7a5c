package app.nozzly.plugin.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFileTest {

    @Test
    void whatIsNotSetStaysAbsent() {
        PrintFile empty = PrintFile.builder().build();
        assertEquals(Optional.empty(), empty.slicer());
        assertEquals(Optional.empty(), empty.amounts().totalWeight());
        assertEquals(OptionalInt.empty(), empty.amounts().layerCount());
        assertEquals(Optional.empty(), FilamentUse.builder(0).build().source());
        assertEquals(empty, PrintFile.builder().build());
    }

    @Test
    void everythingThatIsSetIsKept() {
        Optional<Figure<BigDecimal>> one = Optional.of(Figure.stated(BigDecimal.ONE));
        Optional<Figure<Grams>> gram = Optional.of(Figure.measured(Grams.of(1)));
        FilamentUse filament = FilamentUse.builder(3)
                .type(Optional.of("PLA"))
                .brand(Optional.of("Best"))
                .name(Optional.of("Best PLA"))
                .colorHex(Optional.of("#FF8000"))
                .lengthMm(one)
                .volumeCm3(one)
                .weight(gram)
                .waste(gram)
                .densityGramsPerCm3(Optional.of(new BigDecimal("1.24")))
                .diameterMm(Optional.of(new BigDecimal("1.75")))
                .cost(one)
                .build();
        PrintAmounts amounts = PrintAmounts.builder()
                .printTime(Optional.of(Figure.derived(PrintTime.ofMinutes(5))))
                .filaments(List.of(filament))
                .totalWeight(gram)
                .totalLengthMm(one)
                .totalWaste(gram)
                .totalCost(one)
                .objects(List.of(new PrintedObject("box", 2)))
                .objectCount(OptionalInt.of(2))
                .layerCount(OptionalInt.of(9))
                .build();
        PrintFile file = PrintFile.builder()
                .slicer(Optional.of("Slicer"))
                .slicerVersion(Optional.of("1"))
                .printerModel(Optional.of("Printer"))
                .layerHeightMm(one)
                .firstLayerHeightMm(one)
                .nozzleDiametersMm(List.of(BigDecimal.ONE))
                .nozzleTemperaturesCelsius(List.of(BigDecimal.TEN))
                .firstLayerNozzleTemperaturesCelsius(List.of(BigDecimal.ZERO))
                .amounts(amounts)
                .thumbnails(List.of(Thumbnail.of(new PixelSize(1, 1), ThumbnailFormat.QOI, new byte[1])))
                .build();
        assertEquals(
                "3 PLA Best Best PLA #FF8000",
                filament.index() + " " + filament.type().orElseThrow() + " "
                        + filament.brand().orElseThrow() + " " + filament.name().orElseThrow() + " "
                        + filament.colorHex().orElseThrow());
        assertEquals(List.of(one, one, one), List.of(filament.lengthMm(), filament.volumeCm3(), filament.cost()));
        assertEquals(List.of(gram, gram), List.of(filament.weight(), filament.waste()));
        assertEquals(Optional.of(FigureSource.MEASURED), filament.source());
        assertEquals(List.of(filament), file.amounts().filaments());
        assertEquals(2, amounts.objectCount().orElseThrow() * amounts.objects().size());
        assertEquals(List.of(one, one), List.of(file.layerHeightMm(), file.firstLayerHeightMm()));
        assertEquals(List.of(BigDecimal.TEN), file.nozzleTemperaturesCelsius());
        assertEquals(ThumbnailFormat.QOI, file.thumbnails().get(0).format());
    }

    @Test
    void theSourceOfAFilamentIsThatOfItsWeightElseOfItsLength() {
        FilamentUseBuilder use = FilamentUse.builder(2).lengthMm(Optional.of(Figure.stated(new BigDecimal("12.5"))));
        assertEquals(Optional.of(FigureSource.STATED), use.build().source());
        use.weight(Optional.of(Figure.derived(Grams.of("0.04"))));
        assertEquals(Optional.of(FigureSource.DERIVED), use.build().source());
    }

    @Test
    void listsAreCopiedAndCannotBeChanged() {
        PrintFile file = PrintFile.builder()
                .warnings(List.of(new ReadWarning("a", "b")))
                .plates(List.of(
                        new Plate(1, Optional.of("left"), PrintAmounts.builder().build(), List.of())))
                .build();
        assertThrows(UnsupportedOperationException.class, () -> file.warnings().clear());
        assertThrows(UnsupportedOperationException.class, () -> file.plates().clear());
    }

    @Test
    void aThumbnailKeepsItsOwnBytes() {
        byte[] bytes = {1, 2, 3};
        Thumbnail thumbnail = Thumbnail.of(new PixelSize(2, 3), ThumbnailFormat.PNG, bytes);
        bytes[0] = 9;
        thumbnail.bytes()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, thumbnail.bytes());
        assertEquals("2x3 PNG", thumbnail.toString());
        Thumbnail same = Thumbnail.of(new PixelSize(2, 3), ThumbnailFormat.PNG, new byte[] {1, 2, 3});
        assertEquals(thumbnail, same);
        assertEquals(thumbnail.hashCode(), same.hashCode());
        assertNotEquals(thumbnail, Thumbnail.of(new PixelSize(3, 2), ThumbnailFormat.PNG, new byte[] {1, 2, 3}));
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PixelSize(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new PrintedObject("", 1));
        assertThrows(IllegalArgumentException.class, () -> new PrintedObject("box", 0));
        assertThrows(
                IllegalArgumentException.class, () -> FilamentUse.builder(-1).build());
    }

    @Test
    void bytesAndFilesAreReadAlikeAndAsOftenAsWanted(@TempDir Path folder) throws IOException {
        byte[] content = "G1 X1\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("a.gcode"), content);
        for (PrintFileSource source : List.of(PrintFileSource.of(file), PrintFileSource.of("a.gcode", content))) {
            assertEquals("a.gcode", source.name());
            assertEquals(content.length, source.sizeBytes());
            for (int round = 0; round < 2; round++) {
                try (SeekableByteChannel channel = source.open()) {
                    channel.position(3);
                    ByteBuffer rest = ByteBuffer.allocate(16);
                    assertEquals(3, channel.read(rest));
                    assertEquals(-1, channel.read(rest));
                    assertEquals("X1\n", new String(rest.array(), 0, 3, StandardCharsets.UTF_8));
                    assertEquals(6, channel.position());
                    assertEquals(6, channel.size());
                }
            }
        }
        assertEquals("other.gcode", PrintFileSource.of("other.gcode", file).name());
    }

    @Test
    void bytesInMemoryAreForReadingOnly() throws IOException {
        SeekableByteChannel channel = PrintFileSource.of("a", new byte[1]).open();
        assertThrows(NonWritableChannelException.class, () -> channel.write(ByteBuffer.allocate(1)));
        assertThrows(NonWritableChannelException.class, () -> channel.truncate(0));
        channel.close();
        assertFalse(channel.isOpen());
        assertThrows(ClosedChannelException.class, () -> channel.read(ByteBuffer.allocate(1)));
    }

    @Test
    void aDeadlineEndsACallWhenTimeIsUpOrTheThreadIsInterrupted() {
        Deadline.none().check();
        Deadline.after(Duration.ofHours(1)).check();
        PluginException late = assertThrows(
                PluginException.class,
                () -> Deadline.after(Duration.ofSeconds(-1)).check());
        assertEquals(Deadline.EXCEEDED, late.code());
        Thread.currentThread().interrupt();
        try {
            assertTrue(Deadline.none().isOver());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void limitsKeepWhatIsNotChanged() {
        Deadline deadline = Deadline.after(Duration.ofMinutes(1));
        ReadLimits limits = ReadLimits.standard().withDeadline(deadline).withFileBytes(5);
        assertEquals(5, limits.fileBytes());
        assertEquals(deadline, limits.deadline());
        assertEquals(ReadLimits.standard().thumbnails(), limits.thumbnails());
    }

    @Test
    void anUnreadableFileCarriesItsCodeAndCause() {
        IOException cause = new IOException("disk");
        UnreadableFileException failure =
                new UnreadableFileException(UnreadableFileException.STORAGE, "cannot read", cause);
        assertEquals("file_storage_failed", failure.code());
        assertEquals(cause, failure.getCause());
    }
}
