package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;

/**
 * Which document is read and how much of it.
 *
 * @param refusals of the file it lies in
 * @param name of its entry
 * @param mostCharacters how long it may be
 * @param beginningOnly whether the rest of a longer one is left unread instead of refused
 */
record XmlDocument(Refusals refusals, String name, int mostCharacters, boolean beginningOnly) {

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int BEGINNING_CHARACTERS = XmlText.LONGEST_STRETCH;

    /** A document that is read from end to end, up to 4 MiB. */
    static XmlDocument whole(Refusals refusals, String name) {
        return new XmlDocument(refusals, name, MOST_CHARACTERS, false);
    }

    /** The beginning of a document that may be huge. */
    static XmlDocument beginning(Refusals refusals, String name) {
        return new XmlDocument(refusals, name, BEGINNING_CHARACTERS, true);
    }

    UnreadableFileException damaged(String key) {
        return refusals.damaged(key, name);
    }

    UnreadableFileException tooLarge(String key, int limit) {
        return refusals.tooLarge(key, name, limit);
    }
}
