package app.nozzly.slicer.words;

import app.nozzly.plugin.printfile.UnreadableFileException;
import java.util.stream.Stream;

/** Says no to one file by its name. Immutable. */
public final class Refusals {

    private final String file;
    private final Bundle texts;

    /** Where the texts of a package are. */
    @FunctionalInterface
    public interface Bundle {

        /** The text of a key, filled in. */
        String text(String key, Object... arguments);
    }

    /**
     * For a file.
     *
     * @param file its name or path; the last segment is the first argument of every text
     */
    public Refusals(String file, Bundle texts) {
        this.file = Labels.lastSegment(file).orElse("file");
        this.texts = texts;
    }

    public UnreadableFileException damaged(String key, Object... arguments) {
        return because(UnreadableFileException.DAMAGED, key, arguments);
    }

    public UnreadableFileException unsupported(String key, Object... arguments) {
        return because(UnreadableFileException.UNSUPPORTED, key, arguments);
    }

    public UnreadableFileException tooLarge(String key, Object... arguments) {
        return because(UnreadableFileException.TOO_LARGE, key, arguments);
    }

    /**
     * A refusal.
     *
     * @param code of {@link UnreadableFileException}
     * @param key of a text
     * @param arguments what the text needs after the name of the file
     */
    public UnreadableFileException because(String code, String key, Object... arguments) {
        Object[] all = Stream.concat(Stream.of(file), Stream.of(arguments)).toArray();
        return new UnreadableFileException(code, texts.text(key, all));
    }
}
