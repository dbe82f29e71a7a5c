package app.nozzly.persistence.memory;

import java.util.Locale;

/** How texts are compared in any case of letters. */
final class Letters {

    private Letters() {}

    /** The same text for all spellings that differ in case only. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
