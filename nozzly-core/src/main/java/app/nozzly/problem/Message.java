package app.nozzly.problem;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.joda.money.BigMoney;

/**
 * A text for people, kept as a key of a message bundle and its arguments so that it can be said in any language. The bundle is
 * {@code Messages} in the package of the owner class. Immutable; arguments should be strings or numbers.
 *
 * @param owner class in whose package the bundle lies
 * @param key key in the bundle
 * @param arguments values for {@code {0}}, {@code {1}} …
 */
public record Message(Class<?> owner, String key, List<Object> arguments) {

    /** A decimal of more digits than these is written as it came, not in full: it may stand for millions of them. */
    private static final int LONGEST_PLAIN = 60;

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
        Object[] plain = arguments.stream().map(Message::plain).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    /** Decimals as people write them: neither with an exponent nor with the zeros of their scale. */
    private static String plain(Object argument) {
        if (argument instanceof BigMoney money) {
            return money.getCurrencyUnit().getCode() + " " + plain(money.getAmount());
        }
        if (!(argument instanceof BigDecimal decimal)) {
            return String.valueOf(argument);
        }
        return Math.abs((long) decimal.scale()) > LONGEST_PLAIN ? decimal.toString() : withoutZeros(decimal);
    }

    /** The English text. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private static String withoutZeros(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
