package app.nozzly.host.mail;

/** A mail was not taken. The text says why, and holds nothing of the mail. */
public final class MailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
