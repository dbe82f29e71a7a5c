package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Locale;

/** Looks at what a file is, and hands it to the reader of its kind or says why there is none. Stateless. */
final class PrintFileReader implements SlicerReader {

    @Override
    public Recognition recognise(byte[] head, String name) {
        FileKind kind = FileKind.of(head, head.length);
        return switch (kind) {
            case TEXT_GCODE -> TextGcodeReader.recognise(head);
            case UTF_16_TEXT, COMMENTS, ZIP -> Recognition.POSSIBLE;
            case BINARY_GCODE, FLASHFORGE_GX -> Recognition.CERTAIN;
            case BINARY_NOISE -> isLargeModel(head, name) ? Recognition.REFUSED : Recognition.NONE;
            case EMPTY, TEXT_NOISE -> Recognition.NONE;
            default -> Recognition.REFUSED;
        };
    }

    /** A binary model is known by its size alone; when only its beginning is there, its name has to do. */
    private static boolean isLargeModel(byte[] head, String name) {
        return head.length == HEAD_BYTES && name.toLowerCase(Locale.ROOT).endsWith(".stl");
    }

    @Override
    public PrintFile read(PrintFileSource source, ReadLimits limits) {
        String name = Labels.lastSegment(source.name()).orElse("file");
        try {
            return read(source, name, limits);
        } catch (StackOverflowError tooDeep) {
            // a pattern that met a line nobody foresaw: the file is at fault, not the caller
            throw new UnreadableFileException(
                    UnreadableFileException.DAMAGED, Texts.of("file.too_deep", name), tooDeep);
        } catch (IOException | UncheckedIOException failure) {
            throw new UnreadableFileException(
                    UnreadableFileException.STORAGE, Texts.of("file.storage", name, failure.getMessage()), failure);
        }
    }

    private static PrintFile read(PrintFileSource source, String name, ReadLimits limits) throws IOException {
        long size = source.sizeBytes();
        if (size > limits.fileBytes()) {
            throw new UnreadableFileException(
                    UnreadableFileException.TOO_LARGE, Texts.of("file.too_large", name, size, limits.fileBytes()));
        }
        try (SeekableByteChannel channel = source.open()) {
            FileKind kind = FileKind.of(head(channel), size);
            FileWindow whole = FileWindow.from(0, size);
            TextGcodeReader text = new TextGcodeReader(limits);
            return switch (kind) {
                case TEXT_GCODE -> text(text.read(channel, whole)).build();
                case COMMENTS -> comments(text.read(channel, whole), name);
                case UTF_16_TEXT -> utf16(text, ChannelFeed.of(channel, whole), name);
                case BINARY_GCODE -> new BinaryGcodeReader(limits).read(name, channel, size);
                case ZIP -> new ContainerReader(limits).read(name, channel);
                case FLASHFORGE_GX -> new GxReader(limits).read(name, channel, size);
                default -> throw refusal(kind, name);
            };
        }
    }

    private static Interpretation text(Evidence evidence) {
        Interpretation result = TextInterpreter.interpret(evidence);
        evidence.pictures().report(result);
        return result;
    }

    /** Text whose beginning is comments only, such as a large picture. */
    private static PrintFile comments(Evidence evidence, String name) {
        if (!evidence.isGcode()) {
            throw refusal(FileKind.COMMENTS, name);
        }
        return text(evidence).build();
    }

    /** Text that somebody saved in UTF-16; only now can be seen whether it is G-code. */
    private static PrintFile utf16(TextGcodeReader text, ByteFeed bytes, String name) throws IOException {
        Evidence evidence = text.everything(new Utf16Feed(bytes));
        if (!evidence.isGcode()) {
            throw refusal(FileKind.TEXT_NOISE, name);
        }
        Interpretation result = text(evidence);
        result.warn("encoding");
        return result.build();
    }

    private static byte[] head(SeekableByteChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD_BYTES);
        while (buffer.hasRemaining() && channel.read(buffer) > 0) {
            // a channel may deliver less than was asked for
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static UnreadableFileException refusal(FileKind kind, String name) {
        return switch (kind) {
            case EMPTY -> new UnreadableFileException(UnreadableFileException.EMPTY, Texts.of(kind.key, name));
            case BINARY_NOISE, TEXT_NOISE, COMMENTS ->
                new UnreadableFileException(
                        UnreadableFileException.UNKNOWN, Texts.of("file.noise", name, Texts.of(kind.key)));
            case STL -> new UnreadableFileException(UnreadableFileException.NOT_SLICED, Texts.of(kind.key, name));
            default -> new UnreadableFileException(UnreadableFileException.UNSUPPORTED, Texts.of(kind.key, name));
        };
    }
}
