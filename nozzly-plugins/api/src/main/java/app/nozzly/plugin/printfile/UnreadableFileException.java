package app.nozzly.plugin.printfile;

import app.nozzly.plugin.PluginException;

/** A file that cannot be read; the text names what was found and the remedy. The usual codes are the constants here. */
public final class UnreadableFileException extends PluginException {

    private static final long serialVersionUID = 1L;

    /** The file has no content. */
    public static final String EMPTY = "file_empty";

    /** The file is of a kind that is known, but not read. */
    public static final String UNSUPPORTED = "file_format_unsupported";

    /** The file is not a print file of any known kind. */
    public static final String UNKNOWN = "file_format_unknown";

    /** The file holds models or a project that nobody has sliced yet. */
    public static final String NOT_SLICED = "file_not_sliced";

    /** The file is of a kind that is read, but is broken. */
    public static final String DAMAGED = "file_damaged";

    /** The file, or something in it, is larger than the limits allow. */
    public static final String TOO_LARGE = "file_too_large";

    /** The file could not be read from its storage. */
    public static final String STORAGE = "file_storage_failed";

    public UnreadableFileException(String code, String message) {
        super(code, message);
    }

    public UnreadableFileException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
