package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.UnreadableFileException;

/** Says no by name. The first argument of every text is the name of the file. */
final class Refusals {

    private final String file;

    Refusals(String file) {
        this.file = Labels.lastSegment(file).orElse("file");
    }

    UnreadableFileException damaged(String key, Object... arguments) {
        return refusal(UnreadableFileException.DAMAGED, key, arguments);
    }

    UnreadableFileException unsupported(String key, Object... arguments) {
        return refusal(UnreadableFileException.UNSUPPORTED, key, arguments);
    }

    UnreadableFileException tooLarge(String key, Object... arguments) {
        return refusal(UnreadableFileException.TOO_LARGE, key, arguments);
    }

    UnreadableFileException refusal(String code, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = file;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new UnreadableFileException(code, Texts.of(key, all));
    }
}
