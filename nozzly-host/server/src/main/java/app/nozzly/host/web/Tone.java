package app.nozzly.host.web;

import java.util.Locale;

/** What a mark says. The colour never stands alone: each component adds a word, a sign or an icon. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    GOOD,
    WARN,
    BAD;

    /** The name as it ends a class of the stylesheet: {@code good}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
