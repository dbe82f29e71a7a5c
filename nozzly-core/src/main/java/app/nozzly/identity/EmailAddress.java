package app.nozzly.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as an e-mail address: something, an at sign, a name of a host. Mail alone proves that it is somebody's. Stateless. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),;:\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),;:\\\\\\[\\]\\p{Cntrl}]{1,190}");

    private EmailAddress() {}

    /** Whether mail could be sent there. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /** The form in which two addresses are compared: all letters small. */
    public static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
