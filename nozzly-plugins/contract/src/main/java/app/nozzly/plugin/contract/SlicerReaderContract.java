package app.nozzly.plugin.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.PluginSettings;
import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every slicer reader must do. Extend it, name the factory and some samples, and run it with JUnit. */
public abstract class SlicerReaderContract {

    private static final long NOISE_SEED = 20_261_120L;
    private static final int ROUNDS = 4;

    /** The factory under test. */
    protected abstract SlicerReaderFactory factory();

    /** Files that the reader reads, at least one. */
    protected abstract List<SampleFile> samples();

    /** Files that the reader must refuse with a coded exception, besides noise and an empty file. */
    protected List<PrintFileSource> refused() {
        return List.of();
    }

    private SlicerReader reader() {
        return factory().create(PluginSettings.of(factory().settings(), Map.of()), new ContractContext());
    }

    @Test
    void theFactoryHasANameAndAcceptsNoUnknownSetting() {
        assertTrue(factory().name().matches("[a-z][a-z0-9-]*"), factory().name());
        assertThrows(
                PluginException.class,
                () -> PluginSettings.of(factory().settings(), Map.of("no.such.setting.exists", "1")));
    }

    @Test
    void everySampleIsRecognised() throws IOException {
        for (SampleFile sample : samples()) {
            Recognition recognition =
                    reader().recognise(head(sample.source()), sample.source().name());
            assertTrue(
                    recognition.compareTo(Recognition.POSSIBLE) >= 0,
                    sample.source().name());
            assertTrue(reader().recognise(head(sample.source()), "").compareTo(Recognition.POSSIBLE) >= 0);
        }
    }

    @Test
    void everySampleIsReadAsExpected() {
        for (SampleFile sample : samples()) {
            PrintFile file = reader().read(sample.source(), ReadLimits.standard());
            String name = sample.source().name();
            assertEquals(Optional.of(sample.slicer()), file.slicer(), name);
            assertEquals(seconds(sample.printSeconds()), seconds(file.amounts()), name);
            List<Optional<BigDecimal>> grams = file.amounts().filaments().stream()
                    .map(SlicerReaderContract::grams)
                    .toList();
            assertEquals(
                    sample.gramsPerFilament().stream()
                            .map(SlicerReaderContract::hundredths)
                            .toList(),
                    grams,
                    name);
        }
    }

