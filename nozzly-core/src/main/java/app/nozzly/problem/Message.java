package app.nozzly.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for people, kept as a key of a message bundle and its arguments so that it can be said in any language. The bundle is
 * {@code Messages} in the package of the owner class. Immutable; arguments should be strings or numbers.
 *
 * @param owner class in whose package the bundle lies
 * @param key key in the bundle
 * @param arguments values for {@code {0}}, {@code {1}} …
 */
public record Message(Class<?> owner, String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(Class<?> owner, String key, Object... arguments) {
        return new Message(owner, key, Arrays.asList(arguments));
    }

    /** The text in a language, falling back to English. Numbers are not grouped: values stay as the user typed them. */
    public String text(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(owner.getPackageName() + ".Messages", locale, owner.getModule());
        Object[] plain = arguments.stream().map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    /** The English text. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
