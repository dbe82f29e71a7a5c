package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.UnreadableFileException;
import java.util.stream.Stream;

/** Makes the exceptions of one file; each of their texts begins with the file's name. */
final class Refusals {

    private final String file;

    Refusals(String file) {
        this.file = file;
    }

    UnreadableFileException damaged(String key, Object... arguments) {
        return because(UnreadableFileException.DAMAGED, key, arguments);
    }

    UnreadableFileException tooLarge(String key, Object... arguments) {
        return because(UnreadableFileException.TOO_LARGE, key, arguments);
    }

    UnreadableFileException unsupported(String key, Object... arguments) {
        return because(UnreadableFileException.UNSUPPORTED, key, arguments);
    }

    UnreadableFileException because(String code, String key, Object... arguments) {
        Object[] withFile = Stream.concat(Stream.of(file), Stream.of(arguments)).toArray();
        return new UnreadableFileException(code, Texts.of(key, withFile));
    }
}
