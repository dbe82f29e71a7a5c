package app.nozzly.host.pricing;

import app.nozzly.problem.Message;
import java.util.Locale;
import java.util.MissingResourceException;

/** What fees are called for people. Stateless. */
public final class FeeLabels {

    private FeeLabels() {}

    /** The name of a fee; of one that only its schedule knows, its code in small letters. */
    public static String of(String code, Locale locale) {
        try {
            return Message.of(FeeLabels.class, "fee." + code).text(locale);
        } catch (MissingResourceException unknown) {
            String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
