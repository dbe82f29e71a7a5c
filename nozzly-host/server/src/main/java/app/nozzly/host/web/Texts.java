package app.nozzly.host.web;

import app.nozzly.problem.Message;
import java.util.Locale;

/**
 * The texts of the pages in one language, from the bundle {@code Messages} beside this class. Immutable.
 *
 * @param locale language of the reader; English where there is no translation
 */
public record Texts(Locale locale) {

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws java.util.MissingResourceException when there is no such key: templates name only keys that exist, and a test proves it
     */
    public String say(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments).text(locale);
    }

    /** The language as written in {@code <html lang>}. */
    public String language() {
        return locale.toLanguageTag();
    }
}
