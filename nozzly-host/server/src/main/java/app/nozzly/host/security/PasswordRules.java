package app.nozzly.host.security;

import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: 8 to 128 characters of any kind, none of the 30,000 most used, and not only the names that anybody would try first.
 * Thread-safe. The list is read when it is first asked.
 */
public final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int SHORTEST_NAME = 3;
    private static final String OUR_NAME = "nozzly";

    private volatile Set<String> common = Set.of();

    /**
     * Refuses a password that is easily guessed.
     *
     * @param field name of the field, for the refusal
     * @param names what belongs to the person or workshop, for example its name or the person's address
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} saying what to do; the password is not in it
     */
    public void check(String field, String password, List<String> names) {
        if (Passwords.isTooLong(password)) {
            throw NozzlyException.invalid(PasswordRules.class, field, "password.long", LONGEST);
        }
        String text = Passwords.normalized(password);
        int length = text.codePointCount(0, text.length());
        String folded = text.toLowerCase(Locale.ROOT);
        boolean own = isName(folded, OUR_NAME) || names.stream().anyMatch(name -> isName(folded, name));
        boolean fits = length >= SHORTEST && length <= LONGEST;
        new Validation(PasswordRules.class)
                .require(length >= SHORTEST, field, "password.short", SHORTEST)
                .require(length <= LONGEST, field, "password.long", LONGEST)
                .require(!fits || !common().contains(folded), field, "password.common")
                .require(!own, field, "password.name")
                .done();
    }

    /** What belongs to an address: the part before the at sign. */
    static String localPart(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /** Whether there is nothing in a password but a name, once or repeated, with digits and signs around it. */
    private static boolean isName(String folded, String name) {
        String letters = letters(folded);
        String wanted = letters(Passwords.normalized(name).toLowerCase(Locale.ROOT));
        return wanted.length() >= SHORTEST_NAME
                && !letters.isEmpty()
                && letters.replace(wanted, "").isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private Set<String> common() {
        if (common.isEmpty()) {
            common = read();
        }
        return common;
    }

    private static Set<String> read() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(word -> word.length() >= SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
