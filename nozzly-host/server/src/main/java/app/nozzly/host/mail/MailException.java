package app.nozzly.host.mail;

/** A mail was not taken. The text says why, and holds nothing of the mail. */
public final class MailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    MailException(String reason, Throwable cause) {
        super(reason, cause);
        this.lasting = false;
    }

    /**
     * A refusal of the mail itself. What the server said is left out, for it names the recipient.
     *
     * @param lasting whether it would be refused again
     */
    MailException(String reason, boolean lasting) {
        super(reason);
        this.lasting = lasting;
    }

    /** Whether it is of no use to try again. */
    public boolean isLasting() {
        return lasting;
    }
}
