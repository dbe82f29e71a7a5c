package app.nozzly.host.web;

import java.util.Optional;

/**
 * A short note that something was done, with a way to take it back. Immutable.
 *
 * @param text what was done
 * @param tone good, bad or neutral
 * @param undoHref path that a POST takes it back with, where that is possible
 */
public record Toast(String text, Tone tone, Optional<String> undoHref) {

    /** Done, and cannot be taken back from here. */
    public static Toast done(String text) {
        return new Toast(text, Tone.GOOD, Optional.empty());
    }
}
