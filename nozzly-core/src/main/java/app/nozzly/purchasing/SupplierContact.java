package app.nozzly.purchasing;

import app.nozzly.problem.Validation;
import java.util.Optional;

/**
 * How to reach a supplier. Immutable.
 *
 * @param person whom to ask for, at most 100 characters
 * @param email with one {@code @} between two texts, at most 254 characters
 * @param phone at most 40 characters
 * @param website an address that begins with {@code http://} or {@code https://}, at most 300 characters
 */
public record SupplierContact(
        Optional<String> person, Optional<String> email, Optional<String> phone, Optional<String> website) {

    /** Nothing known. */
    public static final SupplierContact NONE =
            new SupplierContact(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_WEBSITE = 300;

    public SupplierContact {
        person = present(person);
        email = present(email);
        phone = present(phone);
        website = present(website);
        new Validation(Supplier.class)
                .require(fits(person, LONGEST_PERSON), "contact_person", "text.length", LONGEST_PERSON)
                .require(fits(email, LONGEST_EMAIL), "email", "text.length", LONGEST_EMAIL)
                .require(
                        email.stream().allMatch(SupplierContact::isAddress),
                        "email",
                        "supplier.email",
                        email.orElse(""))
                .require(fits(phone, LONGEST_PHONE), "phone", "text.length", LONGEST_PHONE)
                .require(fits(website, LONGEST_WEBSITE), "website", "text.length", LONGEST_WEBSITE)
                .require(
                        website.stream().allMatch(SupplierContact::isWeb),
                        "website",
                        "supplier.website",
                        website.orElse(""))
                .done();
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
    }

    /** Pages make a link of it: nothing but the web may be linked. */
    private static boolean isWeb(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT);
        return (small.startsWith("http://") || small.startsWith("https://"))
                && text.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean fits(Optional<String> text, int longest) {
        return text.stream().allMatch(value -> value.length() <= longest);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