    private static Optional<BigDecimal> seconds(Optional<BigDecimal> value) {
        return value.map(seconds -> seconds.setScale(3, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> seconds(PrintAmounts amounts) {
        return amounts.printTime().map(time -> BigDecimal.valueOf(time.value().milliseconds(), 3));
    }

    private static Optional<BigDecimal> grams(FilamentUse filament) {
        return hundredths(filament.weight().map(weight -> weight.value().value()));
    }

    private static Optional<BigDecimal> hundredths(Optional<BigDecimal> value) {
        return value.map(grams -> grams.setScale(2, RoundingMode.HALF_UP));
    }

    @Test
    void whatIsNotKnownIsAbsentAndNeverZero() {
        for (SampleFile sample : samples()) {
            PrintFile file = reader().read(sample.source(), ReadLimits.standard());
            Stream.concat(Stream.of(file.amounts()), file.plates().stream().map(Plate::amounts))
                    .flatMap(SlicerReaderContract::figures)
                    .forEach(value ->
                            assertTrue(value.signum() > 0, sample.source().name()));
        }
    }

    private static Stream<BigDecimal> figures(PrintAmounts amounts) {
        Stream<Optional<BigDecimal>> ofFilaments = amounts.filaments().stream()
                .flatMap(filament -> Stream.of(
                        filament.lengthMm().map(Figure::value),
                        filament.volumeCm3().map(Figure::value),
                        filament.weight().map(weight -> weight.value().value()),
                        filament.densityGramsPerCm3(),
                        filament.diameterMm(),
                        filament.cost().map(Figure::value)));
        Stream<Optional<BigDecimal>> ofAll = Stream.of(
                amounts.totalWeight().map(weight -> weight.value().value()),
                amounts.totalLengthMm().map(Figure::value),
                amounts.totalCost().map(Figure::value),
                amounts.printTime().map(time -> BigDecimal.valueOf(time.value().milliseconds())));
        return Stream.concat(ofFilaments, ofAll).flatMap(Optional::stream);
    }

    @Test
    void severalFilamentsAreKeptApart() {
        assumeCapability(SlicerReaderFactory.SEVERAL_FILAMENTS);
        assertTrue(
                samples().stream().anyMatch(sample -> sample.gramsPerFilament().size() > 1), "add such a sample");
        for (SampleFile sample : samples()) {
            List<Integer> slots = reader().read(sample.source(), ReadLimits.standard()).amounts().filaments().stream()
                    .map(FilamentUse::index)
                    .toList();
            assertEquals(
                    slots.stream().distinct().sorted().toList(),
                    slots,
                    sample.source().name());
        }
    }

    @Test
    void picturesAreFound() {
        boolean any = samples().stream()
                .anyMatch(sample -> !reader().read(sample.source(), ReadLimits.standard())
                        .thumbnails()
                        .isEmpty());
        assertEquals(factory().capabilities().contains(SlicerReaderFactory.THUMBNAILS), any, "capability thumbnails");
    }

    @Test
    void partsAreFound() {
        boolean any = samples().stream()
                .map(sample ->
                        reader().read(sample.source(), ReadLimits.standard()).amounts())
                .anyMatch(amounts -> !amounts.objects().isEmpty());
        assertEquals(factory().capabilities().contains(SlicerReaderFactory.OBJECTS), any, "capability objects");
    }

    @Test
    void platesAreToldApart() {
        boolean any = samples().stream()
                .anyMatch(sample -> !reader().read(sample.source(), ReadLimits.standard())
                        .plates()
                        .isEmpty());
        assertEquals(
                factory().capabilities().contains(SlicerReaderFactory.SEVERAL_PLATES),
                any,
                "capability several plates");
    }

    @Test
    void movesAreMeasured() {
        boolean any = samples().stream()
                .map(sample -> reader().read(sample.source(), ReadLimits.standard()))
                .flatMap(PrintFileChecks::sources)
                .anyMatch(FigureSource.MEASURED::equals);
        assertEquals(
                factory().capabilities().contains(SlicerReaderFactory.MEASURES_MOVES),
                any,
                "capability measures moves");
    }

    /** Plates and filaments add up, waste is a part, no figure claims a better source than it has, warnings are coded. */
    @Test
    void theFiguresOfASampleFitTogether() {
        for (SampleFile sample : samples()) {
            PrintFileChecks.fitTogether(
                    reader().read(sample.source(), ReadLimits.standard()),
                    sample.source().name());
        }
    }

    private void assumeCapability(String capability) {
        Assumptions.assumeTrue(factory().capabilities().contains(capability), capability);
    }

    @Test
    void noiseAndEmptyFilesAreRefusedWithACode() {
        byte[] noise = new byte[10_000];
        new Random(NOISE_SEED).nextBytes(noise);
        List<PrintFileSource> strangers = new ArrayList<>(refused());
        strangers.add(PrintFileSource.of("empty.gcode", new byte[0]));
        strangers.add(PrintFileSource.of("noise.gcode", noise));
        strangers.add(PrintFileSource.of("zeros.gcode", new byte[5000]));
        strangers.add(PrintFileSource.of(
                "letter.txt", "Dear Sir or Madam,\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
        for (PrintFileSource stranger : strangers) {
            UnreadableFileException refusal =
                    assertThrows(UnreadableFileException.class, () -> reader().read(stranger, ReadLimits.standard()));
            assertTrue(refusal.code().matches("[a-z][a-z0-9_]*"), refusal.code());
            assertFalse(refusal.getMessage().isBlank(), stranger.name());
        }
    }

    @Test
    void recognitionNeverThrowsAndNeverClaimsNoise() {
        Random random = new Random(NOISE_SEED);
        for (int length = 0; length < 300; length++) {
            byte[] noise = new byte[length * 7];
            random.nextBytes(noise);
            assertTrue(reader().recognise(noise, "noise.gcode").compareTo(Recognition.CERTAIN) < 0);
        }
    }

    @Test
    void aFileLargerThanTheLimitIsRefused() {
        for (SampleFile sample : samples()) {
            ReadLimits tiny = ReadLimits.standard().withFileBytes(10);
            UnreadableFileException refusal =
                    assertThrows(UnreadableFileException.class, () -> reader().read(sample.source(), tiny));
            assertEquals(UnreadableFileException.TOO_LARGE, refusal.code());
        }
    }

    @Test
    void everyPrefixOfASampleIsReadOrRefusedAndEveryChannelIsClosed() throws IOException {
        for (SampleFile sample : samples()) {
            byte[] bytes = head(sample.source());
            for (int cut = 0; cut < 40; cut++) {
                byte[] prefix = Arrays.copyOf(bytes, bytes.length * cut / 40);
                CountingSource source = new CountingSource(PrintFileSource.of("cut.gcode", prefix));
                readOrRefuse(source);
                assertEquals(0, source.stillOpen());
            }
        }
    }

    private void readOrRefuse(PrintFileSource source) {
        try {
            reader().read(source, ReadLimits.standard());
        } catch (UnreadableFileException refusal) {
            assertFalse(refusal.getMessage().isBlank());
        }
    }

    @Test
    void aDeadlineThatHasPassedEndsTheReading() {
        ReadLimits late = ReadLimits.standard().withDeadline(Deadline.after(Duration.ofSeconds(-1)));
        for (SampleFile sample : samples()) {
            CountingSource source = new CountingSource(sample.source());
            PluginException end = assertThrows(PluginException.class, () -> reader().read(source, late));
            assertEquals(Deadline.EXCEEDED, end.code());
            assertEquals(0, source.stillOpen());
        }
    }

    @Test
    void anInterruptedReadingEnds() {
        CountingSource source = new CountingSource(samples().get(0).source());
        Thread.currentThread().interrupt();
        try {
            assertThrows(PluginException.class, () -> reader().read(source, ReadLimits.standard()));
        } finally {
            Thread.interrupted();
        }
        assertEquals(0, source.stillOpen());
    }

    @Test
    void oneReaderServesSeveralThreadsWithTheSameResults() throws Exception {
        SlicerReader shared = reader();
        ExecutorService threads = Executors.newFixedThreadPool(ROUNDS);
        try {
            for (SampleFile sample : samples()) {
                PrintFile expected = shared.read(sample.source(), ReadLimits.standard());
                List<Future<PrintFile>> results = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    results.add(threads.submit(() -> shared.read(sample.source(), ReadLimits.standard())));
                }
                for (Future<PrintFile> result : results) {
                    assertEquals(expected, result.get(), sample.source().name());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] head(PrintFileSource source) throws IOException {
        try (SeekableByteChannel channel = source.open()) {
            ByteBuffer buffer = ByteBuffer.allocate(SlicerReader.HEAD_BYTES);
            int count = 1;
            while (count > 0 && buffer.hasRemaining()) {
                count = channel.read(buffer);
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
