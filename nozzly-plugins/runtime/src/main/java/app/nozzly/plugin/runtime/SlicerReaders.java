package app.nozzly.plugin.runtime;

import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads print files with the surest reader of all running plugins. Thread-safe. */
public final class SlicerReaders {

    private final Supplier<List<GuardedReader>> readers;

    SlicerReaders(Supplier<List<GuardedReader>> readers) {
        this.readers = readers;
    }

    /** A reader and how sure it is. */
    private record Candidate(GuardedReader reader, Recognition recognition) {}

    /** Whether any running plugin reads print files. */
    public boolean isEmpty() {
        return readers.get().isEmpty();
    }

    /** The readers themselves, in the order in which they are asked. */
    List<GuardedReader> all() {
        return readers.get();
    }

    /** The class loaders behind the readers, for tests of unloading. */
    List<ClassLoader> loaders() {
        return readers.get().stream().map(GuardedReader::loader).toList();
    }

    /** Reads a file within the standard limits. */
    public PrintFile read(PrintFileSource source) {
        return read(source, ReadLimits.standard());
    }

    /**
     * Reads a file with the surest reader; between equally sure ones, the one of the plugin whose id comes first.
     *
     * @param limits what the reading may use; the deadline is the runtime's own
     * @throws NozzlyException with the reader's code and text when the file is refused (category invalid input, or external
     *     failure when its storage fails), {@code plugin_missing} when no
     *     plugin reads print files, or another code of {@link PluginError}
     */
    public PrintFile read(PrintFileSource source, ReadLimits limits) {
        byte[] head = head(source);
        if (head.length == 0) {
            throw refused(UnreadableFileException.EMPTY, Message.of(PluginRuntime.class, "file.empty", source.name()));
        }
        GuardedReader reader = surest(head, source.name());
        try {
            return reader.read(source, limits);
        } catch (UnreadableFileException refusal) {
            throw refused(
                    refusal.code(),
                    Message.of(PluginRuntime.class, "file_refused", String.valueOf(refusal.getMessage())));
        }
    }

    private GuardedReader surest(byte[] head, String name) {
        List<GuardedReader> all = readers.get();
        if (all.isEmpty()) {
            throw new NozzlyException(PluginError.PLUGIN_MISSING, Message.of(PluginRuntime.class, "reader.missing"));
        }
        Optional<Candidate> best = Optional.empty();
        Optional<NozzlyException> failure = Optional.empty();
        for (GuardedReader reader : all) {
            try {
                Candidate candidate = new Candidate(reader, reader.recognise(head, name));
                boolean surer = best.map(known -> known.recognition().compareTo(candidate.recognition()) < 0)
                        .orElse(candidate.recognition() != Recognition.NONE);
                best = surer ? Optional.of(candidate) : best;
            } catch (NozzlyException failed) {
                failure = Optional.of(failed);
            }
        }
        return best.map(Candidate::reader).orElseThrow(unknown(name, failure));
    }

    private static Supplier<NozzlyException> unknown(String name, Optional<NozzlyException> failure) {
        return () -> failure.orElseGet(() ->
                refused(UnreadableFileException.UNKNOWN, Message.of(PluginRuntime.class, "reader.unknown", name)));
    }

    private static NozzlyException refused(String code, Message text) {
        ErrorCode refusal = new FileRefusal(code);
        return new NozzlyException(refusal, text);
    }

    private static byte[] head(PrintFileSource source) {
        try (SeekableByteChannel channel = source.open()) {
            ByteBuffer buffer = ByteBuffer.allocate(SlicerReader.HEAD_BYTES);
            int count = 1;
            while (count > 0 && buffer.hasRemaining()) {
                count = channel.read(buffer);
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException failure) {
            throw refused(
                    UnreadableFileException.STORAGE,
                    Message.of(
                            PluginRuntime.class, "file.storage", source.name(), String.valueOf(failure.getMessage())));
        }
    }
}
