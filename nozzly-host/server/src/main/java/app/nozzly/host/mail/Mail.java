package app.nozzly.host.mail;

import app.nozzly.identity.EmailAddress;

/**
 * A mail of plain text to one person. Immutable; printing it shows neither text nor subject, for there may be a link in it that opens an account.
 *
 * @param to address; what is no address is refused, so nothing can be added to the head of a mail through it
 * @param subject one line; whatever would end the line becomes a space
 * @param text the text
 */
public record Mail(String to, String subject, String text) {

    /** An address that is nobody's: what goes there is dropped where it would be sent. */
    public static final String NOBODY = "nobody@nowhere.invalid";

    public Mail {
        if (!EmailAddress.isValid(to)) {
            throw new IllegalArgumentException("no address to send mail to");
        }
        subject = subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** Whether it is to be dropped instead of being sent. */
    public boolean goesNowhere() {
        return to.equals(NOBODY);
    }

    @Override
    public String toString() {
        return "Mail[***]";
    }
}
