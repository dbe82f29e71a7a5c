package example;

import app.nozzly.plugin.NozzlyPlugin;
import app.nozzly.plugin.PluginContext;
import app.nozzly.plugin.PluginSettings;
import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// tag::plugin[]
/** Reads one-line notes such as {@code filament-note PLA 12.5 g}. */
public final class FilamentNotePlugin implements NozzlyPlugin {

    @Override
    public List<SlicerReaderFactory> slicerReaders() {
        return List.of(new Factory());
    }

    private static final class Factory implements SlicerReaderFactory {

        @Override
        public String name() {
            return "filament-notes";
        }

        @Override
        public SlicerReader create(PluginSettings settings, PluginContext context) {
            return new Reader();
        }
    }

    private static final class Reader implements SlicerReader {

        private static final String MAGIC = "filament-note ";
        private static final Pattern NOTE =
                Pattern.compile("filament-note (\\w{1,20}) (\\d{1,6}(?:\\.\\d{1,3})?) g\\s*");
        private static final int LONGEST_NOTE = 100;

        @Override
        public Recognition recognise(byte[] head, String name) {
            return new String(head, StandardCharsets.UTF_8).startsWith(MAGIC) ? Recognition.CERTAIN : Recognition.NONE;
        }

        @Override
        public PrintFile read(PrintFileSource source, ReadLimits limits) {
            limits.deadline().check();
            Matcher note = NOTE.matcher(text(source, limits));
            if (!note.matches()) {
                throw new UnreadableFileException(
                        UnreadableFileException.UNKNOWN, source.name() + " is not a filament note; write one line");
            }
            FilamentUse filament = FilamentUse.builder(0)
                    .type(Optional.of(note.group(1)))
                    .weight(Optional.of(Figure.stated(Grams.of(note.group(2)))))
                    .build();
            return PrintFile.builder()
                    .slicer(Optional.of("filament-note"))
                    .amounts(PrintAmounts.builder()
                            .filaments(List.of(filament))
                            .totalWeight(filament.weight())
                            .build())
                    .build();
        }

        private static String text(PrintFileSource source, ReadLimits limits) {
            try (SeekableByteChannel channel = source.open()) {
                if (channel.size() > limits.fileBytes()) {
                    throw new UnreadableFileException(
                            UnreadableFileException.TOO_LARGE, source.name() + " is too large; shorten it");
                }
                ByteBuffer start = ByteBuffer.allocate(LONGEST_NOTE);
                channel.read(start);
                return new String(start.array(), 0, start.position(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UnreadableFileException(
                        UnreadableFileException.STORAGE, source.name() + " cannot be read; try again", failure);
            }
        }
    }
}
// end::plugin[]
