package example;

import static app.nozzly.plugin.printfile.UnreadableFileException.STORAGE;
import static app.nozzly.plugin.printfile.UnreadableFileException.TOO_LARGE;
import static app.nozzly.plugin.printfile.UnreadableFileException.UNKNOWN;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintAmountsBuilder;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileBuilder;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// tag::reader[]
/** Reads {@code filament-note 3600 s}, then a line per slot: {@code PLA 12.5 g}, {@code PETG 2 cm3 of 1.27}, {@code PLA unknown}. */
final class FilamentNoteReader implements SlicerReader {

    private static final Pattern HEAD = Pattern.compile("filament-note(?: (\\d{1,7}) s)?\\R");
    private static final Pattern SLOT =
            Pattern.compile("(?m)^(\\w{1,20}) (?:N g|N cm3 of N|.*)$".replace("N", "(\\d{1,6}\\.?\\d{0,3})"));
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public Recognition recognise(byte[] head, String name) {
        return HEAD.matcher(new String(head, UTF_8)).lookingAt() ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public PrintFile read(PrintFileSource source, ReadLimits limits) {
        String text = text(source, limits);
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw new UnreadableFileException(UNKNOWN, source.name() + " is no note; begin it with filament-note");
        }
        List<FilamentUse> slots = new ArrayList<>();
        for (Matcher slot = SLOT.matcher(text); slot.find(); limits.deadline().check()) {
            slots.add(filament(slots.size(), slot));
        }
        Optional<PrintTime> time = unlessZero(head.group(1)).map(PrintTime::ofSeconds);
        PrintAmountsBuilder amounts = PrintAmounts.builder().printTime(time.map(Figure::stated));
        PrintFileBuilder file = PrintFile.builder().slicer(Optional.of("filament-note"));
        return file.amounts(amounts.filaments(slots).build()).build();
    }

    private static FilamentUse filament(int index, Matcher slot) {
        Optional<Figure<Grams>> weight =
                unlessZero(slot.group(2)).map(Grams::of).map(Figure::stated);
        Optional<BigDecimal> volume = unlessZero(slot.group(3));
        Optional<BigDecimal> density = unlessZero(slot.group(4));
        Optional<BigDecimal> computed = volume.flatMap(cm3 -> density.map(cm3::multiply));
        return FilamentUse.builder(index)
                .type(Optional.of(slot.group(1)))
                .volumeCm3(volume.map(Figure::stated))
                .densityGramsPerCm3(density)
                .weight(weight.or(() -> computed.map(Grams::rounded).map(Figure::derived)))
                .build();
    }

    private static Optional<BigDecimal> unlessZero(String number) {
        return Optional.ofNullable(number).map(BigDecimal::new).filter(value -> value.signum() > 0);
    }

    private static String text(PrintFileSource source, ReadLimits limits) {
        limits.deadline().check();
        try (InputStream stream = Channels.newInputStream(source.open())) {
            if (source.sizeBytes() > Math.min(limits.fileBytes(), MOST_BYTES)) {
                throw new UnreadableFileException(TOO_LARGE, source.name() + " is too large; shorten it");
            }
            return new String(stream.readNBytes(MOST_BYTES), UTF_8);
        } catch (IOException failure) {
            throw new UnreadableFileException(STORAGE, source.name() + " cannot be read; try again", failure);
        }
    }
}
// end::reader[]
